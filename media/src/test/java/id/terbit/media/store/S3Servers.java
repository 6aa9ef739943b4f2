package id.terbit.media.store;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

import org.springframework.util.unit.DataSize;

/** A real S3 server on a folder, at a free port of this machine. */
public final class S3Servers implements AutoCloseable {

	public static final String ACCESS_KEY = "contoh";

	public static final String SECRET_KEY = "rahasia-contoh-untuk-uji";

	private static final AtomicInteger NAMES = new AtomicInteger();

	private final S3Proxy server;

	private S3Servers(S3Proxy server) {
		this.server = server;
	}

	public static S3Servers start(Path folder) throws Exception {
		return start(folder, 0);
	}

	public static S3Servers start(Path folder, int port) throws Exception {
		S3Proxy server = S3Proxy.builder()
			.blobStore(new FilesystemNio2BlobStore(folder.toAbsolutePath().toString()))
			.awsAuthentication(AuthenticationType.AWS_V4, ACCESS_KEY, SECRET_KEY)
			.endpoint(URI.create("http://127.0.0.1:" + port))
			.build();
		server.start();
		return new S3Servers(server);
	}

	public int port() {
		return this.server.getPort();
	}

	/** Settings for this server with buckets that nobody used yet. */
	StoreProperties.S3 settings() {
		return settings(port());
	}

	/**
	 * Settings for whatever listens at a port: patient, with a circuit that stays shut.
	 */
	static StoreProperties.S3 settings(int port) {
		return settings(port, "uji-" + NAMES.incrementAndGet());
	}

	static StoreProperties.S3 settings(int port, String buckets) {
		return settings(port, buckets, 1_000, Duration.ofMinutes(1));
	}

	/** Settings for a server that is going to fail. */
	static StoreProperties.S3 impatient(int port, String buckets, int failures) {
		return settings(port, buckets, failures, Duration.ofSeconds(4));
	}

	private static StoreProperties.S3 settings(int port, String buckets, int failures, Duration patience) {
		return new StoreProperties.S3(URI.create("http://127.0.0.1:" + port), null, "us-east-1", ACCESS_KEY, SECRET_KEY,
				buckets, DataSize.ofMegabytes(5), patience, patience, patience.multipliedBy(3), failures,
				Duration.ofHours(1));
	}

	@Override
	public void close() {
		try {
			this.server.stop();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

}
