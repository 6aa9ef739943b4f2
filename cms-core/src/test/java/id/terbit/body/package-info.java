/** Bodies for tests, and what bodies must hold to. */
@NullMarked
package id.terbit.body;

import org.jspecify.annotations.NullMarked;
