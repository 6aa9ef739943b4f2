package id.terbit.media.wordimport;

import java.io.IOException;
import java.io.InputStream;

import id.terbit.asset.AssetId;
import org.jspecify.annotations.Nullable;

/**
 * A picture of the file on its way into the library: its words are found after it, its
 * asset when it was uploaded.
 */
final class WordPicture {

	private final String name;

	private final Source source;

	private final String alt;

	private String caption = "";

	private String credit = "";

	private @Nullable AssetId asset;

	/** Whether its asset stands elsewhere in the text with other words. */
	private boolean apart;

	/**
	 * A picture.
	 * @param name within the file, for example {@code image3.emf}
	 * @param alt what the file says of it; may be empty
	 */
	WordPicture(String name, Source source, String alt) {
		this.name = name;
		this.source = source;
		this.alt = alt;
	}

	String name() {
		return this.name;
	}

	/** Opens the bytes; the caller closes the stream. */
	InputStream open() throws IOException {
		return this.source.open();
	}

	String alt() {
		return this.alt;
	}

	String caption() {
		return this.caption;
	}

	String credit() {
		return this.credit;
	}

	/** The asset that it became; null where it was refused. */
	@Nullable AssetId asset() {
		return this.asset;
	}

	void describe(String newCaption, String newCredit) {
		this.caption = newCaption;
		this.credit = newCredit;
	}

	/** Caption and credit in one line. */
	String words() {
		String by = this.credit.isEmpty() ? "" : "Foto: " + this.credit;
		if (this.caption.isEmpty() || by.isEmpty()) {
			return this.caption + by;
		}
		return this.caption + (this.caption.matches(".*[.!?]") ? " " : ". ") + by;
	}

	/** Whether its words have to stand below it, since its asset says others. */
	boolean isApart() {
		return this.apart;
	}

	void standApart() {
		this.apart = true;
	}

	void becomes(AssetId newAsset) {
		this.asset = newAsset;
	}

	/** Where the bytes are while the file is open. */
	@FunctionalInterface
	interface Source {

		InputStream open() throws IOException;

	}

}
