/** The editor page: writing, laying out and saving the draft of one document. */
@NullMarked
package id.terbit.newsroom.editor;

import org.jspecify.annotations.NullMarked;
