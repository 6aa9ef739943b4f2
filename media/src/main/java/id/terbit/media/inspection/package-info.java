/** Takes bytes in and says by their content what they are; the rest is refused. */
@NullMarked
package id.terbit.media.inspection;

import org.jspecify.annotations.NullMarked;
