package id.terbit.media.wordimport;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

import id.terbit.asset.Asset;
import id.terbit.asset.AssetCatalog;
import id.terbit.asset.AssetCatalog.Description;
import id.terbit.asset.AssetId;
import id.terbit.body.Body;
import id.terbit.body.BodyJson;
import id.terbit.document.Content;
import id.terbit.document.Content.MediaItem;
import id.terbit.document.Document;
import id.terbit.document.Documents;
import id.terbit.document.EditorialDesk;
import id.terbit.document.RevisionOrigin;
import id.terbit.media.inspection.Inspector;
import id.terbit.person.Actor;
import id.terbit.person.Person;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import id.terbit.refusal.RefusedException.Kind;
import id.terbit.site.Sites;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes a text of a word processor ({@code .docx}, {@code .doc}, {@code .odt},
 * {@code .rtf}) a draft, or a revision of one: text to blocks, embedded pictures to
 * assets in their places, photos beside it to a gallery, and a report that stays with the
 * document.
 */
@Component
public class WordImport {

	/** Largest file, in bytes; pictures of a phone and all. */
	static final long MAX_SIZE = 30L * 1024 * 1024;

	/** Most pictures in a file, and most photos beside it. */
	static final int MAX_PICTURES = 100;

	private final Inspector inspector;

	private final WordFile files;

	private final AssetCatalog library;

	private final EditorialDesk desk;

	private final Documents documents;

	private final Sites sites;

	private final ImportReports reports;

	private final TransactionTemplate transaction;

	WordImport(Inspector inspector, AssetCatalog library, EditorialDesk desk, Documents documents, Sites sites,
			ImportReports reports, TransactionTemplate transaction) {
		this.inspector = inspector;
		this.files = new WordFile(new OldWord());
		this.library = library;
		this.desk = desk;
		this.documents = documents;
		this.sites = sites;
		this.reports = reports;
		this.transaction = transaction;
	}

	/**
	 * Makes a new draft.
	 * @param category of the same site, or null
	 * @param uploads one text and any number of photos, in any order; photos that the
	 * text does not show itself stand as a gallery behind it
	 * @param evenIfKnown whether a file that became a document before makes another
	 * @throws RefusedException FORBIDDEN unless the person writes on the site; INVALID
	 * with {@code word.*}, {@code asset.*} or {@code body.*} codes where the file is not
	 * one that can be read; NOT_NOW with {@code word.known-file}
	 */
	public Outcome importDraft(UUID siteId, String type, @Nullable UUID category, List<ImportFile> uploads,
			boolean evenIfKnown, Actor.Human by) {
		if (!this.sites.get(siteId).mayWrite(by.person())) {
			throw new RefusedException(Kind.FORBIDDEN, Refusal.of("word.not-writer"));
		}
		Imported imported = read(siteId, uploads, by.person(), (batch, text) -> {
			if (!evenIfKnown) {
				refuseKnown(siteId, batch.text(), text.title(), by.person());
			}
		});
		Content draft = new Content(imported.title(), imported.summary(), imported.body(), "", "", "", category,
				List.of(), List.of(), null, List.of(), media(imported.assets(), imported.words(), List.of()), Map.of());
		return recorded(imported, by, () -> this.desk.create(siteId, type, draft, RevisionOrigin.IMPORTED, by));
	}

	/**
	 * Reads the file again into a document that is there: a revision of its draft, whose
	 * slug, category, tags, hero and own fields stay.
	 * @param expectedVersion the document's version that the caller saw, or null for the
	 * one that is there now
	 * @throws RefusedException as the desk says for a save; INVALID as above
	 */
	public Outcome importInto(UUID documentId, @Nullable Long expectedVersion, List<ImportFile> uploads,
			Actor.Human by) {
		Document document = this.documents.get(documentId, by.person());
		if (!this.desk.saveRights(document, by).text()) {
			throw new RefusedException(Kind.FORBIDDEN, Refusal.of("word.not-now"));
		}
		long version = (expectedVersion != null) ? expectedVersion : document.version();
		Imported imported = read(document.siteId(), uploads, by.person(), (batch, text) -> {
		});
		Content revised = revised(document.current().content(), imported);
		return recorded(imported, by, () -> this.desk.save(documentId, version, revised, RevisionOrigin.IMPORTED, by));
	}

