package id.terbit.media.wordimport;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
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
import id.terbit.media.inspection.Intake;
import id.terbit.media.inspection.Received;
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
 * Makes a Word file ({@code .docx}) a draft, or a revision of one: text to blocks,
 * embedded pictures to assets in their places, and a report that stays with the document.
 */
@Component
public class WordImport {

	/** Largest file, in bytes; pictures of a phone and all. */
	static final long MAX_SIZE = 30L * 1024 * 1024;

	private static final int MAX_PICTURES = 100;

	private final Inspector inspector;

	private final AssetCatalog library;

	private final EditorialDesk desk;

	private final Documents documents;

	private final Sites sites;

	private final ImportReports reports;

	private final TransactionTemplate transaction;

	WordImport(Inspector inspector, AssetCatalog library, EditorialDesk desk, Documents documents, Sites sites,
			ImportReports reports, TransactionTemplate transaction) {
		this.inspector = inspector;
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
	 * @param fileName as the client named it
	 * @throws RefusedException FORBIDDEN unless the person writes on the site; INVALID
	 * with {@code word.*}, {@code asset.*} or {@code body.*} codes where the file is not
	 * one that can be read
	 */
	public Outcome importDraft(UUID siteId, String type, @Nullable UUID category, String fileName, InputStream content,
			Actor.Human by) {
		if (!this.sites.get(siteId).mayWrite(by.person())) {
			throw new RefusedException(Kind.FORBIDDEN, Refusal.of("word.not-writer"));
		}
		Imported imported = read(siteId, fileName, content, by.person());
		Content draft = new Content(imported.title(), imported.summary(), imported.body(), "", "", "", category,
				List.of(), List.of(), null, List.of(), media(imported.assets(), imported.words(), List.of()), Map.of());
		return recorded(fileName, imported.report(), by,
				() -> this.desk.create(siteId, type, draft, RevisionOrigin.IMPORTED, by));
	}

	/**
	 * Reads the file again into a document that is there: a revision of its draft, whose
	 * slug, category, tags, hero and own fields stay.
	 * @param expectedVersion the document's version that the caller saw, or null for the
	 * one that is there now
	 * @throws RefusedException as the desk says for a save; INVALID as above
	 */
	public Outcome importInto(UUID documentId, @Nullable Long expectedVersion, String fileName, InputStream content,
			Actor.Human by) {
		Document document = this.documents.get(documentId, by.person());
		if (!this.desk.saveRights(document, by).text()) {
			throw new RefusedException(Kind.FORBIDDEN, Refusal.of("word.not-now"));
		}
		long version = (expectedVersion != null) ? expectedVersion : document.version();
		Imported imported = read(document.siteId(), fileName, content, by.person());
		Content revised = revised(document.current().content(), imported);
		return recorded(fileName, imported.report(), by,
				() -> this.desk.save(documentId, version, revised, RevisionOrigin.IMPORTED, by));
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
	private Outcome recorded(String fileName, Report report, Actor.Human by, Action action) {
		return Objects.requireNonNull(this.transaction.execute((status) -> {
			Document document = action.perform();
			this.reports.add(document.id(), fileName, report, by.person().id());
			return new Outcome(document, report);
		}));
	}

	private Imported read(UUID siteId, String fileName, InputStream content, Person by) {
		try (Received received = Intake.receive(content, MAX_SIZE)) {
			return WordFile.read(received, this.inspector, fileName,
					(text) -> imported(siteId, text, stem(fileName), by));
		}
	}

	/**
	 * Everything that can be refused is refused before the first picture is uploaded, so
	 * that a file that is not taken leaves nothing in the library.
	 */
	private Imported imported(UUID siteId, WordText text, String stem, Person by) {
		if (text.pictures().size() > MAX_PICTURES) {
			throw RefusedException.invalid(Refusal.of("word.too-many-pictures", MAX_PICTURES));
		}
		BodyJson.write(BlockMaker.draft(text));
		Map<AssetId, Asset> assets = new LinkedHashMap<>();
		Map<AssetId, Description> words = new LinkedHashMap<>();
		int number = 0;
		for (WordPicture picture : text.pictures()) {
			number++;
			Asset asset = uploaded(siteId, picture, stem + " " + number + ".jpg", text.findings(), by);
			if (asset != null) {
				assets.put(asset.id(), asset);
				words.putIfAbsent(asset.id(), words(picture, asset));
			}
		}
		Body body = BlockMaker.body(text);
		return new Imported(text.title(), text.summary(), body, List.copyOf(assets.values()), words,
				text.findings().report());
	}

	private @Nullable Asset uploaded(UUID siteId, WordPicture picture, String name, Findings findings, Person by) {
		Description said = new Description(picture.alt(), picture.caption(), picture.credit());
		try (InputStream bytes = picture.data().getPackagePart().getInputStream()) {
			Asset asset = this.library.upload(siteId, name, bytes, said, by);
			picture.becomes(asset.id());
			findings.carried("picture");
			if (said.alt().isEmpty() && asset.alt().isEmpty()) {
				findings.changed("picture-without-alt");
			}
			return asset;
		}
		catch (RefusedException ex) {
			if (ex.kind() != Kind.INVALID) {
				throw ex;
			}
			boolean type = ex.refusals()
				.stream()
				.anyMatch((refusal) -> refusal.code().equals("asset.type-not-allowed"));
			findings.leftOut(type ? "picture-type" : "picture-refused", String.valueOf(picture.data().getFileName()));
			return null;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Pictures are named by the file they came in: their names within it say nothing. */
	private static String stem(String fileName) {
		int dot = fileName.lastIndexOf('.');
		return (dot > 0) ? fileName.substring(0, dot) : fileName;
	}

	/** What the file says of a picture, or else what the library knows. */
	private static Description words(WordPicture picture, Asset asset) {
		return new Description(picture.alt().isEmpty() ? asset.alt() : picture.alt(),
				picture.caption().isEmpty() ? asset.caption() : picture.caption(),
				picture.credit().isEmpty() ? asset.credit() : picture.credit());
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

	@FunctionalInterface
	private interface Action {

		Document perform();

	}

}
