/** Work over the whole store of bytes: copying it, collecting what nothing names. */
@NullMarked
package id.terbit.media.upkeep;

import org.jspecify.annotations.NullMarked;
