/** What public pages show, without I/O. */
@NullMarked
package id.terbit.publisher.page;

import org.jspecify.annotations.NullMarked;
