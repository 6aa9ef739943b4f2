package id.terbit.media.store;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import id.terbit.media.store.StoreProperties.Kind;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The store in use and, for copying from one to the other, the one that is configured
 * beside it.
 */
public class MediaStores implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(MediaStores.class);

	private final StoreProperties properties;

	private final Path folder;

	private final SignedPaths paths;

	private final Map<Kind, MediaStore> open = new EnumMap<>(Kind.class);

	MediaStores(StoreProperties properties, Path folder, SignedPaths paths) {
		this.properties = properties;
		this.folder = folder;
		this.paths = paths;
	}

	/** The store in use, with its buckets made if its server answers. */
	MediaStore used() {
		MediaStore store = of(this.properties.kind());
		if (store instanceof S3Store s3) {
			try {
				s3.makeBuckets();
			}
			catch (MediaStoreException ex) {
				LOG.warn("The media store does not answer yet; Terbit goes on without it: {}", ex.getMessage());
			}
		}
		return store;
	}

	/** The name of the store in use: {@code folder} or {@code s3}. */
	public String usedName() {
		return this.properties.kind().name().toLowerCase(Locale.ROOT);
	}

	/**
	 * A store by its name, {@code folder} or {@code s3}.
	 * @param pointer to the place of the input that names it
	 * @throws RefusedException (INVALID) {@code store.unknown},
	 * {@code store.not-configured}
	 */
	public MediaStore named(String name, String pointer) {
		Optional<Kind> kind = Arrays.stream(Kind.values())
			.filter((one) -> one.name().toLowerCase(Locale.ROOT).equals(name))
			.findFirst();
		if (kind.isEmpty()) {
			throw RefusedException.invalid(Refusal.at(pointer, "store.unknown", name));
		}
		if (kind.get() == Kind.S3 && this.properties.s3() == null) {
			throw RefusedException.invalid(Refusal.at(pointer, "store.not-configured", name));
		}
		return of(kind.get());
	}

	private synchronized MediaStore of(Kind kind) {
		return this.open.computeIfAbsent(kind, this::opened);
	}

	private MediaStore opened(Kind kind) {
		StoreProperties.S3 s3 = this.properties.s3();
		if (kind == Kind.S3 && s3 != null) {
			return S3Store.of(s3);
		}
		return FolderStore.open(this.folder, this.paths);
	}

	@Override
	public synchronized void close() {
		this.open.values().forEach((store) -> {
			if (store instanceof S3Store s3) {
				s3.close();
			}
		});
	}

}
