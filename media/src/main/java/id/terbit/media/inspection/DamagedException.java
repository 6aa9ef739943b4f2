package id.terbit.media.inspection;

import java.io.IOException;

/** A file's structure is not whole. */
final class DamagedException extends IOException {

	DamagedException(String what) {
		super(what);
	}

}
