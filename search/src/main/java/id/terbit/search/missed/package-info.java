/** What people search for and do not find. */
@NullMarked
package id.terbit.search.missed;

import org.jspecify.annotations.NullMarked;
