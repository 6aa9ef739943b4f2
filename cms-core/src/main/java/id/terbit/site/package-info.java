/**
 * Sites, their categories and tags, the rules of their workflow, and the districts of the
 * regency.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "identity", "refusal", "person", "procedure" })
package id.terbit.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
