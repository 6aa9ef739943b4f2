/** What the editor page holds to. */
@NullMarked
package id.terbit.newsroom.editor;

import org.jspecify.annotations.NullMarked;
