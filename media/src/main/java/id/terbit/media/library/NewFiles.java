package id.terbit.media.library;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import id.terbit.asset.Asset.Contents;
import id.terbit.asset.Asset.Reading;
import id.terbit.asset.Asset.Rendition;
import id.terbit.asset.Shape;
import id.terbit.media.inspection.FileType;
import id.terbit.media.inspection.FilmNotes;
import id.terbit.media.inspection.Inspected;
import id.terbit.media.inspection.Inspector;
import id.terbit.media.inspection.Intake;
import id.terbit.media.inspection.PictureFacts;
import id.terbit.media.inspection.Received;
import id.terbit.media.inspection.VideoFacts;
import id.terbit.media.library.AssetStore.FileFacts;
import id.terbit.media.rendition.Edit;
import id.terbit.media.rendition.Focus;
import id.terbit.media.rendition.Rendered;
import id.terbit.media.rendition.Renderer;
import id.terbit.media.store.Claims;
import id.terbit.media.store.Claims.Claim;
import id.terbit.media.store.Digests;
import id.terbit.media.store.MediaKey;
import id.terbit.media.store.MediaStore;
import id.terbit.media.store.MediaStoreException;
import id.terbit.media.store.TempFiles;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Inspects, renders and stores files, and makes pictures of stored ones. */
@Component
class NewFiles {

	private final AssetStore assets;

	private final MediaStore bytes;

	private final Inspector inspector;

	private final Renderer renderer;

	private final Claims claims;

	NewFiles(AssetStore assets, MediaStore bytes, Inspector inspector, Renderer renderer, Claims claims) {
		this.assets = assets;
		this.bytes = bytes;
		this.inspector = inspector;
		this.renderer = renderer;
		this.claims = claims;
	}

	/** Takes bytes in, up to the size of the largest file of any type. */
	Received receive(InputStream content) {
		return Intake.receive(content, this.inspector.maxSize());
	}

	/** The same as {@link #store(Received, String)} of bytes that come in now. */
	Stored store(InputStream content, String fileName) {
		try (Received received = receive(content)) {
			return store(received, fileName);
		}
	}

	/**
	 * Stores a file; the caller records it in a transaction and closes the result.
	 * @throws RefusedException every code of the inspection; UNAVAILABLE
	 */
	Stored store(Received brought, String fileName) {
		Inspected inspected = this.inspector.inspect(brought, fileName);
		Received received = (inspected.type() == FileType.MP4) ? FilmNotes.without(brought) : brought;
		try {
			Claim claim = this.claims.take(received.sha256());
			try {
				byte[] sha256 = HexFormat.of().parseHex(received.sha256());
				@Nullable FileFacts file = this.assets.knowsFile(sha256) ? null : stored(received, inspected);
				return new Stored(received.sha256(), inspected, file, claim);
			}
			catch (RuntimeException ex) {
				claim.close();
				throw ex;
			}
		}
		catch (MediaStoreException ex) {
			throw ex.refused();
		}
	}

	/** Stores the original and its renditions. */
	private FileFacts stored(Received received, Inspected inspected) {
		PictureFacts picture = inspected.picture();
		List<Rendered> renditions = (picture != null) ? this.renderer.render(received.file(), inspected.type(), picture)
				: List.of();
		try (InputStream original = received.open()) {
			this.bytes.put(MediaKey.original(received.sha256()), received.sha256(), received.size(), original);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		for (Rendered rendered : renditions) {
			this.bytes.put(MediaKey.rendition(received.sha256(), rendered.width(), rendered.extension()),
					Digests.hex(rendered.bytes()), rendered.bytes().length, new ByteArrayInputStream(rendered.bytes()));
		}
		return facts(received, inspected,
				renditions.stream()
					.map((made) -> new Rendition(made.width(), made.height(), made.extension(), made.bytes().length))
					.toList());
	}

	private static FileFacts facts(Received received, Inspected inspected, List<Rendition> renditions) {
		FileType type = inspected.type();
		PictureFacts picture = inspected.picture();
		VideoFacts video = inspected.video();
		int width = 0;
		int height = 0;
		if (picture != null) {
			width = picture.shownWidth();
			height = picture.shownHeight();
		}
		else if (video != null) {
			width = video.width();
			height = video.height();
		}
		Contents contents = new Contents(0, (video != null) ? video.duration() : Duration.ZERO,
				type.isPaper() ? Reading.WAITING : Reading.NONE);
		return new FileFacts(HexFormat.of().parseHex(received.sha256()), type.mediaType(), received.size(), width,
				height, contents, renditions);
	}

	/**
	 * The same of a picture that is made from an uploaded one.
	 * @throws RefusedException INVALID {@code asset.moving-not-edited}; UNAVAILABLE
	 */
	Stored edited(String base, Edit edit, String fileName) {
		try {
			Path made = TempFiles.file("edit");
			try {
				with(base, fileName, (received, inspected, facts) -> {
					if (facts.moving()) {
						throw RefusedException.invalid(Refusal.of("asset.moving-not-edited", fileName));
					}
					this.renderer.edit(received.file(), inspected.type(), facts, edit, made);
					return made;
				});
				try (InputStream content = java.nio.file.Files.newInputStream(made)) {
					return store(content, fileName);
				}
			}
			finally {
				java.nio.file.Files.deleteIfExists(made);
			}
		}
		catch (IOException ex) {
			throw TempFiles.refused(ex);
		}
	}

	/** A stored picture cut to shapes. */
	Map<Shape, List<Rendered>> cut(String sha256, Focus focus) {
		return with(sha256, sha256,
				(received, inspected, facts) -> this.renderer.cut(received.file(), inspected.type(), facts, focus));
	}

	private <T> T with(String sha256, String fileName, Work<T> work) {
		try (InputStream original = this.bytes.get(MediaKey.original(sha256))
			.orElseThrow(() -> RefusedException.missing("asset", sha256));
				Received received = Intake.receive(original, Long.MAX_VALUE)) {
			Inspected inspected = this.inspector.inspect(received, fileName);
			PictureFacts facts = inspected.picture();
			if (facts == null) {
				throw RefusedException.invalid(Refusal.of("asset.no-picture", fileName));
			}
			return work.on(received, inspected, facts);
		}
		catch (MediaStoreException ex) {
			throw ex.refused();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Something that is done with a picture's bytes. */
	@FunctionalInterface
	private interface Work<T> {

		T on(Received received, Inspected inspected, PictureFacts facts);

	}

	/**
	 * A stored file that no row names yet; closing it gives its bytes up to the
	 * collector.
	 */
	final class Stored implements AutoCloseable {

		private final String sha256;

		private final Inspected inspected;

		private final @Nullable FileFacts file;

		private final Claim claim;

		private Stored(String sha256, Inspected inspected, @Nullable FileFacts file, Claim claim) {
			this.sha256 = sha256;
			this.inspected = inspected;
			this.file = file;
			this.claim = claim;
		}

		String sha256() {
			return this.sha256;
		}

		/** The name that it was given, cleaned, with the extension of its type. */
		String fileName() {
			return this.inspected.fileName();
		}

		String mediaType() {
			return this.inspected.type().mediaType();
		}

		/** Writes what is known of the bytes, in the running transaction. */
		void record(Instant now) {
			this.claim.settle();
			if (this.file != null) {
				NewFiles.this.assets.addFile(this.file, now);
			}
		}

		@Override
		public void close() {
			this.claim.close();
		}

	}

}
