/** What the newsroom's pages hold to. */
@NullMarked
package id.terbit.newsroom;

import org.jspecify.annotations.NullMarked;
