package id.terbit.newsroom.account;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import id.terbit.person.ApiTokens;
import id.terbit.person.Person;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;

import org.springframework.stereotype.Component;

/** Makes a person's API tokens; each one has a name and an end. */
@Component
class AccountTokens {

	/** Lifetimes to choose from, the usual one first. */
	static final Map<String, Duration> LIFETIMES = lifetimes();

	private static final int LONGEST_NAME = 100;

	private final ApiTokens tokens;

	private final InstantSource clock;

	AccountTokens(ApiTokens tokens, InstantSource clock) {
		this.tokens = tokens;
		this.clock = clock;
	}

	/**
	 * Makes a token with the person's rights, narrowed to scopes and sites.
	 * @return its text, never to be had again
	 * @throws RefusedException (INVALID) with every reason
	 */
	String issue(Person person, TokenForm form) {
		List<Refusal> refusals = new ArrayList<>();
		if (form.name().isBlank() || form.name().length() > LONGEST_NAME) {
			refusals.add(Refusal.at("/name", "token.name-invalid", LONGEST_NAME));
		}
		if (form.scopes().isEmpty()) {
			refusals.add(Refusal.at("/scopes", "token.scopes-empty"));
		}
		if (!form.sites().stream().allMatch(person::worksOn)) {
			refusals.add(Refusal.at("/sites", "token.site-foreign"));
		}
		Duration length = LIFETIMES.get(form.lifetime());
		if (length == null) {
			refusals.add(Refusal.at("/lifetime", "token.lifetime-unknown"));
		}
		if (!refusals.isEmpty() || length == null) {
			throw RefusedException.invalid(refusals);
		}
		return this.tokens.issue(person.id(), form.name().strip(), form.scopes(), form.sites(),
				this.clock.instant().plus(length));
	}

	private static Map<String, Duration> lifetimes() {
		Map<String, Duration> lifetimes = new LinkedHashMap<>();
		lifetimes.put("90", Duration.ofDays(90));
		lifetimes.put("30", Duration.ofDays(30));
		lifetimes.put("365", Duration.ofDays(365));
		return lifetimes;
	}

}
