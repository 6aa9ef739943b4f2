/**
 * Words, pages and a picture of the first page, read out of papers after their upload.
 */
@NullMarked
package id.terbit.media.extraction;

import org.jspecify.annotations.NullMarked;
