/** The deployment files, read as the tools that use them would. */
@NullMarked
package id.terbit.deploy;

import org.jspecify.annotations.NullMarked;
