/** Processes of their own for what may hang or swell: one file, and then their end. */
@NullMarked
package id.terbit.media.isolation;

import org.jspecify.annotations.NullMarked;
