package id.terbit.contentapi;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import id.terbit.contenttype.ContentType;
import id.terbit.contenttype.ContentTypes;
import id.terbit.person.Actor;
import id.terbit.person.ApiTokens.Scope;
import id.terbit.person.Caller;
import id.terbit.person.Person;
import id.terbit.person.Person.Grant;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

/** Who may, and what is meant by an address. */
public final class Access {

	private Access() {
	}

	/**
	 * Insists on somebody known whose token reaches so far.
	 * @throws ProblemException 401 where nobody is known
	 * @throws RefusedException (FORBIDDEN) {@code token.scope-missing}
	 */
	public static Actor.Human require(@Nullable Caller caller, Scope scope) {
		if (caller == null) {
			throw new ProblemException(ApiErrors.unauthorized());
		}
		return caller.require(scope);
	}

	/** Whether the workings of a site may be shown. */
	static boolean seesInside(@Nullable Caller caller, UUID siteId) {
		return caller != null && caller.scopes().contains(Scope.READ) && caller.actor().person().worksOn(siteId);
	}

	/** The sites whose drafts a person may see; null for every site. */
	static @Nullable List<UUID> sitesOf(Person person) {
		if (person.disabled()) {
			return List.of();
		}
		if (person.grants().stream().anyMatch((grant) -> grant.siteId() == null)) {
			return null;
		}
		return person.grants().stream().map(Grant::siteId).filter(Objects::nonNull).distinct().toList();
	}

	/** The type of a plural in an address. */
	static ContentType type(String plural) {
		return ContentTypes.byPlural(plural).orElseThrow(Access::missing);
	}

	/** There is no such resource. */
	static ProblemException missing() {
		return new ProblemException(Problem.of(HttpStatus.NOT_FOUND, "resource.missing"));
	}

	/**
	 * Whether drafts are asked for; anything but {@code live} and {@code draft} is
	 * refused.
	 */
	static boolean wantsDrafts(ListQuery query) {
		String status = query.own("status");
		if (status == null || status.equals("live")) {
			return false;
		}
		if (status.equals("draft")) {
			return true;
		}
		throw RefusedException.invalid(Refusal.at("/query/status", "parameter.value-unknown", status));
	}

}
