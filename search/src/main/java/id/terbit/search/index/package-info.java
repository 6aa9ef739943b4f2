/**
 * The index: an embedded Lucene that shows what is live, written by deliveries and by
 * rebuilding, asked with criteria instead of query syntax.
 */
@NullMarked
package id.terbit.search.index;

import org.jspecify.annotations.NullMarked;
