package id.terbit.media.upkeep;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import id.terbit.media.store.DamagedBytesException;
import id.terbit.media.store.Digests;
import id.terbit.media.store.MediaKey;
import id.terbit.media.store.MediaKey.Area;
import id.terbit.media.store.MediaStore;
import id.terbit.media.store.StoredFile;

/**
 * Copies every original and rendition from one store to another and reads each back: a
 * file counts as copied when the target gives the same SHA-256. What is there already is
 * read and compared as well, so that a second run proves the first, and a run that broke
 * off is simply begun again. Quarantine is left out: nothing in it was accepted yet.
 */
final class Copier {

	private static final int BUFFER = 64 * 1024;

	private final MediaStore from;

	private final MediaStore to;

	Copier(MediaStore from, MediaStore to) {
		this.from = from;
		this.to = to;
	}

	void copy(Tally tally) {
		for (Area area : List.of(Area.ORIGINAL, Area.RENDITION)) {
			try (Stream<StoredFile> files = this.from.list(area)) {
				for (Iterator<StoredFile> all = files.iterator(); all.hasNext();) {
					StoredFile file = all.next();
					tally.seen(file.size());
					copy(file, tally);
				}
			}
		}
	}

	private void copy(StoredFile file, Tally tally) {
		MediaKey key = file.key();
		try {
			Optional<String> wanted = digest(this.from, key);
			if (wanted.isEmpty()) {
				// taken away since it was listed
				return;
			}
			if (this.to.stat(key).isPresent()) {
				if (isThere(key, wanted.get())) {
					return;
				}
				this.to.delete(key);
			}
			try (InputStream bytes = this.from.get(key).orElseThrow(() -> new IOException("gone while copied"))) {
				this.to.put(key, wanted.get(), file.size(), bytes);
			}
			if (isThere(key, wanted.get())) {
				tally.changed(file.size());
			}
			else {
				tally.problem(key + ": target gives other bytes");
			}
		}
		catch (IOException ex) {
			tally.problem(key + ": " + ex.getMessage());
		}
	}

	private boolean isThere(MediaKey key, String sha256) throws IOException {
		try {
			return digest(this.to, key).filter(sha256::equals).isPresent();
		}
		catch (DamagedBytesException ex) {
			return false;
		}
	}

	/** The digest of stored bytes; an original that is damaged is an exception. */
	private static Optional<String> digest(MediaStore store, MediaKey key) throws IOException {
		Optional<InputStream> opened = store.get(key);
		if (opened.isEmpty()) {
			return Optional.empty();
		}
		MessageDigest digest = Digests.sha256();
		byte[] buffer = new byte[BUFFER];
		try (InputStream bytes = opened.get()) {
			for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
				digest.update(buffer, 0, read);
			}
		}
		return Optional.of(Digests.hex(digest));
	}

}
