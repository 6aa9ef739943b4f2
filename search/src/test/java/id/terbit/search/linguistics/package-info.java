/** Indonesian without an engine. */
@NullMarked
package id.terbit.search.linguistics;

import org.jspecify.annotations.NullMarked;
