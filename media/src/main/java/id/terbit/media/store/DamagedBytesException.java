package id.terbit.media.store;

import java.io.IOException;

/** Bytes that were read are not those that were stored. */
public class DamagedBytesException extends IOException {

	private final transient MediaKey key;

	DamagedBytesException(MediaKey key, String message) {
		super("%s: %s".formatted(key, message));
		this.key = key;
	}

	/** Whose bytes they should have been. */
	public MediaKey key() {
		return this.key;
	}

}
