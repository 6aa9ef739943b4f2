package id.terbit.config.security;

import java.util.List;
import java.util.Locale;

import id.terbit.person.People;
import id.terbit.person.Person;
import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Signs in by user name and password, throttled by account and address; every no sounds
 * the same.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

	private final People people;

	private final SignInThrottle throttle;

	PasswordSignIn(People people, SignInThrottle throttle) {
		this.people = people;
		this.throttle = throttle;
	}

	@Override
	public Authentication authenticate(Authentication request) {
		String username = request.getName().strip().toLowerCase(Locale.ROOT);
		String key = username + " " + address(request.getDetails());
		String password = String.valueOf(request.getCredentials());
		if (!this.throttle.mayTry(key) || password.length() > 1000) {
			throw new BadCredentialsException("throttled");
		}
		Person person = this.people.signIn(username, password).orElseThrow(() -> {
			this.throttle.failed(key);
			return new BadCredentialsException("unknown account or wrong password");
		});
		this.throttle.succeeded(key);
		return UsernamePasswordAuthenticationToken.authenticated(new SignedIn(person.id(), person.username()), null,
				List.of(new SimpleGrantedAuthority("PERSON")));
	}

	private static String address(@Nullable Object details) {
		return (details instanceof WebAuthenticationDetails web) ? web.getRemoteAddress() : "";
	}

	@Override
	public boolean supports(Class<?> type) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
	}

}
