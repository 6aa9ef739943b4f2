package id.terbit.media.wordimport;

import java.io.ByteArrayInputStream;
import java.util.List;

import id.terbit.media.inspection.Inspectors;

/** Files as they come in, for tests. */
final class Batches {

	private Batches() {
	}

	/** One file alone; the caller closes it. */
	static Batch of(String name, byte[] content) {
		return Batch.of(List.of(upload(name, content)), Inspectors.usual());
	}

	static ImportFile upload(String name, byte[] content) {
		return new ImportFile(name, () -> new ByteArrayInputStream(content));
	}

}
