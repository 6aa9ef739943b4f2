package id.terbit.media;

import java.util.Random;

/** What chance, or somebody who means harm, makes of a valid file. */
public final class Mutations {

	private Mutations() {
	}

	/** Changes some bytes, or takes some out, or doubles some, or cuts the end off. */
	public static byte[] of(byte[] file, Random random) {
		byte[] mutated = file.clone();
		int changes = 1 + random.nextInt(8);
		for (int i = 0; i < changes; i++) {
			mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
		}
		int from = random.nextInt(mutated.length);
		int length = Math.min(mutated.length - from, 1 + random.nextInt(200));
		return switch (random.nextInt(8)) {
			case 0 -> spliced(mutated, from, from + length);
			case 1 -> spliced(mutated, from + length, from);
			case 2 -> spliced(mutated, Math.max(1, from), mutated.length);
			default -> mutated;
		};
	}

	/** What stands before one place and what stands behind another. */
	private static byte[] spliced(byte[] file, int before, int behind) {
		byte[] spliced = new byte[before + file.length - behind];
		System.arraycopy(file, 0, spliced, 0, before);
		System.arraycopy(file, behind, spliced, before, file.length - behind);
		return (spliced.length > 0) ? spliced : file;
	}

}
