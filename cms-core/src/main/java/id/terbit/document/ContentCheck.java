package id.terbit.document;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

import id.terbit.asset.Asset;
import id.terbit.asset.AssetCatalog.Version;
import id.terbit.asset.AssetId;
import id.terbit.asset.Credit;
import id.terbit.contenttype.ContentType;
import id.terbit.contenttype.ContentType.Kind;
import id.terbit.contenttype.FieldCheck;
import id.terbit.contenttype.TextCheck;
import id.terbit.document.Content.MediaItem;
import id.terbit.refusal.Refusal;
import id.terbit.site.Slugs;
import org.jspecify.annotations.Nullable;

/**
 * Whether a content fits its type and site, however unfinished it is, and the form in
 * which it is kept: text stripped, the media list covering what is used.
 */
final class ContentCheck {

	private static final int TITLE_LENGTH = 300;

	private static final int SUMMARY_LENGTH = 1_000;

	private static final int SEO_LENGTH = 300;

	private static final int CAPTION_LENGTH = 1_000;

	private static final int CREDIT_LENGTH = 300;

	private static final int MOST_TAGS = 30;

	private static final int MOST_PICTURES = 200;

	private final ContentType type;

	private final Content content;

	private final Known known;

	private final BodyReading body;

	private final List<Refusal> refusals = new ArrayList<>();

	private ContentCheck(ContentType type, Content content, Known known) {
		this.type = type;
		this.content = content;
		this.known = known;
		this.body = BodyReading.of(content.body());
	}

	/** Checks a content. */
	static Checked of(ContentType type, Content content, Known known) {
		ContentCheck check = new ContentCheck(type, content, known);
		Content kept = check.kept();
		return new Checked(kept, check.refusals);
	}

	/**
	 * Every asset that a content of a type shows, in reading order, with the pointer of
	 * its first use.
	 */
	static Map<AssetId, String> used(ContentType type, Content content) {
		Map<AssetId, String> used = new LinkedHashMap<>();
		if (content.hero() != null) {
			used.put(content.hero(), "/hero");
		}
		for (int i = 0; i < content.gallery().size(); i++) {
			used.putIfAbsent(content.gallery().get(i), "/gallery/" + i);
		}
		BodyReading.of(content.body()).uses().forEach((use) -> used.putIfAbsent(use.asset(), use.pointer()));
		type.ids(Kind.FILE, content.fields())
			.forEach((name, files) -> used.putIfAbsent(new AssetId(files.get(0)), "/fields/" + name));
		return used;
	}

	private Content kept() {
		String title = line("/title", this.content.title(), TITLE_LENGTH);
		String summary = lines("/summary", this.content.summary(), SUMMARY_LENGTH);
		String seoTitle = line("/seoTitle", this.content.seoTitle(), SEO_LENGTH);
		String seoDescription = line("/seoDescription", this.content.seoDescription(), SEO_LENGTH);
		for (BodyReading.Line line : this.body.lines()) {
			if (!TextCheck.isText(line.text())) {
				this.refusals.add(Refusal.at(line.pointer(), "text.control"));
			}
		}
		slug();
		terms();
		FieldCheck fields = FieldCheck.of(this.type, this.content.fields(), this.known.zone(), "/fields");
		this.refusals.addAll(fields.refusals());
		named(fields);
		return new Content(title, summary, this.content.body(), seoTitle, seoDescription, this.content.slug(),
				this.content.category(), List.copyOf(new LinkedHashSet<>(this.content.tags())),
				List.copyOf(new LinkedHashSet<>(this.content.districts())), this.content.hero(),
				List.copyOf(new LinkedHashSet<>(this.content.gallery())), media(), fields.values());
	}

	private String line(String pointer, String text, int most) {
		String stripped = text.strip();
		this.refusals.addAll(TextCheck.of(stripped, most, false, pointer));
		return stripped;
	}

	private String lines(String pointer, String text, int most) {
		String stripped = text.strip();
		this.refusals.addAll(TextCheck.of(stripped, most, true, pointer));
		return stripped;
	}

	private void slug() {
		if (!this.content.slug().isEmpty() && !Slugs.fits(this.content.slug())) {
			this.refusals.add(Refusal.at("/slug", "content.slug-form", Slugs.MAX_LENGTH));
		}
	}

	private void terms() {
		if (this.content.category() != null && !this.known.categories().contains(this.content.category())) {
			this.refusals.add(Refusal.at("/category", "content.category-unknown"));
		}
		for (int i = 0; i < this.content.tags().size(); i++) {
			if (!this.known.tags().contains(this.content.tags().get(i))) {
				this.refusals.add(Refusal.at("/tags/" + i, "content.tag-unknown"));
			}
		}
		for (int i = 0; i < this.content.districts().size(); i++) {
			if (!this.known.districts().contains(this.content.districts().get(i))) {
				this.refusals.add(Refusal.at("/districts/" + i, "content.district-unknown"));
			}
		}
		if (this.content.tags().size() > MOST_TAGS) {
			this.refusals.add(Refusal.at("/tags", "content.too-many", MOST_TAGS));
		}
	}

