/** People, their roles on each site, their API tokens, and who is acting. */
@NullMarked
@ApplicationModule(allowedDependencies = { "identity", "refusal", "secret" })
package id.terbit.person;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
