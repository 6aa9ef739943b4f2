/** Where the bytes of files are kept, under a key made by the server. */
@NullMarked
package id.terbit.media.store;

import org.jspecify.annotations.NullMarked;