	/** Documents that fields name. */
	private void named(FieldCheck fields) {
		this.type.ids(Kind.PARENT, fields.values()).forEach((name, ids) -> {
			if (!this.known.documents().contains(ids.get(0))) {
				this.refusals.add(Refusal.at("/fields/" + name, "content.parent-unknown"));
			}
		});
		this.type.ids(Kind.DOCUMENTS, fields.values()).forEach((name, ids) -> {
			List<?> given = (List<?>) this.content.fields().getOrDefault(name, List.of());
			ids.stream().filter((id) -> !this.known.documents().contains(id)).forEach((id) -> {
				int place = Math.max(0, given.indexOf(id.toString()));
				this.refusals.add(Refusal.at("/fields/" + name + "/" + place, "content.document-unknown"));
			});
		});
	}

	private List<MediaItem> media() {
		Map<AssetId, MediaItem> given = new LinkedHashMap<>();
		for (int i = 0; i < this.content.media().size(); i++) {
			MediaItem item = this.content.media().get(i);
			if (given.put(item.asset(), described(item, "/media/" + i)) != null) {
				this.refusals.add(Refusal.at("/media/" + i, "content.media-twice"));
			}
		}
		Map<AssetId, String> used = used(this.type, this.content);
		if (used.size() > MOST_PICTURES) {
			this.refusals.add(Refusal.at("/media", "content.too-many", MOST_PICTURES));
		}
		List<MediaItem> media = new ArrayList<>();
		used.forEach((asset, pointer) -> {
			MediaItem item = given.containsKey(asset) ? given.get(asset) : this.known.before().get(asset);
			Asset stored = this.known.assets().get(asset);
			if (item == null && stored != null) {
				item = new MediaItem(asset, stored.sha256(), stored.alt(), stored.caption(), stored.credit());
			}
			if (item == null || (stored == null && !this.known.before().containsKey(asset))) {
				this.refusals.add(Refusal.at(pointer, "content.asset-unknown", asset.toString()));
			}
			else {
				mayShow(item, stored, pointer);
				media.add(item);
			}
		});
		this.known.kept().stream().filter((asset) -> !used.containsKey(asset)).forEach((asset) -> {
			MediaItem item = given.containsKey(asset) ? given.get(asset) : this.known.before().get(asset);
			if (item != null) {
				media.add(item);
			}
		});
		return media;
	}

	private MediaItem described(MediaItem item, String pointer) {
		return new MediaItem(item.asset(), item.sha256(), line(pointer + "/alt", item.alt(), CAPTION_LENGTH),
				line(pointer + "/caption", item.caption(), CAPTION_LENGTH),
				line(pointer + "/credit", Credit.name(item.credit()), CREDIT_LENGTH));
	}

	/**
	 * An edition shows a version that it or an earlier revision showed, or the newest
	 * one, and nothing of a site that the person has no part in.
	 */
	private void mayShow(MediaItem item, @Nullable Asset stored, String pointer) {
		MediaItem before = this.known.before().get(item.asset());
		boolean shownBefore = (before != null && before.sha256().equals(item.sha256()))
				|| (stored != null && this.known.shown().contains(new Version(item.asset(), item.sha256())));
		if (shownBefore) {
			return;
		}
		if (stored == null || !stored.sha256().equals(item.sha256())) {
			this.refusals.add(Refusal.at(pointer, "content.file-unknown"));
		}
		else if (before == null && !this.known.mayTakeFrom().test(stored.siteId())) {
			this.refusals.add(Refusal.at(pointer, "content.asset-of-other-site"));
		}
	}

	/**
	 * A content in the form in which it is kept.
	 *
	 * @param refusals what does not fit
	 */
	record Checked(Content content, List<Refusal> refusals) {

		Checked {
			refusals = List.copyOf(refusals);
		}

	}

	/**
	 * What there is on the site.
	 *
	 * @param zone by whose clocks moments are meant
	 * @param tags those of the content's tags that exist
	 * @param documents those of the documents named in fields that may be
	 * @param assets those of the content's assets that exist
	 * @param before what the edition showed of each asset until now
	 * @param kept assets that stay in the media list though nothing shows them: approved
	 * pictures that the publisher leaves out
	 * @param shown versions of files that earlier revisions of the document show
	 * @param mayTakeFrom whether the person may take files from a site
	 */
	record Known(ZoneId zone, Set<UUID> categories, Set<UUID> tags, Set<String> districts, Set<UUID> documents,
			Map<AssetId, Asset> assets, Map<AssetId, MediaItem> before, Set<AssetId> kept, Set<Version> shown,
			Predicate<UUID> mayTakeFrom) {
	}

}
