package id.terbit.newsroom;

import java.util.Optional;
import java.util.UUID;

/**
 * Puts a link to a page of another module on the page of a document; every bean of this
 * type is asked.
 */
@FunctionalInterface
public interface DocumentPageLink {

	/**
	 * Where the module's page about a document is, or empty where it has none. Asked for
	 * people who may see the document; one statement at most.
	 */
	Optional<Target> of(UUID documentId);

	/**
	 * A page about a document.
	 *
	 * @param label key of the message files
	 * @param path where it leads, for example {@code /meja/naskah/<id>/impor}
	 */
	record Target(String label, String path) {
	}

}
