/**
 * The append-only history of each site, chained with a key that the database does not
 * hold.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "identity", "secret", "site", "person" })
package id.terbit.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
