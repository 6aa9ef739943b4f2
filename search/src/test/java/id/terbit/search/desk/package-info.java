/** The newsroom's pages about search. */
@NullMarked
package id.terbit.search.desk;

import org.jspecify.annotations.NullMarked;
