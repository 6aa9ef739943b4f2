package id.terbit.search.index;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import id.terbit.asset.AssetCatalog;
import id.terbit.publication.PublishedEdition;
import id.terbit.publication.PublishedEdition.Status;
import id.terbit.publication.PublishedEditions;
import id.terbit.publication.PublishedEditions.Standing;
import id.terbit.site.Site;
import id.terbit.site.Sites;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Reads pages of what is live, as entries of the index. */
@Component
class LiveEntries implements EntrySource {

	private final PublishedEditions published;

	private final Sites sites;

	private final AssetCatalog files;

	LiveEntries(PublishedEditions published, Sites sites, AssetCatalog files) {
		this.published = published;
		this.sites = sites;
		this.files = files;
	}

	@Override
	public long count() {
		return this.published.countLive();
	}

	@Override
	public Page page(@Nullable UUID after, int size) {
		List<UUID> documents = this.published.live(after, size).stream().map(Standing::documentId).toList();
		return new Page(documents, of(documents));
	}

	/**
	 * The entries of those documents that are live now, in a constant number of
	 * statements.
	 */
	List<SearchEntry> of(Collection<UUID> documents) {
		List<PublishedEdition> live = this.published.byDocuments(documents)
			.values()
			.stream()
			.filter((edition) -> edition.status() == Status.LIVE)
			.toList();
		if (live.isEmpty()) {
			return List.of();
		}
		Map<UUID, Site> all = this.sites.all().stream().collect(Collectors.toMap(Site::id, Function.identity()));
		Map<String, String> words = this.files.words(SearchEntries.files(live));
		return live.stream()
			.map((edition) -> SearchEntries.of(edition, Objects.requireNonNull(all.get(edition.siteId())), words))
			.toList();
	}

}
