/** Searching: the public page of each site and the API. */
@NullMarked
package id.terbit.search.query;

import org.jspecify.annotations.NullMarked;
