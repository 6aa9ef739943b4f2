/** Everything that core shows to the office: pages, letters and their frame. */
@NullMarked
@ApplicationModule(allowedDependencies = { "identity", "refusal", "language", "secret", "body", "asset", "contenttype",
		"site", "person", "procedure", "route", "publication", "document", "history", "mail", "approval" })
package id.terbit.newsroom;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
