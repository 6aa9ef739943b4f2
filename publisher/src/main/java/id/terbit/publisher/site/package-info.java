/**
 * Static sites: which pages a publication touches, the release folders they stand in, and
 * how the application serves them.
 */
@NullMarked
package id.terbit.publisher.site;

import org.jspecify.annotations.NullMarked;
