/** What waits for whom: my work, the list of documents, and beginning a new one. */
@NullMarked
package id.terbit.newsroom.work;

import org.jspecify.annotations.NullMarked;
