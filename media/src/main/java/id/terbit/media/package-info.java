/** Placeholder sentence. */
@NullMarked
package id.terbit.media;

import org.jspecify.annotations.NullMarked;
