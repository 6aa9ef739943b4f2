/**
 * Preview, history and revisions of a document: reading, comparing, restoring, and both
 * texts side by side where two people saved at once.
 */
@NullMarked
package id.terbit.newsroom.revision;

import org.jspecify.annotations.NullMarked;
