/**
 * Reads Word files into drafts: text to blocks, pictures to assets, and a report of what
 * was carried over, changed or left out.
 */
@NullMarked
package id.terbit.media.wordimport;

import org.jspecify.annotations.NullMarked;
