/** Builders and tests of documents. */
@NullMarked
package id.terbit.document;

import org.jspecify.annotations.NullMarked;
