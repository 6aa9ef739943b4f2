/**
 * The index that shows what is live, in an embedded Lucene or on servers of
 * Elasticsearch, written by deliveries and by rebuilding, asked with criteria instead of
 * query syntax.
 */
@NullMarked
package id.terbit.search.index;

import org.jspecify.annotations.NullMarked;
