/** Placeholder sentence. */
@NullMarked
package id.terbit.newsroom;

import org.jspecify.annotations.NullMarked;
