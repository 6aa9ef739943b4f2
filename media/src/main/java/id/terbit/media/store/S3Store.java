package id.terbit.media.store;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import id.terbit.media.store.MediaKey.Area;
import id.terbit.media.store.MediaStoreException.Reason;
import io.minio.GetObjectArgs;
import io.minio.GetObjectResponse;
import io.minio.GetPresignedObjectUrlArgs;
import io.minio.Http;
import io.minio.ListObjectsArgs;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
import io.minio.Result;
import io.minio.StatObjectArgs;
import io.minio.UploadObjectArgs;
import io.minio.messages.Item;

import org.springframework.http.ContentDisposition;

/**
 * Files in MinIO or any other server that speaks S3. Bytes are digested before the first
 * of them is sent, so that wrong ones never come to be seen; the digest goes with them as
 * {@code x-amz-meta-sha256}, and whoever reads a file to its end has it checked.
 */
final class S3Store implements MediaStore, AutoCloseable {

	private static final String DIGEST = "sha256";

	private static final String DIGEST_HEADER = "x-amz-meta-" + DIGEST;

	private static final String TYPE = "application/octet-stream";

	private final S3Server server;

	private final S3Buckets buckets;

	private final S3Unfinished unfinished;

	private final long partSize;

	private S3Store(S3Server server, S3Buckets buckets, long partSize) {
		this.server = server;
		this.buckets = buckets;
		this.unfinished = new S3Unfinished(server, buckets);
		this.partSize = partSize;
	}

	/** A store that asks its server nothing yet. */
	static S3Store of(StoreProperties.S3 properties) {
		return new S3Store(new S3Server(properties), new S3Buckets(properties.buckets()),
				properties.partSize().toBytes());
	}

	/**
	 * Makes the buckets that are not there.
	 * @throws MediaStoreException where the server does not answer; the next use tries
	 * again
	 */
	void makeBuckets() {
		this.buckets.ensure(this.server);
	}

	@Override
	public void put(MediaKey key, String sha256, long size, InputStream content) {
		this.buckets.ensure(this.server);
		if (stat(key).filter((there) -> there.size() == size).isPresent()) {
			return;
		}
		try (Spool spool = Spool.of(content, sha256, size)) {
			if (spool.isInMemory()) {
				this.server.ask("store " + key, (client) -> client.putObject(small(key, sha256, spool)));
			}
			else {
				large(key, sha256, size, spool);
			}
		}
	}

	private PutObjectArgs small(MediaKey key, String sha256, Spool spool) {
		byte[] bytes = spool.bytes();
		return PutObjectArgs.builder()
			.bucket(this.buckets.of(key.area()))
			.object(S3Buckets.name(key))
			.data(bytes, bytes.length)
			.contentType(TYPE)
			.userMetadata(Map.of(DIGEST, sha256))
			.build();
	}

	private void large(MediaKey key, String sha256, long size, Spool spool) {
		this.server.turn("store " + key, () -> {
			UploadObjectArgs args = UploadObjectArgs.builder()
				.bucket(this.buckets.of(key.area()))
				.object(S3Buckets.name(key))
				.filename(spool.file().toString(), this.partSize)
				.contentType(TYPE)
				.userMetadata(Map.of(DIGEST, sha256))
				.build();
			return this.server.large(args);
		});
		long stored = stat(key).map(StoredFile::size).orElse(0L);
		if (stored != size) {
			delete(key);
			throw new MediaStoreException(Reason.UNAVAILABLE,
					"%s was put together from its parts with %d bytes of %d".formatted(key, stored, size), null);
		}
	}

	@Override
	@SuppressWarnings("StreamResourceLeak") // the contract leaves closing to the caller
	public Optional<InputStream> get(MediaKey key) {
		return open(key, GetObjectArgs.builder()).map((answer) -> verified(key, answer));
	}

	private static InputStream verified(MediaKey key, GetObjectResponse answer) {
		String sha256 = (key.area() != Area.RENDITION) ? key.sha256() : answer.headers().get(DIGEST_HEADER);
		return (sha256 != null) ? new VerifiedStream(answer, key, sha256) : answer;
	}

