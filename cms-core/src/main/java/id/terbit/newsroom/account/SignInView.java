package id.terbit.newsroom.account;

import id.terbit.newsroom.Viewer;

/**
 * The sign-in page.
 *
 * @param failed whether the last try failed; never what was wrong with it
 * @param guessed whether a session was ended because its password was guessed at
 * @param wanted the page to go on to, or empty
 * @param accounts where the demo accounts are written, or empty outside demo mode
 */
public record SignInView(Viewer viewer, boolean failed, boolean signedOut, boolean guessed, String wanted,
		String accounts) {
}
