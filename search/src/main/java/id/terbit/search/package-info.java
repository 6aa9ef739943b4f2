/** Search: one index of what is live, the public search page and the search API. */
@NullMarked
@ApplicationModule(allowedDependencies = { "identity", "secret", "refusal", "language", "schema", "body", "asset",
		"contenttype", "site", "person", "publication", "contentapi", "newsroom" })
package id.terbit.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
