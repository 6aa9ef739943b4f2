/** The page that explains the API, made of the same declarations as its contract. */
@NullMarked
package id.terbit.newsroom.reference;

import org.jspecify.annotations.NullMarked;
