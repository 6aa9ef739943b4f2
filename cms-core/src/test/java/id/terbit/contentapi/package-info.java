/** The API, asked as a client asks it. */
@NullMarked
package id.terbit.contentapi;

import org.jspecify.annotations.NullMarked;
