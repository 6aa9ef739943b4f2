/** Texts that people work on, found by who may read them. */
@NullMarked
package id.terbit.search.working;

import org.jspecify.annotations.NullMarked;
