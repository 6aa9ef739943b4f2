/**
 * Flyway: one history a Maven module, and a refusal to run on a database newer than the
 * program.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "refusal" })
package id.terbit.schema;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
