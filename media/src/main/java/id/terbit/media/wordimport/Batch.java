package id.terbit.media.wordimport;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import id.terbit.media.inspection.FileType;
import id.terbit.media.inspection.Inspected;
import id.terbit.media.inspection.Inspector;
import id.terbit.media.inspection.Intake;
import id.terbit.media.inspection.Received;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;

/**
 * Files that came together, told apart by their content: one text and its photos. Nothing
 * is done with any of them before all are known to be what they should be.
 */
final class Batch implements AutoCloseable {

	private final List<Item> items = new ArrayList<>();

	private Batch() {
	}

	/**
	 * Takes files in; the caller closes the result.
	 * @throws RefusedException (INVALID) {@code asset.*}; {@code word.no-document},
	 * {@code word.two-documents}, {@code word.not-photo}, {@code word.not-word},
	 * {@code word.too-many-pictures}
	 */
	static Batch of(List<ImportFile> uploads, Inspector inspector) {
		if (uploads.size() > WordImport.MAX_PICTURES + 1) {
			throw RefusedException.invalid(Refusal.of("word.too-many-pictures", WordImport.MAX_PICTURES));
		}
		Batch batch = new Batch();
		try {
			for (ImportFile upload : uploads) {
				batch.take(upload, inspector);
			}
			batch.check();
			return batch;
		}
		catch (RuntimeException ex) {
			batch.close();
			throw ex;
		}
	}

	private void take(ImportFile upload, Inspector inspector) {
		try (InputStream content = upload.content().open()) {
			Received received = Intake.receive(content, WordImport.MAX_SIZE);
			try {
				this.items.add(new Item(upload.fileName(), received, inspector.inspect(received, upload.fileName())));
			}
			catch (RuntimeException ex) {
				received.close();
				throw ex;
			}
		}
		catch (IOException ex) {
			throw RefusedException.invalid(Refusal.of("asset.cut-off"));
		}
	}

	private void check() {
		List<Item> texts = this.items.stream().filter(Item::isText).toList();
		for (Item item : this.items) {
			if (!item.isText() && !item.inspected.type().isPicture()) {
				throw RefusedException.invalid((this.items.size() == 1)
						? Refusal.of("word.not-word", item.inspected.type().extension().toUpperCase(Locale.ROOT))
						: Refusal.of("word.not-photo", item.inspected.fileName()));
			}
		}
		if (texts.isEmpty()) {
			throw RefusedException.invalid(Refusal.of("word.no-document"));
		}
		if (texts.size() > 1) {
			throw RefusedException.invalid(Refusal.of("word.two-documents",
					texts.stream().map((item) -> item.inspected.fileName()).collect(Collectors.joining(", "))));
		}
	}

	Item text() {
		return this.items.stream().filter(Item::isText).findFirst().orElseThrow();
	}

	List<Item> photos() {
		return this.items.stream().filter((item) -> !item.isText()).toList();
	}

	@Override
	public void close() {
		this.items.forEach((item) -> item.received.close());
	}

	/** One file. */
	record Item(String givenName, Received received, Inspected inspected) {

		private boolean isText() {
			FileType type = this.inspected.type();
			return type == FileType.DOCX || type == FileType.DOC || type == FileType.ODT || type == FileType.RTF;
		}

	}

}
