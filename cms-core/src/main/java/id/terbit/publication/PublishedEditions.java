package id.terbit.publication;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Reads what is live. Every method takes a constant number of statements, whatever the
 * size of the site.
 */
public interface PublishedEditions {

	/**
	 * What of this document stands in public now; empty where nothing does (never
	 * published, or gone).
	 */
	Optional<PublishedEdition> byDocument(UUID documentId);

	/** Several at once. */
	Map<UUID, PublishedEdition> byDocuments(Collection<UUID> documentIds);

	/** The version of a document, live or not; empty where there is none. */
	OptionalLong versionOf(UUID documentId);

	/** The site a document belongs to, live or not. */
	Optional<UUID> siteOf(UUID documentId);

	/** The live documents that show a file, each with its site. */
	Map<UUID, UUID> showing(String sha256);

	/**
	 * Everything of a site that stands in public, in keyset order of document id.
	 * @param after the last id read, or null to begin
	 */
	List<PublishedEdition> of(UUID siteId, @Nullable UUID after, int limit);

	/**
	 * The newest of a site with status LIVE, newest first.
	 * @param type the content type's name, or null for all
	 */
	List<PublishedEdition> newest(UUID siteId, @Nullable String type, int limit);

	/** How many documents have status LIVE, on all sites. */
	long countLive();

	/**
	 * Everything with status LIVE, on all sites, in keyset order of document id.
	 * @param after the last id read, or null to begin
	 */
	List<Standing> live(@Nullable UUID after, int limit);

	/** How documents stand now; none for an id that names no document. */
	Map<UUID, Standing> standing(Collection<UUID> documentIds);

	/**
	 * How a document stands, without its content.
	 *
	 * @param version which grows with every change, those of a draft included
	 * @param live whether it has status LIVE
	 */
	record Standing(UUID documentId, long version, boolean live) {
	}

}
