/** Placeholder sentence. */
@NullMarked
package id.terbit.publisher;

import org.jspecify.annotations.NullMarked;
