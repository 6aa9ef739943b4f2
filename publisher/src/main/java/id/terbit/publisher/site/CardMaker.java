package id.terbit.publisher.site;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import id.terbit.asset.Asset;
import id.terbit.asset.AssetCatalog.Version;
import id.terbit.asset.AssetId;
import id.terbit.asset.Cut;
import id.terbit.body.BodyAssets;
import id.terbit.body.BodyLinks;
import id.terbit.contenttype.ContentType;
import id.terbit.contenttype.ContentType.Kind;
import id.terbit.contenttype.ContentType.Place;
import id.terbit.language.Texts;
import id.terbit.publication.PublishedEdition;
import id.terbit.publication.PublishedEdition.Status;
import id.terbit.publisher.page.Card;
import id.terbit.publisher.page.Phase;
import id.terbit.publisher.page.Picture;
import id.terbit.site.Category;
import org.jspecify.annotations.Nullable;

/** From a live edition to what lists keep of it. */
final class CardMaker {

	private CardMaker() {
	}

	/** The index entry of an edition. */
	static IndexEntry entry(PublishedEdition edition, Files files, Texts texts, ZoneId zone, Instant now) {
		Object order = edition.fields().get("order");
		Validity validity = Validity.of(edition.type(), edition.fields(), zone, now);
		return new IndexEntry(edition.siteId(), edition.version(), edition.status() == Status.LIVE, parent(edition),
				(order instanceof Number number) ? number.intValue() : 0, lists(edition, texts, zone), links(edition),
				SurroundingsReader.shown(edition), validity.until(), card(edition, files, validity.phase()));
	}

	/** The page above a page, if it names one. */
	static @Nullable UUID parent(PublishedEdition edition) {
		return (edition.fields().get("parent") instanceof String parent && !parent.isEmpty()) ? UUID.fromString(parent)
				: null;
	}

	/** Documents that its text or its fields lead to. */
	static Set<UUID> links(PublishedEdition edition) {
		Set<UUID> links = new HashSet<>(BodyLinks.documents(edition.body()));
		SiteList.type(edition.type()).ids(Kind.DOCUMENTS, edition.fields()).values().forEach(links::addAll);
		return links;
	}

	/** When it takes place, if it is something that does. */
	private static @Nullable Instant begins(PublishedEdition edition) {
		return SiteList.type(edition.type())
			.period()
			.flatMap((period) -> SiteList.type(edition.type()).field(period.from()))
			.filter((field) -> field.kind() == Kind.MOMENT)
			.map((field) -> edition.fields().get(field.name()))
			.map((moment) -> Instant.parse(moment.toString()))
			.orElse(null);
	}

	private static Card card(PublishedEdition edition, Files files, Phase phase) {
		Category category = edition.category();
		return new Card(edition.documentId(), edition.type(), edition.path(), edition.title(), edition.summary(),
				edition.publishedAt(), edition.updatedAt(),
				(category != null) ? new Card.Term(category.slug(), category.name()) : null,
				first(edition, files).orElse(null), Boolean.TRUE.equals(edition.fields().get("urgent")), phase,
				begins(edition), SiteList.type(edition.type()).ids(Kind.DOCUMENTS, edition.fields()));
	}

	/**
	 * What may stand for an edition on cards and where it is shared, the best first: its
	 * hero, its gallery, the pictures in its text.
	 */
	static List<AssetId> candidates(PublishedEdition edition) {
		Set<AssetId> candidates = new LinkedHashSet<>();
		if (edition.hero() != null) {
			candidates.add(edition.hero());
		}
		candidates.addAll(edition.gallery());
		candidates.addAll(BodyAssets.pictures(edition.body()));
		return List.copyOf(candidates);
	}

	/** The picture that stands for an edition on cards and where it is shared. */
	static Optional<Picture> first(PublishedEdition edition, Files files) {
		return candidates(edition).stream()
			.map((asset) -> picture(edition, asset, files))
			.flatMap(Optional::stream)
			.findFirst();
	}

	/** A picture as an edition shows it, if it has renditions. */
	static Optional<Picture> picture(PublishedEdition edition, AssetId id, Files files) {
		PublishedEdition.Media media = edition.media().get(id);
		Asset asset = (media != null) ? files.assets().get(media.sha256()) : null;
		if (media == null || asset == null || asset.renditions().isEmpty()) {
			return Optional.empty();
		}
		List<Picture.Size> sizes = asset.renditions()
			.stream()
			.map((rendition) -> new Picture.Size(rendition.width(), rendition.height(), rendition.extension()))
			.sorted(Comparator.comparingInt(Picture.Size::width).thenComparing(Picture.Size::extension))
			.toList();
		return Optional.of(new Picture(media.sha256(), media.alt(), asset.width(), asset.height(), sizes,
				files.cuts().getOrDefault(new Version(id, media.sha256()), List.of())));
	}

	/**
	 * What the library knows.
	 *
	 * @param assets files by digest
	 * @param cuts what was cut of them
	 */
	record Files(Map<String, Asset> assets, Map<Version, List<Cut>> cuts) {
	}

	private static Map<String, String> lists(PublishedEdition edition, Texts texts, ZoneId zone) {
		Map<String, String> lists = new LinkedHashMap<>();
		lists.put(SiteList.SITEMAP, "");
		ContentType type = SiteList.type(edition.type());
		if (type.place() == Place.PAGE) {
			return lists;
		}
		lists.put(SiteList.ofType(type), "");
		Category category = edition.category();
		if (category != null) {
			lists.put(SiteList.category(category.slug()), category.name());
		}
		edition.tags().forEach((tag) -> lists.put(SiteList.tag(tag.slug()), tag.name()));
		edition.districts().forEach((district) -> lists.put(SiteList.district(district.slug()), district.name()));
		if (type.place() == Place.STORY) {
			ZonedDateTime published = edition.publishedAt().atZone(zone);
			lists.put(SiteList.month(published.getYear(), published.getMonthValue()),
					texts.get("format.month." + published.getMonthValue()) + " " + published.getYear());
		}
		return lists;
	}

}
