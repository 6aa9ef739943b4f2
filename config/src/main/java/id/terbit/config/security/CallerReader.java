package id.terbit.config.security;

import java.util.EnumSet;
import java.util.Optional;

import id.terbit.person.Actor;
import id.terbit.person.ApiTokens;
import id.terbit.person.ApiTokens.Scope;
import id.terbit.person.Caller;
import id.terbit.person.People;
import id.terbit.person.Person;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Finds out who sends a request, by bearer token or by session; read once a request. */
@Component
class CallerReader {

	private static final String ATTRIBUTE = CallerReader.class.getName();

	private static final String BEARER = "Bearer ";

	private final People people;

	private final ApiTokens tokens;

	CallerReader(People people, ApiTokens tokens) {
		this.people = people;
		this.tokens = tokens;
	}

	/** Empty where nobody is signed in or the account was disabled meanwhile. */
	Optional<Caller> read(HttpServletRequest request) {
		if (request.getAttribute(ATTRIBUTE) instanceof Caller known) {
			return Optional.of(known);
		}
		Optional<Caller> caller = hasToken(request) ? byToken(request) : bySession(request);
		caller.ifPresent((found) -> request.setAttribute(ATTRIBUTE, found));
		return caller;
	}

	static boolean hasToken(HttpServletRequest request) {
		String header = request.getHeader("Authorization");
		return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length());
	}

	private Optional<Caller> byToken(HttpServletRequest request) {
		String token = request.getHeader("Authorization").substring(BEARER.length()).strip();
		return this.tokens.resolve(token)
			.map((grantee) -> new Caller(new Actor.Human(grantee.person(), origin(request)), grantee.scopes(), false));
	}

	private Optional<Caller> bySession(HttpServletRequest request) {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn signedIn)) {
			return Optional.empty();
		}
		Person person = this.people.get(signedIn.personId());
		if (person.disabled()) {
			return Optional.empty();
		}
		return Optional.of(new Caller(new Actor.Human(person, origin(request)), EnumSet.allOf(Scope.class), true));
	}

	private static Actor.Origin origin(HttpServletRequest request) {
		return new Actor.Origin(request.getRemoteAddr(), RequestIds.of(request));
	}

}
