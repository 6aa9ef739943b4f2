/** Tests of the content types. */
@NullMarked
package id.terbit.contenttype;

import org.jspecify.annotations.NullMarked;
