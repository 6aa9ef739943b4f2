/** The port to the asset library: what core may know of pictures and files. */
@NullMarked
@ApplicationModule(allowedDependencies = { "refusal", "person" })
package id.terbit.asset;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
