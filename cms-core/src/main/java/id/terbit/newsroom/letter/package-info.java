/**
 * Mails of the workflow: who hears of what, in which words; and the kept mails of demo
 * mode.
 */
@NullMarked
package id.terbit.newsroom.letter;

import org.jspecify.annotations.NullMarked;
