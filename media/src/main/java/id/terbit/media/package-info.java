/**
 * The asset library: files kept by digest, inspected by content, rendered once, and read
 * out of Word; it fills core's {@code AssetCatalog}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "identity", "secret", "refusal", "language", "schema", "asset", "body",
		"contenttype", "site", "person", "history", "mail", "publication", "document", "contentapi", "newsroom" })
package id.terbit.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
