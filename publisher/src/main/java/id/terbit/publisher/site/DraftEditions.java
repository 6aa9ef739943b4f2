package id.terbit.publisher.site;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import id.terbit.asset.AssetId;
import id.terbit.document.Content;
import id.terbit.document.Document;
import id.terbit.document.Edition;
import id.terbit.person.People;
import id.terbit.person.Person;
import id.terbit.publication.PublishedEdition;
import id.terbit.publication.PublishedEdition.Byline;
import id.terbit.publication.PublishedEdition.Media;
import id.terbit.publication.PublishedEdition.Status;
import id.terbit.site.Category;
import id.terbit.site.District;
import id.terbit.site.Sites;
import id.terbit.site.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Shows an edition in work as it would look when published. */
@Component
class DraftEditions {

	private final Sites sites;

	private final People people;

	DraftEditions(Sites sites, People people) {
		this.sites = sites;
		this.people = people;
	}

	/** The edition as if it were live now. */
	PublishedEdition asPublished(Document document, Edition edition) {
		Content content = edition.content();
		Instant published = Objects.requireNonNullElse(edition.firstPublishedAt(), edition.updatedAt());
		return new PublishedEdition(document.id(), edition.id(), document.version(), document.siteId(), document.type(),
				path(document, content), Status.LIVE, content.title(), content.summary(), content.body(),
				content.seoTitle(), content.seoDescription(), content.hero(), content.gallery(),
				category(document.siteId(), content.category()), tags(document.siteId(), content.tags()),
				districts(content.districts()), SiteList.type(document.type()).open(content.fields()), media(content),
				byline(edition), edition.unreviewed(), published, edition.updatedAt());
	}

	/** A draft without a slug stands under its id. */
	private static String path(Document document, Content content) {
		String prefix = SiteList.type(document.type()).pathPrefix();
		return prefix + (content.slug().isEmpty() ? document.id().toString() : content.slug());
	}

	private @Nullable Category category(UUID siteId, @Nullable UUID id) {
		return this.sites.categories(siteId)
			.stream()
			.filter((category) -> category.id().equals(id))
			.findFirst()
			.orElse(null);
	}

	private List<Tag> tags(UUID siteId, List<UUID> ids) {
		if (ids.isEmpty()) {
			return List.of();
		}
		Map<UUID, Tag> tags = this.sites.tags(siteId).stream().collect(Collectors.toMap(Tag::id, Function.identity()));
		return ids.stream().filter(tags::containsKey).map(tags::get).toList();
	}

	private List<District> districts(Collection<String> codes) {
		Set<String> wanted = new HashSet<>(codes);
		return this.sites.districts().stream().filter((district) -> wanted.contains(district.code())).toList();
	}

	private static Map<AssetId, Media> media(Content content) {
		return content.media()
			.stream()
			.collect(Collectors.toMap(Content.MediaItem::asset,
					(item) -> new Media(item.asset(), item.sha256(), item.alt(), item.caption(), item.credit()),
					(first, second) -> first));
	}

	private Byline byline(Edition edition) {
		Set<UUID> ids = new HashSet<>();
		ids.add(edition.writer());
		if (edition.editor() != null) {
			ids.add(edition.editor());
		}
		Map<UUID, Person> found = this.people.byIds(ids);
		Object photographer = edition.content().fields().get("photographer");
		return new Byline(name(found, edition.writer()), name(found, edition.editor()),
				(photographer instanceof String name) ? name : "");
	}

	private static String name(Map<UUID, Person> people, @Nullable UUID id) {
		Person person = (id != null) ? people.get(id) : null;
		return (person != null) ? person.name() : "";
	}

}
