package id.terbit.media.wordimport;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import id.terbit.media.inspection.Inspected;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;

/**
 * Has the reader of its format read a file, once its XML is known to do no harm.
 */
final class WordFile {

	/** What a file unfolds into is bounded, but so must be how often. */
	private static final int AT_ONCE = 2;

	private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

	private final Semaphore free = new Semaphore(AT_ONCE, true);

	private final OldWord oldWord;

	WordFile(OldWord oldWord) {
		this.oldWord = oldWord;
	}

	/**
	 * Reads a file that was inspected. No more than two are open at one time; the others
	 * wait, but not for ever.
	 * @param use is given what was read while the file is open, for its pictures
	 * @throws RefusedException (INVALID) {@code word.*}
	 */
	<T> T read(Batch.Item file, Function<WordText, T> use) {
		try {
			if (!this.free.tryAcquire(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS)) {
				throw RefusedException.invalid(Refusal.of("word.busy"));
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw RefusedException.invalid(Refusal.of("word.busy"));
		}
		try {
			return readNow(file, use);
		}
		finally {
			this.free.release();
		}
	}

	private <T> T readNow(Batch.Item file, Function<WordText, T> use) {
		Inspected inspected = file.inspected();
		Path bytes = file.received().file();
		Function<FileText, T> then = (text) -> use.apply(TextOrder.of(text, inspected.fileName()));
		return switch (inspected.type()) {
			case DOCX -> {
				XmlCheck.check(bytes);
				yield DocxFile.read(bytes, then);
			}
			case ODT -> {
				XmlCheck.check(bytes);
				yield OdtFile.read(bytes, then);
			}
			case RTF -> RtfFile.read(bytes, then);
			case DOC -> this.oldWord.read(bytes, then);
			default -> throw RefusedException
				.invalid(Refusal.of("word.not-word", inspected.type().extension().toUpperCase(Locale.ROOT)));
		};
	}

	static RefusedException unreadable(Exception cause) {
		RefusedException refused = RefusedException.invalid(Refusal.of("word.unreadable"));
		refused.initCause(cause);
		return refused;
	}

}
