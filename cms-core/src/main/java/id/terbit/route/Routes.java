package id.terbit.route;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Reads and changes the addresses of a site; changes join the running transaction. */
public interface Routes {

	/** What stands at a path. */
	Optional<Route> at(UUID siteId, String path);

	/** Whether a document may take a path: nothing else live stands there. */
	boolean isFree(UUID siteId, String path, UUID documentId);

	/**
	 * Gives a path to a document; the path it had before becomes a redirect to the new
	 * one.
	 * @throws id.terbit.refusal.RefusedException (NOT_NOW) {@code route.taken}
	 */
	void assign(UUID siteId, String path, UUID documentId);

	/**
	 * Turns the document's path into a redirect, or into a page that is gone where target
	 * is null.
	 */
	void retire(UUID documentId, @Nullable String target);

	/**
	 * Where a redirect would lead readers in the end, over the redirects that are there
	 * already.
	 * @param from the path that would lead on
	 * @param target one that {@linkplain RedirectTarget#fits fits}
	 */
	Lead lead(UUID siteId, String from, String target);

	/** The live paths of documents, one statement however many. */
	Map<UUID, String> pathsOf(Collection<UUID> documentIds);

	/** Redirects and gone pages of a site, by path. */
	List<Route> retired(UUID siteId);

	/** Where a redirect leads. */
	enum Lead {

		/** To a page of the site, or away from it. */
		SOMEWHERE,

		/** To no page of the site, or to one that is gone. */
		NOWHERE,

		/** To where it starts. */
		ITSELF,

		/** Back to where it starts, over others. */
		CIRCLE

	}

}
