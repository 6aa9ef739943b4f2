package id.terbit.media.upkeep;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import id.terbit.media.store.Claims;
import id.terbit.media.store.MediaKey;
import id.terbit.media.store.MediaKey.Area;
import id.terbit.media.store.MediaStore;
import id.terbit.media.store.StoredFile;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes away bytes that no asset, rendition or edition names: what broken uploads and
 * deleted assets leave. The order keeps equal bytes safe that come in meanwhile: first a
 * removal that excludes every claim on the digest, then the question whether anything
 * names it, then the bytes.
 */
@Component
class Collector {

	private static final int BATCH = 500;

	/**
	 * A process that slept longer than this between the question and the bytes leaves
	 * them: its removal may have ended and equal bytes may have come in.
	 */
	private static final long FRESH_NANOS = TimeUnit.MINUTES.toNanos(1);

	private final MediaStore store;

	private final Names names;

	private final Claims claims;

	private final TransactionTemplate transaction;

	Collector(MediaStore store, Names names, Claims claims, TransactionTemplate transaction) {
		this.store = store;
		this.names = names;
		this.claims = claims;
		this.transaction = transaction;
	}

	/**
	 * Looks through the store.
	 * @param before bytes stored later are left alone
	 * @param dryRun whether to count only
	 */
	void collect(Instant before, boolean dryRun, Tally tally) {
		for (Area area : List.of(Area.ORIGINAL, Area.RENDITION)) {
			try (Stream<StoredFile> files = this.store.list(area)) {
				List<StoredFile> batch = new ArrayList<>(BATCH);
				for (Iterator<StoredFile> all = files.iterator(); all.hasNext();) {
					StoredFile file = all.next();
					tally.seen(file.size());
					if (file.storedAt().isBefore(before)) {
						batch.add(file);
					}
					if (batch.size() == BATCH || !all.hasNext()) {
						collect(batch, dryRun, tally);
						batch.clear();
					}
				}
			}
		}
	}

	private void collect(List<StoredFile> batch, boolean dryRun, Tally tally) {
		Set<MediaKey> named = this.names.named(batch.stream().map(StoredFile::key).toList());
		for (StoredFile file : batch) {
			if (!named.contains(file.key()) && (dryRun || removed(file.key()))) {
				tally.changed(file.size());
			}
		}
	}

	private boolean removed(MediaKey key) {
		byte[] digest = HexFormat.of().parseHex(key.sha256());
		long start = System.nanoTime();
		if (!begun(key, digest)) {
			return false;
		}
		if (System.nanoTime() - start > FRESH_NANOS) {
			return false;
		}
		this.store.delete(key);
		this.claims.endRemoval(digest);
		return true;
	}

	private boolean begun(MediaKey key, byte[] digest) {
		try {
			return Boolean.TRUE.equals(this.transaction.execute((status) -> {
				MediaKey original = MediaKey.original(key.sha256());
				boolean free = this.claims.beginRemoval(digest);
				Set<MediaKey> named = free ? this.names.named(List.of(key, original)) : Set.of();
				free &= !named.contains(key);
				if (!free) {
					status.setRollbackOnly();
				}
				else if (!named.contains(original)) {
					// whoever brings these bytes again must not believe that all of them
					// are there
					this.names.forget(digest);
				}
				return free;
			}));
		}
		catch (DataIntegrityViolationException ex) {
			// a table of which this class knows nothing names the file: it stays
			return false;
		}
	}

}
