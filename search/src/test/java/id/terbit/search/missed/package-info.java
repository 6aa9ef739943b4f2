/** Searches in vain, on the database. */
@NullMarked
package id.terbit.search.missed;

import org.jspecify.annotations.NullMarked;
