package id.terbit.media.store;

import java.io.ByteArrayInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;

/**
 * A process that puts files for as long as it lives and says each that was acknowledged.
 */
public final class PuttingProcess {

	private PuttingProcess() {
	}

	/**
	 * Puts until killed.
	 * @param args {@code folder <path> <seed>} or {@code s3 <port> <seed> <buckets>}
	 */
	public static void main(String[] args) {
		MediaStore store = args[0].equals("folder") ? SampleStores.folder(Path.of(args[1]))
				: S3Store.of(S3Servers.settings(Integer.parseInt(args[1]), args[3]));
		Random random = new Random(Long.parseLong(args[2]));
		PrintWriter out = new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
		while (true) {
			byte[] content = new byte[1 + random.nextInt(random.nextInt(4) == 0 ? 11_000_000 : 200_000)];
			random.nextBytes(content);
			MediaKey key = MediaKey.original(Digests.hex(content));
			store.put(key, key.sha256(), content.length, new ByteArrayInputStream(content));
			out.println(key.sha256());
		}
	}

}
