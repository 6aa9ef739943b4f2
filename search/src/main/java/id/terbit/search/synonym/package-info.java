/**
 * What else is looked for: the newsroom's lines, and beside them those that Terbit ships.
 */
@NullMarked
package id.terbit.search.synonym;

import org.jspecify.annotations.NullMarked;
