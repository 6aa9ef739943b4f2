/**
 * Search: an index of what is live with the public search page and the search API, and an
 * index of what people work on, which none but the newsroom can ask.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "identity", "secret", "refusal", "language", "schema", "body", "asset",
		"contenttype", "site", "person", "publication", "document", "contentapi", "newsroom" })
package id.terbit.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
