/**
 * Documents, editions and revisions; the transition table, the rules, and the editorial
 * desk that performs every verb.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "identity", "refusal", "body", "asset", "contenttype", "site", "person",
		"procedure", "history", "route", "publication", "language" })
package id.terbit.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
