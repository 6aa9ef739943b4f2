/** Refusals: what a rule says no to, with every reason and a stable code for each. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package id.terbit.refusal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
