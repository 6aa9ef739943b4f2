package id.terbit.media.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;

import id.terbit.secret.Secrets;

/** Stores of their own for tests that need two. */
public final class SampleStores {

	private SampleStores() {
	}

	/** A store in a folder, whose signed addresses nobody serves. */
	public static MediaStore folder(Path folder) {
		return FolderStore.open(folder,
				new SignedPaths(new DigestSecrets(), "http://localhost", InstantSource.system()));
	}

	/** A store on a server, with buckets of its own. */
	public static MediaStore s3(S3Servers server) {
		return S3Store.of(server.settings());
	}

	/** Secrets without a key file, for tests that try no secret. */
	private static final class DigestSecrets implements Secrets {

		@Override
		public byte[] mac(String purpose, byte[] data) {
			return digest(purpose + new String(data, StandardCharsets.ISO_8859_1));
		}

		@Override
		public byte[] seal(String purpose, byte[] plain) {
			throw new UnsupportedOperationException();
		}

		@Override
		public byte[] open(String purpose, byte[] sealed) {
			throw new UnsupportedOperationException();
		}

		@Override
		public String newToken() {
			throw new UnsupportedOperationException();
		}

		@Override
		public byte[] digest(String token) {
			return Digests.sha256().digest(token.getBytes(StandardCharsets.UTF_8));
		}

	}

}
