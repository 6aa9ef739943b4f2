package id.terbit.search.index;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import id.terbit.asset.AssetCatalog;
import id.terbit.publication.Delivery;
import id.terbit.publication.DeliveryException;
import id.terbit.publication.DeliveryReceipt;
import id.terbit.publication.PublicationTarget;
import id.terbit.publication.PublishedEdition;
import id.terbit.publication.PublishedEdition.Status;
import id.terbit.publication.PublishedEditions;
import id.terbit.publication.Subject;
import id.terbit.site.Sites;

import org.springframework.stereotype.Component;

/** Keeps the index to what is live: texts on lists are in, everything else is out. */
@Component
class SearchTarget implements PublicationTarget {

	/** No document has so many versions. */
	static final long LAST = 1L << 60;

	private final SearchEngine engine;

	private final PublishedEditions published;

	private final Sites sites;

	private final AssetCatalog files;

	SearchTarget(SearchEngine engine, PublishedEditions published, Sites sites, AssetCatalog files) {
		this.engine = engine;
		this.published = published;
		this.sites = sites;
		this.files = files;
	}

	@Override
	public String name() {
		return "search";
	}

	@Override
	public Set<Subject.Kind> wants() {
		return Set.of(Subject.Kind.DOCUMENT);
	}

	@Override
	public DeliveryReceipt deliver(Delivery delivery) throws DeliveryException {
		UUID document = delivery.subject().id();
		// before what is live: a version that is newer than what is read then would hide
		// the document for good
		long version = this.published.versionOf(document).orElse(LAST);
		Optional<PublishedEdition> live = this.published.byDocument(document)
			.filter((edition) -> edition.status() == Status.LIVE);
		try {
			if (live.isPresent()) {
				this.engine.put(SearchEntries.of(live.get(), this.sites.get(live.get().siteId()),
						this.files.words(SearchEntries.files(List.of(live.get())))));
			}
			else {
				this.engine.remove(document, version);
			}
			return DeliveryReceipt.DONE;
		}
		catch (SearchUnavailableException ex) {
			throw new DeliveryException("Indeks pencarian tidak dapat ditulis saat ini.", ex);
		}
	}

}
