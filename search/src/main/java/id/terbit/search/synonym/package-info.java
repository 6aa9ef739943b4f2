/** What means the same: the newsroom's lines, or those that Terbit ships. */
@NullMarked
package id.terbit.search.synonym;

import org.jspecify.annotations.NullMarked;
