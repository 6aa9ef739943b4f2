/** The sites that a person looks after: their name, tagline and rules. */
@NullMarked
package id.terbit.newsroom.sites;

import org.jspecify.annotations.NullMarked;
