package id.terbit.config.security;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import id.terbit.person.People;
import id.terbit.person.Person;
import id.terbit.refusal.RefusedException;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Signs in by user name and password, throttled; every no sounds the same, for an account
 * that is there and for one that is not.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

	private static final Duration BUSY = Duration.ofSeconds(5);

	private final People people;

	private final SignInThrottle throttle;

	PasswordSignIn(People people, SignInThrottle throttle) {
		this.people = people;
		this.throttle = throttle;
	}

	@Override
	public Authentication authenticate(Authentication request) {
		String username = request.getName().strip().toLowerCase(Locale.ROOT);
		String address = address(request.getDetails());
		this.throttle.begin(username, address).ifPresent((wait) -> {
			throw new SignInPostponed(HttpStatus.TOO_MANY_REQUESTS, wait);
		});
		Person person = person(username, String.valueOf(request.getCredentials()), address)
			.orElseThrow(() -> new BadCredentialsException("unknown account or wrong password"));
		this.throttle.succeeded(username, address);
		return UsernamePasswordAuthenticationToken.authenticated(new SignedIn(person.id(), person.username()), null,
				List.of(new SimpleGrantedAuthority("PERSON")));
	}

	private Optional<Person> person(String username, String password, String address) {
		try {
			return this.people.signIn(username, password);
		}
		catch (RefusedException ex) {
			// nothing is wrong with it: there is no room for one more check of a password
			this.throttle.dropped(username, address);
			throw new SignInPostponed(HttpStatus.SERVICE_UNAVAILABLE, BUSY);
		}
	}

	private static String address(@Nullable Object details) {
		return (details instanceof WebAuthenticationDetails web) ? web.getRemoteAddress() : "";
	}

	@Override
	public boolean supports(Class<?> type) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
	}

}
