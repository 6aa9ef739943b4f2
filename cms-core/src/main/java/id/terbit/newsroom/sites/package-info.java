/** The sites that a person looks after: new ones, their settings and categories. */
@NullMarked
package id.terbit.newsroom.sites;

import org.jspecify.annotations.NullMarked;
