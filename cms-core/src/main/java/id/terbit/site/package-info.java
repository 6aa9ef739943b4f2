/** Sites, their categories, tags and the districts of the regency. */
@NullMarked
@ApplicationModule(allowedDependencies = { "identity", "refusal" })
package id.terbit.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
