package id.terbit.newsroom;

import java.util.Locale;
import java.util.Set;

import id.terbit.language.Formats;
import id.terbit.language.Texts;
import id.terbit.person.Actor;
import id.terbit.person.People;
import id.terbit.person.Person;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Fills {@link Viewer} parameters. Whoever is signed in is the person whose user name the
 * authentication carries; an account that was disabled meanwhile is nobody.
 */
@Component
class ViewerResolver implements HandlerMethodArgumentResolver {

	private static final Set<String> LANGUAGES = Set.of("id", "en");

	private final People people;

	private final MessageSource messages;

	ViewerResolver(People people, MessageSource messages) {
		this.people = people;
		this.messages = messages;
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == Viewer.class;
	}

	@Override
	public Viewer resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest webRequest, @Nullable WebDataBinderFactory binders) {
		HttpServletRequest request = webRequest.getNativeRequest(HttpServletRequest.class);
		if (request == null) {
			throw new IllegalStateException("a page outside a request");
		}
		return of(request);
	}

	/**
	 * The viewer of a request; for error pages too, which no controller method serves.
	 */
	Viewer of(HttpServletRequest request) {
		Actor.@Nullable Human by = signedIn(request);
		Texts texts = new Texts(this.messages, language(by, request));
		@Nullable CsrfToken csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
		return new Viewer(by, texts, new Formats(texts, Formats.WIB), csrf, request.getRequestURI(), here(request),
				Flash.notices(request), Flash.errors(request));
	}

	/** The id that log, history and error pages name. */
	static String requestId(HttpServletRequest request) {
		return (request.getAttribute(Viewer.REQUEST_ID) instanceof String id) ? id : request.getRequestId();
	}

	private static String here(HttpServletRequest request) {
		if (!HttpMethod.GET.matches(request.getMethod())) {
			return "/meja";
		}
		String query = request.getQueryString();
		return (query != null) ? request.getRequestURI() + "?" + query : request.getRequestURI();
	}

	private Actor.@Nullable Human signedIn(HttpServletRequest request) {
		@Nullable Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication == null || authentication instanceof AnonymousAuthenticationToken
				|| !authentication.isAuthenticated()) {
			return null;
		}
		Actor.Origin origin = new Actor.Origin(request.getRemoteAddr(), requestId(request));
		return this.people.byUsername(authentication.getName())
			.filter((person) -> !person.disabled())
			.map((person) -> new Actor.Human(person, origin))
			.orElse(null);
	}

	private static Locale language(Actor.@Nullable Human by, HttpServletRequest request) {
		if (by != null) {
			Person person = by.person();
			return Locale.forLanguageTag(person.language());
		}
		@Nullable String asked = request.getParameter("bahasa");
		return Locale.forLanguageTag((asked != null && LANGUAGES.contains(asked)) ? asked : "id");
	}

}
