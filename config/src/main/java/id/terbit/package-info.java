/** The composition root: starts every part of Terbit and nothing else. */
@NullMarked
package id.terbit;

import org.jspecify.annotations.NullMarked;
