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

	void becomes(AssetId newAsset) {
		this.asset = newAsset;
	}

	/** Where the bytes are while the file is open. */
	@FunctionalInterface
	interface Source {

		InputStream open() throws IOException;

	}

}
