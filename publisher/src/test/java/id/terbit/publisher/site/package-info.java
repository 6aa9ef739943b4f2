/** Static sites on real files and a real database. */
@NullMarked
package id.terbit.publisher.site;

import org.jspecify.annotations.NullMarked;
