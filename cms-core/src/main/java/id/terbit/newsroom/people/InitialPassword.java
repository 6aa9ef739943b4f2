package id.terbit.newsroom.people;

/** Writes randomness as a password that can be read aloud and typed on a phone. */
final class InitialPassword {

	/** 32 letters and digits without those that look alike (l and 1, o and 0). */
	private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";

	private static final int LETTERS = 16;

	private static final int GROUP = 4;

	private InitialPassword() {
	}

	/**
	 * Sixteen letters in groups of four: 80 bits.
	 * @param digest at least 16 random bytes
	 */
	static String of(byte[] digest) {
		StringBuilder password = new StringBuilder(LETTERS + LETTERS / GROUP);
		for (int place = 0; place < LETTERS; place++) {
			if (place > 0 && place % GROUP == 0) {
				password.append('-');
			}
			password.append(ALPHABET.charAt(digest[place] & (ALPHABET.length() - 1)));
		}
		return password.toString();
	}

}
