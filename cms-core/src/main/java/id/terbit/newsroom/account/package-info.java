/**
 * Coming in and one's own account: sign-in, first administrator, language, password, API
 * tokens.
 */
@NullMarked
package id.terbit.newsroom.account;

import org.jspecify.annotations.NullMarked;
