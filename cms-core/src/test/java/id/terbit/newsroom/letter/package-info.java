/** Tests of the letters. */
@NullMarked
package id.terbit.newsroom.letter;

import org.jspecify.annotations.NullMarked;
