/**
 * Who has a document open in the editor, as pages announce it themselves. It informs and
 * locks nothing.
 */
@NullMarked
package id.terbit.newsroom.presence;

import org.jspecify.annotations.NullMarked;
