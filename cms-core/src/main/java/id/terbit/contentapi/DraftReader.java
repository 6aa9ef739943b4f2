package id.terbit.contentapi;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import id.terbit.asset.AssetId;
import id.terbit.contentapi.Shown.Term;
import id.terbit.document.Content;
import id.terbit.document.Document;
import id.terbit.document.Edition;
import id.terbit.person.People;
import id.terbit.person.Person;
import id.terbit.publication.PublishedEdition.Byline;
import id.terbit.publication.PublishedEdition.Media;
import id.terbit.route.Routes;
import id.terbit.site.District;
import id.terbit.site.Site;
import id.terbit.site.Sites;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Reads what people work on; a constant number of statements, however many documents. */
@Component
class DraftReader {

	private final Sites sites;

	private final People people;

	private final Routes routes;

	private final ResourceStore store;

	DraftReader(Sites sites, People people, Routes routes, ResourceStore store) {
		this.sites = sites;
		this.people = people;
		this.routes = routes;
		this.store = store;
	}

	/** The current edition of each document. */
	List<Shown> read(Collection<Document> documents) {
		List<Edition> editions = documents.stream().map(Document::current).toList();
		Map<UUID, Site> bySite = this.sites.all().stream().collect(Collectors.toMap(Site::id, Function.identity()));
		Known known = new Known(bySite, this.store.terms(terms(editions)),
				this.sites.districts().stream().collect(Collectors.toMap(District::code, District::slug)),
				this.people.byIds(persons(documents)),
				this.routes.pathsOf(documents.stream().map(Document::id).toList()));
		return documents.stream().map((document) -> shown(document, known)).toList();
	}

	private static Set<UUID> terms(List<Edition> editions) {
		Set<UUID> terms = new HashSet<>();
		editions.stream().map(Edition::content).forEach((content) -> {
			terms.addAll(content.tags());
			if (content.category() != null) {
				terms.add(content.category());
			}
		});
		return terms;
	}

	private static Set<UUID> persons(Collection<Document> documents) {
		Set<UUID> persons = new HashSet<>();
		documents.forEach((document) -> {
			persons.add(document.createdBy());
			if (document.current().editor() != null) {
				persons.add(document.current().editor());
			}
		});
		return persons;
	}

	private static Shown shown(Document document, Known known) {
		Edition edition = document.current();
		Content content = edition.content();
		List<Term> tags = new ArrayList<>();
		content.tags().stream().map(known.terms()::get).filter(Objects::nonNull).forEach(tags::add);
		Map<AssetId, Media> media = new HashMap<>();
		content.media()
			.forEach((item) -> media.put(item.asset(),
					new Media(item.asset(), item.sha256(), item.alt(), item.caption(), item.credit())));
		Object photographer = content.fields().get("photographer");
		Byline byline = new Byline(name(document.createdBy(), known), name(edition.editor(), known),
				(photographer != null) ? photographer.toString() : "");
		Site site = Objects.requireNonNull(known.sites().get(document.siteId()));
		return new Shown(document.id(), document.type(), document.version(), site, status(edition),
				known.paths().get(document.id()), content.slug(), content.title(), content.summary(), content.body(),
				content.seoTitle(), content.seoDescription(),
				(content.category() != null) ? known.terms().get(content.category()) : null, tags,
				content.districts().stream().map((code) -> known.districts().getOrDefault(code, code)).toList(),
				content.hero(), content.gallery(), media, content.fields(), byline, edition.firstPublishedAt(),
				edition.updatedAt());
	}

	private static String status(Edition edition) {
		return switch (edition.state()) {
			case PUBLISHED -> "live";
			case ARCHIVED -> "archived";
			case WITHDRAWN -> "withdrawn";
			case DISCARDED -> "discarded";
			default -> "draft";
		};
	}

	private static String name(@Nullable UUID id, Known known) {
		Person person = (id != null) ? known.people().get(id) : null;
		return (person != null) ? person.name() : "";
	}

	private record Known(Map<UUID, Site> sites, Map<UUID, Term> terms, Map<String, String> districts,
			Map<UUID, Person> people, Map<UUID, String> paths) {
	}

}
