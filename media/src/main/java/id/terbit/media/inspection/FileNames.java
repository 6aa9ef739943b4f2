package id.terbit.media.inspection;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * Makes the name that a client gave a safe label. It is shown and offered at download; no
 * path is ever made of it.
 */
final class FileNames {

	private static final int MAX_LENGTH = 100;

	/** Names that Windows keeps for devices. */
	private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul", "com1", "com2", "com3", "com4",
			"lpt1", "lpt2", "lpt3", "lpt4");

	private FileNames() {
	}

	/**
	 * The last part of a path without control and direction characters, at most 100
	 * characters, with the extension of the type that was found and no other: an inner
	 * dot becomes a hyphen, so {@code foto.php.jpg} is {@code foto-php.jpg}.
	 */
	static String clean(String given, FileType type) {
		String stem = visible(lastPart(given));
		int dot = stem.lastIndexOf('.');
		if (dot >= 0 && stem.length() - dot <= 6) {
			stem = stem.substring(0, dot);
		}
		stem = stem.replace('.', '-').replaceAll("-{2,}", "-").replaceAll("^[\\s-]+|[\\s-]+$", "");
		stem = shortened(stem);
		if (stem.isEmpty() || DEVICES.contains(stem.toLowerCase(Locale.ROOT))) {
			stem = "berkas" + (stem.isEmpty() ? "" : "-" + stem);
		}
		return stem + "." + type.extension();
	}

	private static String lastPart(String given) {
		return given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
	}

	private static String visible(String name) {
		StringBuilder out = new StringBuilder();
		Normalizer.normalize(name, Normalizer.Form.NFC).codePoints().forEach((point) -> {
			switch (Character.getType(point)) {
				case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE,
						Character.UNASSIGNED, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
					out.append("");
				case Character.SPACE_SEPARATOR -> out.append(' ');
				default -> out.appendCodePoint(("<>:\"|?*%;".indexOf(point) >= 0) ? '-' : point);
			}
		});
		return out.toString().replaceAll(" {2,}", " ").strip();
	}

	private static String shortened(String stem) {
		int points = stem.codePointCount(0, stem.length());
		return (points <= MAX_LENGTH) ? stem : stem.substring(0, stem.offsetByCodePoints(0, MAX_LENGTH)).strip();
	}

}
