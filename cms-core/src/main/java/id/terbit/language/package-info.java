/**
 * Words and formats of the interface: message files, Indonesian dates, times and numbers.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "refusal")
package id.terbit.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