	@Override
	@SuppressWarnings("StreamResourceLeak") // the contract leaves closing to the caller
	public Optional<InputStream> get(MediaKey key, long from, long length) {
		try {
			return open(key, GetObjectArgs.builder().offset(from).length(length)).map((answer) -> answer);
		}
		catch (MediaStoreException ex) {
			if (S3Server.code(ex).equals("InvalidRange")) {
				return Optional.of(new ByteArrayInputStream(new byte[0]));
			}
			throw ex;
		}
	}

	private Optional<GetObjectResponse> open(MediaKey key, GetObjectArgs.Builder args) {
		this.buckets.ensure(this.server);
		GetObjectArgs asked = args.bucket(this.buckets.of(key.area())).object(S3Buckets.name(key)).build();
		return this.server.open("read " + key, (client) -> client.getObject(asked));
	}

	@Override
	public Optional<StoredFile> stat(MediaKey key) {
		this.buckets.ensure(this.server);
		StatObjectArgs asked = StatObjectArgs.builder()
			.bucket(this.buckets.of(key.area()))
			.object(S3Buckets.name(key))
			.build();
		return this.server.find("look at " + key, (client) -> client.statObject(asked))
			.map((facts) -> new StoredFile(key, facts.size(), facts.lastModified().toInstant()));
	}

	@Override
	public void delete(MediaKey key) {
		this.buckets.ensure(this.server);
		RemoveObjectArgs asked = RemoveObjectArgs.builder()
			.bucket(this.buckets.of(key.area()))
			.object(S3Buckets.name(key))
			.build();
		this.server.find("delete " + key, (client) -> client.removeObject(asked).thenApply((done) -> key));
	}

	@Override
	public Stream<StoredFile> list(Area area) {
		this.buckets.ensure(this.server);
		ListObjectsArgs asked = ListObjectsArgs.builder()
			.bucket(this.buckets.of(area))
			.prefix(S3Buckets.prefix(area))
			.recursive(true)
			.build();
		Iterator<Result<Item>> pages = this.server.list(asked);
		Iterator<Item> items = new Iterator<>() {

			@Override
			public boolean hasNext() {
				return S3Store.this.server.turn("list " + area, pages::hasNext);
			}

			@Override
			public Item next() {
				return S3Store.this.server.turn("list " + area, () -> pages.next().get());
			}

		};
		int facts = Spliterator.NONNULL | Spliterator.DISTINCT;
		return StreamSupport.stream(Spliterators.spliteratorUnknownSize(items, facts), false)
			.flatMap((item) -> S3Buckets.key(area, item.objectName())
				.map((key) -> new StoredFile(key, item.size(), item.lastModified().toInstant()))
				.stream());
	}

	@Override
	public URI downloadUrl(MediaKey key, String fileName, String mediaType, Duration lifetime) {
		Http.QueryParameters answer = new Http.QueryParameters();
		answer.put("response-content-type", mediaType);
		answer.put("response-content-disposition",
				ContentDisposition.attachment().filename(fileName, StandardCharsets.UTF_8).build().toString());
		return signed(key, Http.Method.GET, answer, lifetime);
	}

	@Override
	public URI uploadUrl(MediaKey key, long size, Duration lifetime) {
		return signed(key, Http.Method.PUT, new Http.QueryParameters(), lifetime);
	}

	private URI signed(MediaKey key, Http.Method method, Http.QueryParameters more, Duration lifetime) {
		this.buckets.ensure(this.server);
		GetPresignedObjectUrlArgs asked = GetPresignedObjectUrlArgs.builder()
			.method(method)
			.bucket(this.buckets.of(key.area()))
			.object(S3Buckets.name(key))
			.expiry(Math.toIntExact(lifetime.toSeconds()), TimeUnit.SECONDS)
			.extraQueryParams(more)
			.build();
		return URI.create(this.server.sign((signer) -> signer.getPresignedObjectUrl(asked)));
	}

	@Override
	public int removeUnfinished(Instant before) {
		this.buckets.ensure(this.server);
		return this.unfinished.remove(before);
	}

	@Override
	public void close() {
		this.server.close();
	}

}
