package id.terbit.publisher.site;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.terbit.asset.Asset;
import id.terbit.asset.AssetCatalog;
import id.terbit.asset.AssetCatalog.Version;
import id.terbit.asset.AssetId;
import id.terbit.asset.Cut;
import id.terbit.body.BodyAssets;
import id.terbit.body.BodyLinks;
import id.terbit.contenttype.ContentType;
import id.terbit.contenttype.ContentType.Kind;
import id.terbit.contenttype.ContentType.Place;
import id.terbit.publication.PublishedEdition;
import id.terbit.publisher.page.Card;
import id.terbit.site.Site;
import id.terbit.site.SiteAddresses;
import id.terbit.site.Sites;

import org.springframework.stereotype.Component;

/**
 * Reads what pages of documents need beside the documents, in a number of statements that
 * does not depend on how many they are, save for pages, which take two each.
 */
@Component
class SurroundingsReader {

	private final AssetCatalog catalog;

	private final SiteIndexQueries index;

	private final Sites sites;

	private final SiteAddresses addresses;

	SurroundingsReader(AssetCatalog catalog, SiteIndexQueries index, Sites sites, SiteAddresses addresses) {
		this.catalog = catalog;
		this.index = index;
		this.sites = sites;
		this.addresses = addresses;
	}

	Surroundings read(Site site, List<PublishedEdition> editions) {
		Set<UUID> documents = new HashSet<>();
		Set<UUID> links = new HashSet<>();
		Map<UUID, List<Card>> ancestors = new HashMap<>();
		Map<UUID, List<Card>> children = new HashMap<>();
		Set<UUID> limited = new HashSet<>();
		Set<UUID> related = new HashSet<>();
		Set<UUID> named = new HashSet<>();
		for (PublishedEdition edition : editions) {
			ContentType type = SiteList.type(edition.type());
			if (type.period().isPresent()) {
				limited.add(edition.documentId());
			}
			if (type.fields().stream().anyMatch((field) -> field.kind() == Kind.DOCUMENTS)) {
				related.add(edition.documentId());
				type.ids(Kind.DOCUMENTS, edition.fields()).values().forEach(named::addAll);
			}
			documents.add(edition.documentId());
			links.addAll(BodyLinks.documents(edition.body()));
			if (type.place() == Place.PAGE) {
				UUID parent = CardMaker.parent(edition);
				ancestors.put(edition.documentId(),
						(parent != null) ? this.index.ancestors(site.id(), parent) : List.of());
				children.put(edition.documentId(), this.index.children(site.id(), edition.documentId()));
			}
		}
		return new Surroundings(assets(editions), cuts(editions), addresses(site, links),
				this.index.neighbours(site.id(), documents), ancestors, children, this.index.phases(limited),
				this.index.cards(site.id(), named), this.index.naming(site.id(), related));
	}

	/** Files that editions of one site show, by digest, as that site names them. */
	Map<String, Asset> assets(Collection<PublishedEdition> editions) {
		Set<Version> versions = editions.stream()
			.flatMap(SurroundingsReader::media)
			.map((media) -> new Version(media.asset(), media.sha256()))
			.collect(Collectors.toSet());
		Map<String, Asset> files = new HashMap<>();
		if (!versions.isEmpty()) {
			this.catalog.byVersions(versions).forEach((version, asset) -> files.put(version.sha256(), asset));
		}
		return files;
	}

	/** What was cut of the first pictures of editions. */
	Map<Version, List<Cut>> cuts(Collection<PublishedEdition> editions) {
		Set<Version> first = first(editions);
		return first.isEmpty() ? Map.of() : this.catalog.cuts(first);
	}

	/**
	 * Has the first pictures of editions cut for cards and for sharing, as far as they
	 * are not; outside any transaction.
	 */
	void prepare(Collection<PublishedEdition> editions) {
		Set<Version> first = first(editions);
		if (!first.isEmpty()) {
			this.catalog.makeCuts(first);
		}
	}

	private static Set<Version> first(Collection<PublishedEdition> editions) {
		Set<Version> first = new HashSet<>();
		editions.forEach((edition) -> CardMaker.candidates(edition)
			.stream()
			.flatMap((asset) -> Stream.ofNullable(edition.media().get(asset)))
			.findFirst()
			.ifPresent((media) -> first.add(new Version(media.asset(), media.sha256()))));
		return first;
	}

	/** Files that an edition names, but does not say which version of. */
	static List<AssetId> unnamed(PublishedEdition edition) {
		return named(edition).stream().filter((asset) -> !edition.media().containsKey(asset)).toList();
	}

	private static Set<AssetId> named(PublishedEdition edition) {
		Set<AssetId> assets = new LinkedHashSet<>();
		if (edition.hero() != null) {
			assets.add(edition.hero());
		}
		assets.addAll(edition.gallery());
		assets.addAll(BodyAssets.all(edition.body()));
		SiteList.type(edition.type())
			.ids(Kind.FILE, edition.fields())
			.values()
			.forEach((files) -> files.forEach((file) -> assets.add(new AssetId(file))));
		return assets;
	}

	/** Digests of the files that an edition's page shows, each once. */
	static List<String> shown(PublishedEdition edition) {
		return media(edition).map(PublishedEdition.Media::sha256).distinct().sorted().toList();
	}

	private static Stream<PublishedEdition.Media> media(PublishedEdition edition) {
		return named(edition).stream().flatMap((asset) -> Stream.ofNullable(edition.media().get(asset)));
	}

	private Map<UUID, String> addresses(Site site, Set<UUID> documents) {
		Map<UUID, String> found = new HashMap<>();
		Map<UUID, Site> others = new HashMap<>();
		this.index.places(documents).forEach((document, place) -> {
			if (place.siteId().equals(site.id())) {
				found.put(document, this.addresses.prefix(site) + place.path());
			}
			else {
				Site other = others.computeIfAbsent(place.siteId(), this.sites::get);
				found.put(document, this.addresses.url(other, place.path()));
			}
		});
		return found;
	}

}
