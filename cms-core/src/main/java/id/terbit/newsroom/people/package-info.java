/** People and their roles, for those who run the whole installation. */
@NullMarked
package id.terbit.newsroom.people;

import org.jspecify.annotations.NullMarked;
