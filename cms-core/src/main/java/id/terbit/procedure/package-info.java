/**
 * Standard procedures: the eight steps, their norms, the working calendars and the
 * clocks.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "identity", "refusal", "person" })
package id.terbit.procedure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
