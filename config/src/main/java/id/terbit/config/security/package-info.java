/** Who may come in: sessions, tokens, headers and host names. */
@NullMarked
package id.terbit.config.security;

import org.jspecify.annotations.NullMarked;
