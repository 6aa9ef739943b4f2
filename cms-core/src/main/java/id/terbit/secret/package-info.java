/**
 * Keys kept outside the database, and what is made with them: sealed values, chained
 * digests, tokens.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "identity" })
package id.terbit.secret;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
