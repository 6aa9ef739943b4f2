package id.terbit.newsroom.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import id.terbit.contentapi.Endpoint;
import id.terbit.contentapi.OpenApi;
import id.terbit.language.Texts;
import id.terbit.newsroom.Frame;
import id.terbit.newsroom.NewsroomController;
import id.terbit.newsroom.Viewer;
import id.terbit.newsroom.reference.ReferenceView.Group;
import id.terbit.newsroom.reference.ReferenceView.Operation;
import id.terbit.newsroom.template.Templates;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** The API for people: open to everybody, without script. */
@NewsroomController
class ReferencePage {

	private final OpenApi document;

	private final Frame frame;

	private final Templates templates;

	ReferencePage(OpenApi document, Frame frame, Templates templates) {
		this.document = document;
		this.frame = frame;
		this.templates = templates;
	}

	@GetMapping("/api")
	View page(Viewer viewer) {
		Texts texts = viewer.texts();
		Map<String, List<Operation>> groups = new LinkedHashMap<>();
		for (Endpoint endpoint : this.document.endpoints()) {
			groups.computeIfAbsent(endpoint.group(), (group) -> new ArrayList<>()).add(operation(endpoint, texts));
		}
		ReferenceView view = new ReferenceView(texts,
				groups.entrySet().stream().map((group) -> new Group(group.getKey(), group.getValue())).toList());
		return this.frame.page(viewer, texts.get("api.page.heading"), this.templates.newsroomReference(view));
	}

	private static Operation operation(Endpoint endpoint, Texts texts) {
		List<String> parameters = new ArrayList<>(endpoint.query().stream().map(Endpoint.Query::name).toList());
		endpoint.headers().keySet().stream().sorted().forEach(parameters::add);
		return new Operation(endpoint.id(), endpoint.method(), endpoint.path(),
				texts.get(endpoint.words(), endpoint.group()), endpoint.open(), parameters,
				(endpoint.input() != null) ? endpoint.input().schema() : "");
	}

}
