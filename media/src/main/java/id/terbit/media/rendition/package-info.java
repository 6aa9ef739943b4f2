/** Pictures made smaller once, upright, in sRGB and without anything personal in them. */
@NullMarked
package id.terbit.media.rendition;

import org.jspecify.annotations.NullMarked;
