/** Ids: time-ordered UUIDs for everything that is stored. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package id.terbit.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