	private static Content revised(Content before, Imported imported) {
		List<MediaItem> kept = before.media()
			.stream()
			.filter((item) -> item.asset().equals(before.hero()) || before.gallery().contains(item.asset()))
			.toList();
		String summary = imported.summary().isEmpty() ? before.summary() : imported.summary();
		return new Content(imported.title(), summary, imported.body(), before.seoTitle(), before.seoDescription(),
				before.slug(), before.category(), before.tags(), before.districts(), before.hero(), before.gallery(),
				media(imported.assets(), imported.words(), kept), before.fields());
	}

	/** The document and its report stand or fall together. */
	private Outcome recorded(Imported imported, Actor.Human by, Supplier<Document> action) {
		return Objects.requireNonNull(this.transaction.execute((status) -> {
			Document document = action.get();
			this.reports.add(document.id(), imported.fileName(), imported.sha256(), imported.report(),
					by.person().id());
			return new Outcome(document, imported.report());
		}));
	}

	private Imported read(UUID siteId, List<ImportFile> uploads, Person by, BiConsumer<Batch, WordText> check) {
		try (Batch batch = Batch.of(uploads, this.inspector)) {
			return this.files.read(batch.text(), (text) -> {
				check.accept(batch, text);
				return imported(siteId, text, batch, by);
			});
		}
	}

	/** The same bytes, or a file of the same name and title by the same person. */
	private void refuseKnown(UUID siteId, Batch.Item file, String title, Person by) {
		List<ImportReports.Earlier> earlier = this.reports.earlier(file.inspected().fileName(),
				file.received().sha256(), by.id());
		Map<UUID, Document> found = this.documents
			.byIds(earlier.stream().map(ImportReports.Earlier::documentId).distinct().toList());
		for (ImportReports.Earlier one : earlier) {
			Document document = found.get(one.documentId());
			if (document != null && document.siteId().equals(siteId)
					&& (one.sameBytes() || document.current().content().title().equals(title))) {
				throw new KnownFileException(document);
			}
		}
	}

	/**
	 * Everything that can be refused is refused before the first picture is uploaded, so
	 * that a file that is not taken leaves nothing in the library.
	 */
	private Imported imported(UUID siteId, WordText text, Batch batch, Person by) {
		if (text.pictures().size() > MAX_PICTURES) {
			throw RefusedException.invalid(Refusal.of("word.too-many-pictures", MAX_PICTURES));
		}
		BodyJson.write(BlockMaker.draft(text));
		PictureUploads uploads = new PictureUploads(this.library, siteId, by, text.findings());
		String name = batch.text().inspected().fileName();
		uploads.embedded(text.pictures(), name.substring(0, name.lastIndexOf('.')));
		List<AssetId> beside = uploads.photos(batch.photos());
		Body body = BlockMaker.body(text, beside);
		return new Imported(name, batch.text().received().sha256(), text.title(), text.summary(), body,
				uploads.assets(), uploads.words(), text.findings().report());
	}

	private static List<MediaItem> media(List<Asset> assets, Map<AssetId, Description> words, List<MediaItem> kept) {
		Stream<MediaItem> shown = assets.stream().map((asset) -> {
			Description said = words.getOrDefault(asset.id(), Description.NONE);
			return new MediaItem(asset.id(), asset.sha256(), said.alt(), said.caption(), said.credit());
		});
		List<MediaItem> media = new ArrayList<>(shown.toList());
		kept.stream()
			.filter((item) -> media.stream().noneMatch((other) -> other.asset().equals(item.asset())))
			.forEach(media::add);
		return media;
	}

	/**
	 * What an import made.
	 *
	 * @param document the new draft, or the document with its new revision
	 */
	public record Outcome(Document document, Report report) {
	}

}
