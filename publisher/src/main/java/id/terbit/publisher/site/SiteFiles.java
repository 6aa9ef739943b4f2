package id.terbit.publisher.site;

import java.io.InputStream;

import gg.jte.models.runtime.JteModel;
import gg.jte.output.Utf8ByteOutput;
import org.jspecify.annotations.Nullable;

/**
 * Files that are being written into a folder, by any number of threads. They stand for
 * sure once {@link #settle} has returned.
 */
interface SiteFiles extends AutoCloseable {

	/** The folder, for reading what stands in it. */
	ReleaseFolder folder();

	/** Puts a text with its compressed form beside it. */
	void text(String path, byte[] bytes);

	/** Puts a file that is not worth compressing, and closes its stream. */
	void binary(String path, InputStream content);

	/**
	 * Takes over an unchanging file from another release.
	 * @return false where that can't be done, so that it has to be copied
	 */
	boolean takeOver(String path, ReleaseFolder other);

	/** Whether a file is there or will be. */
	boolean has(String path);

	/** Removes a file with its compressed form, if it is there. */
	void remove(String path);

	/** Removes a folder with all in it, if it is there. */
	void removeFolder(String path);

	/**
	 * Makes what was written survive a power cut, and visible where readers look already.
	 */
	void settle(Rendering threads);

	/**
	 * Forgets what was not settled, so that a failure leaves nothing half done behind.
	 */
	@Override
	void close();

	/** Puts a rendered page. */
	default void text(String path, JteModel page) {
		Utf8ByteOutput output = new Utf8ByteOutput();
		page.render(output);
		text(path, output.toByteArray());
	}

	/** Puts a rendered page, or removes it where there is none. */
	default void textOrNone(String path, @Nullable JteModel page) {
		if (page == null) {
			remove(path);
		}
		else {
			text(path, page);
		}
	}

}
