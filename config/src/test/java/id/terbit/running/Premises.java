package id.terbit.running;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;

import id.terbit.asset.Asset;
import id.terbit.contenttype.ContentType;
import id.terbit.document.ContentJson;
import id.terbit.document.Document;
import id.terbit.document.Documents;
import id.terbit.person.Person;
import id.terbit.site.Site;

/**
 * One site with something of every kind that an address can name, and everybody who may
 * or may not come near it.
 *
 * @param drafts of every other type, by type
 * @param revision of the draft
 * @param share of the live document, of which nobody knows whether it was posted
 * @param job a rebuild of the site
 * @param upload that the publisher has begun
 * @param sending that the publisher has begun, in pieces
 * @param mediaRun work over the whole store
 * @param token of the account that was disabled
 */
record Premises(Documents documents, ContentJson contents, Map<Visitor, Person> people, Browsers browsers,
		Map<Visitor, Http> programs, Site site, Document draft, Map<ContentType, Document> drafts, Document staged,
		Document live, UUID revision, UUID share, Asset asset, String job, String upload, String sending,
		String mediaRun, UUID token) {

	/** Stands in whatever of the site is not public. */
	static final String SECRET = "Rahasia-Dapur-7f3a";

	Http browser(Visitor visitor) throws IOException, InterruptedException {
		return this.browsers.of(visitor);
	}

	Http program(Visitor visitor) {
		return known(this.programs, visitor);
	}

	Person person(Visitor visitor) {
		return known(this.people, visitor);
	}

	/** The version that the draft has now, as {@code If-Match} wants it. */
	String version() {
		return Long.toString(this.documents.find(this.draft.id()).orElseThrow().version());
	}

	/** What the editor sends to save the draft as it is. */
	String saving() {
		return "{\"version\": %s, \"content\": %s}".formatted(version(),
				this.contents.write(this.draft.current().content()));
	}

	static <T> T known(Map<Visitor, T> all, Visitor visitor) {
		T one = all.get(visitor);
		if (one == null) {
			throw new IllegalArgumentException("there is no " + visitor);
		}
		return one;
	}

}
