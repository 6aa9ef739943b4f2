/**
 * From published to every place that must show it: the ledger, shares, and the ports that
 * targets fill.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "identity", "refusal", "body", "asset", "site", "person" })
package id.terbit.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
