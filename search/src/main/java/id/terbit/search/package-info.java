/** Placeholder sentence. */
@NullMarked
package id.terbit.search;

import org.jspecify.annotations.NullMarked;
