/** Addresses of a site: which document, redirect or gone page stands at a path. */
@NullMarked
@ApplicationModule(allowedDependencies = { "identity", "refusal", "site" })
package id.terbit.route;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
