/**
 * From the ledger to the places that show what is published: static sites, social
 * channels, and the jobs that work in bulk.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "identity", "refusal", "language", "schema", "secret", "body", "asset",
		"contenttype", "site", "person", "route", "history", "publication", "document", "newsroom", "contentapi" })
package id.terbit.publisher;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
