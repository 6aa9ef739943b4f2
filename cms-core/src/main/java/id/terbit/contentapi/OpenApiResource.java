package id.terbit.contentapi;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.node.ObjectNode;

/** The contract of the API for programs. */
@RestController
class OpenApiResource {

	private final OpenApi document;

	OpenApiResource(OpenApi document) {
		this.document = document;
	}

	@GetMapping("/api/v1/openapi.json")
	ResponseEntity<ObjectNode> document(HttpServletRequest request) {
		return Answers.read(request, this.document.document(Problems.language(request)));
	}

}
