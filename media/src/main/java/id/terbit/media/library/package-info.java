/** The asset library: what is known of every file, its renditions, and its pages. */
@NullMarked
package id.terbit.media.library;

import org.jspecify.annotations.NullMarked;
