package id.terbit.media.library;

import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;

/**
 * Names of folders: a word that files of one site have in common. A folder is there while
 * a file lies in it.
 */
public final class Folders {

	private static final int MAX_LENGTH = 80;

	private Folders() {
	}

	/**
	 * A name as it is kept.
	 * @throws RefusedException (INVALID) {@code asset.text-too-long}
	 */
	public static String checked(String name) {
		String clean = name.replaceAll("\\p{Cntrl}+", " ").strip().replaceAll("\\s+", " ");
		if (clean.length() > MAX_LENGTH) {
			throw RefusedException.invalid(Refusal.at("/folder", "asset.text-too-long", MAX_LENGTH));
		}
		return clean;
	}

}
