/**
 * The page of one document: how it stands, what may be done, and every verb as a form.
 */
@NullMarked
package id.terbit.newsroom.desk;

import org.jspecify.annotations.NullMarked;
