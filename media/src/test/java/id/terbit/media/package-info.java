/** Pictures and files that the tests draw themselves. */
@NullMarked
package id.terbit.media;

import org.jspecify.annotations.NullMarked;
