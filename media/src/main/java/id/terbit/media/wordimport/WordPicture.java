package id.terbit.media.wordimport;

import id.terbit.asset.AssetId;
import org.apache.poi.xwpf.usermodel.XWPFPictureData;
import org.jspecify.annotations.Nullable;

/**
 * A picture of the file on its way into the library: its words are found after it, its
 * asset when it was uploaded.
 */
final class WordPicture {

	private final XWPFPictureData data;

	private final String alt;

	private String caption = "";

	private String credit = "";

	private @Nullable AssetId asset;

	WordPicture(XWPFPictureData data, String alt) {
		this.data = data;
		this.alt = alt;
	}

	XWPFPictureData data() {
		return this.data;
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

}
