/**
 * The HTTP API under /api/v1: resources, filters, entity tags, problem details, OpenAPI.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "identity", "refusal", "language", "body", "asset", "contenttype", "site",
		"person", "procedure", "route", "publication", "document", "history", "secret" })
package id.terbit.contentapi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
