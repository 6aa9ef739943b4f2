/** Search on real parts: PostgreSQL and Lucene. */
@NullMarked
package id.terbit.search;

import org.jspecify.annotations.NullMarked;
