/**
 * Uploads straight to the store and signed downloads from it: bytes that do not pass
 * through the application's own requests.
 */
@NullMarked
package id.terbit.media.upload;

import org.jspecify.annotations.NullMarked;
