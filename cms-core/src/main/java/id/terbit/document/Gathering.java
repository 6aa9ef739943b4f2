package id.terbit.document;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import id.terbit.asset.AssetCatalog;
import id.terbit.asset.AssetCatalog.Version;
import id.terbit.asset.AssetId;
import id.terbit.contenttype.ContentType;
import id.terbit.contenttype.ContentType.Kind;
import id.terbit.contenttype.ContentTypes;
import id.terbit.document.Content.MediaItem;
import id.terbit.document.ContentCheck.Known;
import id.terbit.identity.Ids;
import id.terbit.person.People;
import id.terbit.person.Person;
import id.terbit.person.Role;
import id.terbit.procedure.SopStep;
import id.terbit.procedure.StepRegister;
import id.terbit.publication.ShareChannels;
import id.terbit.publication.ShareChannels.Standing;
import id.terbit.publication.Shares;
import id.terbit.refusal.Refusal;
import id.terbit.route.RedirectTarget;
import id.terbit.route.Routes;
import id.terbit.route.Routes.Lead;
import id.terbit.site.Category;
import id.terbit.site.District;
import id.terbit.site.Site;
import id.terbit.site.SiteAddresses;
import id.terbit.site.Sites;
import id.terbit.site.Slugs;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Gathers what a decision or a check needs to know; every part a constant number of
 * statements.
 */
@Component
class Gathering {

	/** How many numbers are tried behind a slug that is taken. */
	private static final int MOST_NAMESAKES = 50;

	private final DocumentStore documents;

	private final Participants participants;

	private final Sites sites;

	private final People people;

	private final Routes routes;

	private final AssetCatalog assets;

	private final ShareChannels channels;

	private final Shares shares;

	private final StepRegister steps;

	private final SiteAddresses addresses;

	private final Ids ids;

	private final InstantSource clock;

	Gathering(DocumentStore documents, Participants participants, Sites sites, People people, Routes routes,
			AssetCatalog assets, ShareChannels channels, Shares shares, StepRegister steps, SiteAddresses addresses,
			Ids ids, InstantSource clock) {
		this.documents = documents;
		this.participants = participants;
		this.sites = sites;
		this.people = people;
		this.routes = routes;
		this.assets = assets;
		this.channels = channels;
		this.shares = shares;
		this.steps = steps;
		this.addresses = addresses;
		this.ids = ids;
		this.clock = clock;
	}

	/** Everything that the rules ask about one edition. */
	Facts facts(Document document, Edition edition, VerbRequest request, List<Refusal> staging) {
		Site site = this.sites.get(document.siteId());
		ContentType type = type(document);
		String slug = slug(document, edition, type);
		return new Facts(type, site.rules(), writers(edition), this.participants.editors(edition),
				approvers(edition, site), this.ids.next(), this.documents.nextNumber(document.id()), slug,
				this.routes.isFree(site.id(), type.pathPrefix() + slug, document.id()),
				isSensitive(site.id(), edition.content().category()),
				this.assets.byDigests(edition.content().media().stream().map(MediaItem::sha256).distinct().toList()),
				openLinks(document, edition), staging, postRefusals(site, type.pathPrefix() + slug, request),
				sharesWaiting(document.id()), opensSharing(document, edition),
				redirect(site, type.pathPrefix() + slug, request));
	}

	/** What a content may name. */
	Known known(Site site, ContentType type, @Nullable Document document, Content content, Set<AssetId> kept,
			Person person) {
		Map<AssetId, MediaItem> before = new HashMap<>();
		if (document != null && document.draft() != null) {
			document.draft().content().media().forEach((item) -> before.put(item.asset(), item));
		}
		return new Known(site.zone(),
				this.sites.categories(site.id()).stream().map(Category::id).collect(Collectors.toSet()),
				this.documents.tagsOf(site.id(), content.tags()),
				this.sites.districts().stream().map(District::code).collect(Collectors.toSet()),
				named(site.id(), type, document, content), this.assets.byIds(ContentCheck.used(type, content).keySet()),
				before, kept, shown(document, content, before), person::worksOn);
	}

	/** Versions of earlier revisions are looked up only where the draft shows another. */
	private Set<Version> shown(@Nullable Document document, Content content, Map<AssetId, MediaItem> before) {
		boolean same = content.media().stream().allMatch((item) -> {
			MediaItem now = before.get(item.asset());
			return now != null && now.sha256().equals(item.sha256());
		});
		return (document == null || same) ? Set.of() : this.documents.shown(document.id());
	}

	/** Everybody who wrote an edition. */
	Set<UUID> writers(Edition edition) {
		return this.participants.writers(edition);
	}

	/** The type of a document. */
	static ContentType type(Document document) {
		return ContentTypes.byName(document.type())
			.orElseThrow(() -> new IllegalStateException("no content type " + document.type()));
	}

