package id.terbit.contentapi;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * A parameter in the query part that the contract does not declare is refused (400)
 * before anything is done. What the brackets of a list's parameters may say is judged by
 * the list itself ({@link ListQuery}), which knows its fields and operators.
 */
@Component
class DeclaredParameters implements HandlerInterceptor, WebMvcConfigurer {

	private final ObjectProvider<OpenApi> contract;

	DeclaredParameters(ObjectProvider<OpenApi> contract) {
		this.contract = contract;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this).addPathPatterns("/api/v1/**");
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		Set<String> given = given(request.getQueryString());
		if (given.isEmpty()) {
			return true;
		}
		String operation = operation(request);
		this.contract.getObject()
			.endpoints()
			.stream()
			.filter((endpoint) -> operation.equals(endpoint.method() + " " + endpoint.path()))
			.forEach((endpoint) -> refuseOthers(given, endpoint));
		return true;
	}

	private static void refuseOthers(Set<String> given, Endpoint endpoint) {
		Set<String> declared = endpoint.query().stream().map(Endpoint.Query::name).collect(Collectors.toSet());
		if (declared.stream().anyMatch((name) -> name.contains("["))) {
			return;
		}
		List<Refusal> reasons = new ArrayList<>();
		given.stream()
			.filter((name) -> !declared.contains(name))
			.forEach((name) -> reasons.add(QueryReader.refusal(name, "parameter.unknown", name)));
		if (!reasons.isEmpty()) {
			throw RefusedException.invalid(reasons);
		}
	}

	/** As the contract writes it: with the plural of the type in its place. */
	private static String operation(HttpServletRequest request) {
		String method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
		String path = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
		if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
				&& variables.get("plural") != null) {
			path = path.replace("{plural}", variables.get("plural").toString());
		}
		return method + " " + path;
	}

	/** The query part alone: the fields of a form belong to the body. */
	private static Set<String> given(@Nullable String query) {
		Set<String> names = new TreeSet<>();
		if (query != null && !query.isEmpty()) {
			for (String pair : query.split("&", -1)) {
				names.add(decoded(pair.split("=", 2)[0]));
			}
		}
		names.remove("");
		return names;
	}

	private static String decoded(String name) {
		try {
			return URLDecoder.decode(name, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			throw new ProblemException(Problem.of(HttpStatus.BAD_REQUEST, "request.malformed"));
		}
	}

}
