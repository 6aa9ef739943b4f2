package id.terbit.media.extraction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import id.terbit.asset.Asset.Reading;
import id.terbit.asset.Asset.Rendition;
import id.terbit.document.ChangedDocuments;
import id.terbit.media.extraction.PaperQueue.Waiting;
import id.terbit.media.extraction.PaperReader.Paper;
import id.terbit.media.inspection.FileType;
import id.terbit.media.inspection.Intake;
import id.terbit.media.inspection.PictureFacts;
import id.terbit.media.inspection.PictureFiles;
import id.terbit.media.inspection.Received;
import id.terbit.media.rendition.Rendered;
import id.terbit.media.rendition.Renderer;
import id.terbit.media.store.Claims;
import id.terbit.media.store.Claims.Claim;
import id.terbit.media.store.Digests;
import id.terbit.media.store.MediaKey;
import id.terbit.media.store.MediaStore;
import id.terbit.media.store.MediaStoreException;
import id.terbit.publication.Ledger;
import id.terbit.publication.PublishedEditions;
import id.terbit.publication.Subject;
import id.terbit.refusal.RefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads the papers that wait, one after another. What is live and shows one of them is
 * delivered anew, since it shows pages and picture and is found by the words.
 */
@Component
class PaperWork {

	private static final Logger LOG = LoggerFactory.getLogger(PaperWork.class);

	/** Longer than any reading; after it, and after a fault, a paper is taken again. */
	private static final Duration LEASE = PaperReader.LONGEST.multipliedBy(3);

	/** A paper whose reading ended with its reader so often is left alone. */
	private static final int MOST_READINGS = 3;

	private final PaperQueue queue;

	private final PaperReader reader = new PaperReader();

	private final MediaStore bytes;

	private final Renderer renderer;

	private final Claims claims;

	private final PublishedEditions editions;

	private final Ledger ledger;

	private final ChangedDocuments changed;

	private final TransactionTemplate transaction;

	private final InstantSource clock;

	PaperWork(PaperQueue queue, MediaStore bytes, Renderer renderer, Claims claims, PublishedEditions editions,
			Ledger ledger, ChangedDocuments changed, TransactionTemplate transaction, InstantSource clock) {
		this.queue = queue;
		this.bytes = bytes;
		this.renderer = renderer;
		this.claims = claims;
		this.editions = editions;
		this.ledger = ledger;
		this.changed = changed;
		this.transaction = transaction;
		this.clock = clock;
	}

	/** Reads every paper that waits now. */
	void work() throws InterruptedException {
		for (Optional<Waiting> next = take(); next.isPresent(); next = take()) {
			read(next.get());
		}
	}

	private Optional<Waiting> take() {
		return this.queue.take(this.clock.instant(), LEASE);
	}

	private void read(Waiting waiting) throws InterruptedException {
		if (waiting.readings() >= MOST_READINGS) {
			finish(waiting, new Paper(Reading.TOO_MUCH, 0, "", null), List.of());
			return;
		}
		try (Claim claim = this.claims.take(waiting.sha256()); Received file = fetched(waiting)) {
			this.queue.begin(waiting.sha256());
			this.reader.read(waiting.type(), file.file(), (paper) -> {
				List<Rendition> renditions = (paper.picture() != null) ? pictured(waiting, paper.picture()) : List.of();
				this.transaction.executeWithoutResult((status) -> {
					claim.settle();
					finish(waiting, paper, renditions);
				});
				return paper.reading();
			});
		}
		catch (MediaStoreException | IOException | RefusedException ex) {
			LOG.warn("{} is read later: {}", waiting.sha256(), ex.getMessage());
		}
	}

	private Received fetched(Waiting waiting) throws IOException {
		try (InputStream original = this.bytes.get(MediaKey.original(waiting.sha256()))
			.orElseThrow(() -> new IOException("the store has no such file"))) {
			return Intake.receive(original, Long.MAX_VALUE);
		}
		catch (UncheckedIOException ex) {
			throw new IOException(ex);
		}
	}

	private List<Rendition> pictured(Waiting waiting, Path picture) {
		PictureFacts facts = PictureFiles.facts(picture, FileType.PNG);
		List<Rendered> made = this.renderer.render(picture, FileType.PNG, facts);
		for (Rendered one : made) {
			this.bytes.put(MediaKey.rendition(waiting.sha256(), one.width(), one.extension()), Digests.hex(one.bytes()),
					one.bytes().length, new ByteArrayInputStream(one.bytes()));
		}
		return made.stream()
			.map((one) -> new Rendition(one.width(), one.height(), one.extension(), one.bytes().length))
			.toList();
	}

	private void finish(Waiting waiting, Paper paper, List<Rendition> renditions) {
		this.transaction.executeWithoutResult((status) -> {
			this.queue.finish(waiting.sha256(), paper.reading(), paper.pages(), paper.words(), renditions);
			this.editions.showing(waiting.sha256())
				.forEach((document, site) -> this.ledger.want(Subject.document(document), site, this.clock.instant()));
			this.changed.showing(waiting.sha256());
		});
	}

}
