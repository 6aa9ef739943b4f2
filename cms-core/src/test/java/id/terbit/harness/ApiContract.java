package id.terbit.harness;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import id.terbit.contentapi.OpenApi;
import id.terbit.contenttype.ContentType;
import id.terbit.contenttype.ContentTypes;

import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Compares the OpenAPI document with what the running application answers to. */
public final class ApiContract {

	private ApiContract() {
	}

	/** Every operation that the document describes, as {@code GET /api/v1/…}. */
	public static Set<String> described(OpenApi document) {
		return document.endpoints()
			.stream()
			.map((endpoint) -> endpoint.method() + " " + endpoint.path())
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/** Every mapping of the application under {@code /api/v1}. */
	public static Set<String> mapped(RequestMappingHandlerMapping mappings) {
		Set<String> mapped = new TreeSet<>();
		mappings.getHandlerMethods()
			.keySet()
			.forEach((mapping) -> mapping.getPatternValues()
				.stream()
				.filter((path) -> path.startsWith("/api/v1"))
				.forEach((path) -> mapping.getMethodsCondition().getMethods().forEach((method) -> {
					for (ContentType type : ContentTypes.all()) {
						mapped.add(method + " " + path.replace("{plural}", type.plural()));
					}
				})));
		return mapped;
	}

}
