package id.terbit.media.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import id.terbit.asset.Asset;
import id.terbit.asset.AssetCatalog.Description;
import id.terbit.asset.AssetId;
import id.terbit.identity.Ids;
import id.terbit.media.inspection.Inspector;
import id.terbit.media.library.AssetLibrary;
import id.terbit.media.library.LibraryRights;
import id.terbit.media.store.DamagedBytesException;
import id.terbit.media.store.MediaKey.Area;
import id.terbit.media.store.MediaStore;
import id.terbit.media.store.MediaStoreException;
import id.terbit.media.store.MediaStoreException.Reason;
import id.terbit.media.store.StoredFile;
import id.terbit.person.Person;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import id.terbit.refusal.RefusedException.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Uploads straight to the store. A client promises digest and size and gets a signed
 * address into quarantine; what comes there is worth nothing until its completion, which
 * reads it, compares it with the promise, inspects it, and stores the very bytes that
 * were inspected: the client may still send others to the same address.
 */
@Component
public class Uploads {

	private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);

	/** Time to send a film over a slow line. */
	private static final Duration LIFETIME = Duration.ofHours(6);

	/** For so long a second completion is answered as the first. */
	private static final Duration REMEMBERED = Duration.ofDays(1);

	/** Open promises of one person; quarantine is not their disk. */
	private static final int OPEN = 20;

	private final UploadStore uploads;

	private final MediaStore bytes;

	private final AssetLibrary library;

	private final Inspector inspector;

	private final Ids ids;

	private final InstantSource clock;

	Uploads(UploadStore uploads, MediaStore bytes, AssetLibrary library, Inspector inspector, Ids ids,
			InstantSource clock) {
		this.uploads = uploads;
		this.bytes = bytes;
		this.library = library;
		this.inspector = inspector;
		this.ids = ids;
		this.clock = clock;
	}

	/**
	 * Takes a promise.
	 * @throws RefusedException FORBIDDEN; INVALID {@code asset.empty},
	 * {@code asset.too-large}, {@code asset.text-too-long}; NOT_NOW
	 * {@code upload.too-many}; UNAVAILABLE
	 */
	Begun begin(Promise promise, Person by) {
		LibraryRights.requireChange(by, promise.siteId());
		Description said = AssetLibrary.checked(promise.said());
		if (promise.size() < 1) {
			throw RefusedException.invalid(Refusal.at("/size", "asset.empty"));
		}
		if (promise.size() > this.inspector.maxSize()) {
			throw RefusedException
				.invalid(Refusal.at("/size", "asset.too-large", this.inspector.maxSize() / (1024 * 1024)));
		}
		Instant now = this.clock.instant();
		if (this.uploads.open(by.id(), now) >= OPEN) {
			throw new RefusedException(Kind.NOT_NOW, Refusal.of("upload.too-many", OPEN));
		}
		Upload upload = new Upload(this.ids.next(), promise.siteId(), promise.sha256(), promise.size(),
				promise.fileName(), said, by.id(), now, now.plus(LIFETIME), null);
		try {
			URI address = this.bytes.uploadUrl(upload.key(), upload.size(), LIFETIME);
			this.uploads.add(upload);
			return new Begun(upload, address);
		}
		catch (MediaStoreException ex) {
			throw ex.refused();
		}
	}

	/**
	 * Makes an asset of what was sent; a second time gives the same asset.
	 * @throws RefusedException MISSING for an upload that is not this person's; NOT_NOW
	 * {@code upload.not-arrived}, {@code upload.ended}; INVALID {@code upload.mismatch},
	 * after which the file may be sent again, and every {@code asset.*} code of the
	 * inspection, after which it may not; UNAVAILABLE
	 */
	Asset complete(UUID id, Person by) {
		Upload upload = this.uploads.get(id)
			.filter((one) -> one.createdBy().equals(by.id()))
			.orElseThrow(() -> RefusedException.missing("upload", id));
		AssetId known = upload.asset();
		if (known != null) {
			return this.library.byIds(List.of(known)).values().stream().findFirst().orElseThrow(() -> ended(id));
		}
		if (!this.clock.instant().isBefore(upload.expiresAt())) {
			throw ended(id);
		}
		try {
			Asset asset = inspected(upload, by);
			this.uploads.complete(id, asset.id());
			discard(upload);
			return asset;
		}
		catch (MediaStoreException ex) {
			throw ex.refused();
		}
	}

	private static RefusedException ended(UUID id) {
		return new RefusedException(Kind.NOT_NOW, Refusal.of("upload.ended", id));
	}

	private Asset inspected(Upload upload, Person by) {
		Optional<StoredFile> sent = this.bytes.stat(upload.key());
		if (sent.isEmpty()) {
			throw new RefusedException(Kind.NOT_NOW, Refusal.of("upload.not-arrived"));
		}
		if (sent.get().size() != upload.size()) {
			discard(upload);
			throw RefusedException.invalid(Refusal.of("upload.mismatch"));
		}
		try (InputStream content = opened(upload)) {
			return this.library.upload(upload.siteId(), upload.fileName(), content, upload.said(), by);
		}
		catch (RefusedException ex) {
			if (ex.kind() == Kind.INVALID) {
				discard(upload);
				this.uploads.remove(upload.id());
			}
			throw ex;
		}
		catch (UncheckedIOException | IOException ex) {
			if (ex instanceof DamagedBytesException || ex.getCause() instanceof DamagedBytesException) {
				discard(upload);
				throw RefusedException.invalid(Refusal.of("upload.mismatch"));
			}
			throw new MediaStoreException(Reason.UNAVAILABLE, "quarantine cannot be read", ex);
		}
	}

	private InputStream opened(Upload upload) {
		return this.bytes.get(upload.key())
			.orElseThrow(() -> new RefusedException(Kind.NOT_NOW, Refusal.of("upload.not-arrived")));
	}

	/** Clears quarantine; what cannot be cleared now goes with the next cleaning. */
	private void discard(Upload upload) {
		try {
			this.bytes.delete(upload.key());
		}
		catch (MediaStoreException ex) {
			LOG.warn("Quarantine keeps {} until it is cleaned: {}", upload.key(), ex.getMessage());
		}
	}

	/**
	 * Clears quarantine of everything that is no open upload's, and forgets uploads that
	 * ended.
	 * @return how many files were removed
	 */
	public int removeEnded() {
		Instant now = this.clock.instant();
		this.uploads.removeEndedBefore(now.minus(REMEMBERED));
		int removed = 0;
		try (Stream<StoredFile> files = this.bytes.list(Area.QUARANTINE)) {
			for (Iterator<StoredFile> all = files.iterator(); all.hasNext();) {
				StoredFile file = all.next();
				boolean open = this.uploads.get(UUID.fromString(file.key().part()))
					.filter((upload) -> upload.asset() == null && now.isBefore(upload.expiresAt()))
					.isPresent();
				if (!open) {
					this.bytes.delete(file.key());
					removed++;
				}
			}
		}
		return removed;
	}

	/**
	 * What a client promises to send.
	 *
	 * @param sha256 64 lower-case hexadecimal digits
	 * @param size bytes
	 */
	record Promise(UUID siteId, String fileName, long size, String sha256, Description said) {
	}

	/** A promise that was taken, and where to send the file by {@code PUT}. */
	record Begun(Upload upload, URI address) {
	}

}
