/**
 * Search among the texts that people work on, in any state: keeps the index of the
 * newsroom up to date and asks it for those that a person may read.
 */
@NullMarked
package id.terbit.search.working;

import org.jspecify.annotations.NullMarked;
