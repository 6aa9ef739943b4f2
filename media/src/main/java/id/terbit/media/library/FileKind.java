package id.terbit.media.library;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of file that people tell apart. */
enum FileKind {

	/** To be looked at. */
	PICTURE("gambar", "file.media_type like 'image/%'"),

	/** To be watched. */
	VIDEO("video", "file.media_type like 'video/%'"),

	/** To be read. */
	DOCUMENT("dokumen", "file.media_type like 'application/%'");

	private final String word;

	private final String condition;

	FileKind(String word, String condition) {
		this.word = word;
		this.condition = condition;
	}

	/** Its name in addresses and in the message files. */
	String word() {
		return this.word;
	}

	/** What a row of {@code media_file}, called {@code file}, must fulfil. */
	String condition() {
		return this.condition;
	}

	static Optional<FileKind> of(String word) {
		return Arrays.stream(values()).filter((kind) -> kind.word.equals(word)).findFirst();
	}

}