	/** Whether a category of a site is sensitive. */
	boolean isSensitive(UUID siteId, @Nullable UUID category) {
		return category != null && this.sites.categories(siteId)
			.stream()
			.anyMatch((candidate) -> candidate.id().equals(category) && candidate.sensitive());
	}

	private Set<UUID> approvers(Edition edition, Site site) {
		Set<Role> roles = Rules.inForce(edition, site.rules()).of(SopStep.APPROVE).roles();
		return this.people.holding(roles, site.id()).stream().map(Person::id).collect(Collectors.toSet());
	}

	private String slug(Document document, Edition edition, ContentType type) {
		if (!edition.content().slug().isEmpty()) {
			return edition.content().slug();
		}
		String fromTitle = Slugs.of(edition.content().title());
		// A title in Arabic letters gives none: the document's own id does then.
		String base = fromTitle.isEmpty() ? type.name() + "-" + document.id().toString().substring(24) : fromTitle;
		List<String> candidates = Stream
			.concat(Stream.of(base), IntStream.rangeClosed(2, MOST_NAMESAKES).mapToObj((number) -> base + "-" + number))
			.filter(Slugs::fits)
			.toList();
		Set<String> taken = this.documents.slugsTaken(document, candidates);
		return candidates.stream()
			.filter((slug) -> !taken.contains(slug))
			.filter((slug) -> this.routes.isFree(document.siteId(), type.pathPrefix() + slug, document.id()))
			.findFirst()
			.orElse(base);
	}

	private Set<UUID> openLinks(Document document, Edition edition) {
		Set<UUID> linked = new HashSet<>(BodyReading.of(edition.content().body()).links().keySet());
		linked.remove(document.id());
		if (!linked.isEmpty()) {
			linked.removeAll(this.routes.pathsOf(linked).keySet());
		}
		return linked;
	}

	/**
	 * A first publication opens step 8, and so does one that finds it open; a text that
	 * comes back opens it only where it never ended for it. Without a channel there is
	 * nothing to open.
	 */
	private boolean opensSharing(Document document, Edition edition) {
		Edition live = document.live();
		boolean back = live != null && live.id().equals(edition.id());
		boolean open = back ? !hasEnded(edition.id()) : (live == null || isRunning(live.id()));
		return open && this.channels.of(document.siteId())
			.stream()
			.anyMatch((channel) -> channel.standing() == Standing.CONNECTED);
	}

	/** What does not fit as a redirect leads nowhere in particular: the rules say so. */
	private Lead redirect(Site site, String path, VerbRequest request) {
		String target = request.redirectTo();
		return (target != null && !target.isBlank() && RedirectTarget.fits(target))
				? this.routes.lead(site.id(), path, target) : Lead.SOMEWHERE;
	}

	private boolean hasEnded(UUID editionId) {
		return this.steps.of(editionId, this.clock.instant())
			.stream()
			.anyMatch((step) -> step.step() == SopStep.SHARE && step.endedAt() != null);
	}

	private List<Refusal> postRefusals(Site site, String path, VerbRequest request) {
		List<Refusal> refusals = new ArrayList<>();
		request.shares()
			.forEach((channel, text) -> this.channels.check(site.id(), channel, text, this.addresses.url(site, path))
				.forEach((refusal) -> refusals.add(new Refusal(refusal.code(),
						"/shares/" + channel.replace("~", "~0").replace("/", "~1"), refusal.arguments()))));
		return refusals;
	}

	private boolean isRunning(UUID editionId) {
		return this.steps.running(List.of(editionId), this.clock.instant())
			.getOrDefault(editionId, List.of())
			.stream()
			.anyMatch((step) -> step.step() == SopStep.SHARE);
	}

	/** Those of the documents that fields name which they may. */
	private Set<UUID> named(UUID siteId, ContentType type, @Nullable Document document, Content content) {
		UUID self = (document != null) ? document.id() : null;
		Set<UUID> named = type.ids(Kind.PARENT, content.fields())
			.values()
			.stream()
			.flatMap(List::stream)
			.filter((parent) -> this.documents.mayBeParent(siteId, type.name(), parent, self))
			.collect(Collectors.toCollection(HashSet::new));
		Set<UUID> others = type.ids(Kind.DOCUMENTS, content.fields())
			.values()
			.stream()
			.flatMap(List::stream)
			.filter((other) -> !other.equals(self))
			.collect(Collectors.toSet());
		named.addAll(this.documents.ofType(siteId, type.name(), others));
		return named;
	}

	/** Shares of a document that are still under way. */
	boolean sharesWaiting(UUID documentId) {
		return this.shares.of(documentId).stream().anyMatch((share) -> !share.settled());
	}

}
