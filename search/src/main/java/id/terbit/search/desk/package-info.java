/** The newsroom's pages about search: how words are read, what is missed, synonyms. */
@NullMarked
package id.terbit.search.desk;

import org.jspecify.annotations.NullMarked;
