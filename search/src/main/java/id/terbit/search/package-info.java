/** Search: one index of what is live, the public search page and the search API. */
@NullMarked
@ApplicationModule(allowedDependencies = { "identity", "refusal", "language", "body", "asset", "contenttype", "site",
		"person", "publication", "contentapi" })
package id.terbit.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
