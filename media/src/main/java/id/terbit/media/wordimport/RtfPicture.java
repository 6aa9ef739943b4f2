package id.terbit.media.wordimport;

import java.io.ByteArrayOutputStream;

/** The bytes of a picture in Rich Text Format, as digits or plain. */
final class RtfPicture {

	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

	private String extension = "bin";

	private int high = -1;

	/** A word that says which sort of picture this is. */
	void kind(String word) {
		switch (word) {
			case "pngblip" -> this.extension = "png";
			case "jpegblip" -> this.extension = "jpg";
			case "emfblip" -> this.extension = "emf";
			case "wmetafile" -> this.extension = "wmf";
			case "dibitmap", "wbitmap" -> this.extension = "bmp";
			case "macpict" -> this.extension = "pict";
			default -> {
				// its size
			}
		}
	}

	void digit(int sign) {
		int value = Character.digit(sign, 16);
		if (value < 0) {
			return;
		}
		if (this.high < 0) {
			this.high = value;
		}
		else {
			this.bytes.write(this.high * 16 + value);
			this.high = -1;
		}
	}

	void take(int value) {
		this.bytes.write(value);
	}

	boolean isEmpty() {
		return this.bytes.size() == 0;
	}

	byte[] bytes() {
		return this.bytes.toByteArray();
	}

	String extension() {
		return this.extension;
	}

}
