package id.terbit.contentapi;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import id.terbit.contentapi.ResourceStore.Found;
import id.terbit.contenttype.ContentType;
import id.terbit.document.Content;
import id.terbit.document.Document;
import id.terbit.document.Documents;
import id.terbit.document.Edition;
import id.terbit.document.EditorialDesk;
import id.terbit.document.RevisionOrigin;
import id.terbit.person.Actor;
import id.terbit.person.ApiTokens.Scope;
import id.terbit.person.Caller;
import id.terbit.publication.PublishedEdition;
import id.terbit.publication.PublishedEditions;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import id.terbit.site.Site;
import id.terbit.site.Sites;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Documents of every type: lists, one, new ones and changes. */
@RestController
@RequestMapping("/api/v1/{plural}")
class DocumentResource {

	private static final String MERGE_PATCH = "application/merge-patch+json";

	private final Documents documents;

	private final PublishedEditions published;

	private final EditorialDesk desk;

	private final Sites sites;

	private final ResourceStore store;

	private final Resources resources;

	private final Workings workings;

	private final DraftReader drafts;

	private final ContentInput contents;

	private final JsonInput input;

	private final Repeats repeats;

	private final JsonMapper json = JsonMapper.shared();

	DocumentResource(Documents documents, PublishedEditions published, EditorialDesk desk, Sites sites,
			ResourceStore store, Resources resources, Workings workings, DraftReader drafts, ContentInput contents,
			JsonInput input, Repeats repeats) {
		this.documents = documents;
		this.published = published;
		this.desk = desk;
		this.sites = sites;
		this.store = store;
		this.resources = resources;
		this.workings = workings;
		this.drafts = drafts;
		this.contents = contents;
		this.input = input;
		this.repeats = repeats;
	}

	@GetMapping
	ResponseEntity<ObjectNode> list(@PathVariable String plural, @RequestParam MultiValueMap<String, String> parameters,
			@Nullable Caller caller, HttpServletRequest request) {
		ContentType type = Access.type(plural);
		boolean drafts = "draft".equals(parameters.getFirst("status"));
		ListQuery query = ListQuery.of(parameters, TypeVocabulary.list(type, drafts));
		List<UUID> visible = Access.wantsDrafts(query) ? Access.sitesOf(Access.require(caller, Scope.READ).person())
				: null;
		ListSql sql = new ListSql(type, query, drafts, visible);
		List<Found> found = this.store.find(sql);
		boolean more = found.size() > query.page().size();
		List<Found> page = more ? found.subList(0, query.page().size()) : found;
		ObjectNode envelope = drafts ? drafts(page, query, request) : live(page, query, request);
		if (query.page().after() != null) {
			String next = more ? ListSql.cursorOf(page.get(page.size() - 1)) : "";
			PageLinks.cursor(envelope, request, parameters, query.page(), next);
		}
		else {
			PageLinks.numbered(envelope, request, parameters, query.page(), this.store.count(sql), ListQuery.MAX_DEPTH);
		}
		return Answers.read(request, envelope);
	}

	private ObjectNode live(List<Found> page, ListQuery query, HttpServletRequest request) {
		List<UUID> ids = page.stream().map(Found::id).toList();
		Map<UUID, PublishedEdition> editions = this.published.byDocuments(ids);
		Map<UUID, Site> bySite = this.sites.all().stream().collect(Collectors.toMap(Site::id, Function.identity()));
		List<Shown> shown = new ArrayList<>();
		for (UUID id : ids) {
			PublishedEdition edition = editions.get(id);
			Site site = (edition != null) ? bySite.get(edition.siteId()) : null;
			if (edition != null && site != null) {
				shown.add(Shown.of(edition, site));
			}
		}
		return envelope(shown, this.resources.render(shown, query), query, request);
	}

	private ObjectNode drafts(List<Found> page, ListQuery query, HttpServletRequest request) {
		Map<UUID, Document> byId = this.documents.byIds(page.stream().map(Found::id).toList());
		List<Document> inOrder = page.stream().map((found) -> byId.get(found.id())).filter(Objects::nonNull).toList();
		List<Shown> shown = this.drafts.read(inOrder);
		List<ObjectNode> nodes = this.resources.render(shown, query);
		this.workings.add(nodes, inOrder.stream().map(Document::current).toList(), query);
		return envelope(shown, nodes, query, request);
	}

	private ObjectNode envelope(List<Shown> shown, List<ObjectNode> nodes, ListQuery query,
			HttpServletRequest request) {
		ArrayNode data = this.json.createArrayNode();
		data.addAll(nodes);
		ObjectNode envelope = Answers.envelope(request, data);
		ObjectNode included = this.resources.included(shown, query);
		if (included != null) {
			envelope.set("included", included);
		}
		return envelope;
	}

	@GetMapping("/{id}")
	ResponseEntity<ObjectNode> one(@PathVariable String plural, @PathVariable UUID id,
			@RequestParam MultiValueMap<String, String> parameters, @Nullable Caller caller,
			HttpServletRequest request) {
		ContentType type = Access.type(plural);
		ListQuery query = ListQuery.of(parameters, TypeVocabulary.item(type));
		if (Access.wantsDrafts(query)) {
			Document document = document(type, id, Access.require(caller, Scope.READ));
			return answer(this.drafts.read(List.of(document)).get(0), document, query, request);
		}
		PublishedEdition edition = this.published.byDocument(id)
			.filter((live) -> live.type().equals(type.name()))
			.orElseThrow(Access::missing);
		Shown shown = Shown.of(edition, this.sites.get(edition.siteId()));
		Document inside = Access.seesInside(caller, edition.siteId()) ? this.documents.find(id).orElse(null) : null;
		return answer(shown, inside, query, request);
	}

	private ResponseEntity<ObjectNode> answer(Shown shown, @Nullable Document inside, ListQuery query,
			HttpServletRequest request) {
		ObjectNode node = this.resources.render(List.of(shown), query).get(0);
		String pending = "";
		if (inside != null) {
			Edition live = inside.live();
			boolean showsLive = !Access.wantsDrafts(query);
			this.workings.add(node, inside, (live != null && showsLive) ? live : inside.current(), query);
			pending = this.workings.pending(inside);
		}
		ObjectNode envelope = Answers.envelope(request, node);
		ObjectNode included = this.resources.included(List.of(shown), query);
		if (included != null) {
			envelope.set("included", included);
		}
		return Answers.read(request, envelope, "\"" + shown.version() + pending + "\"");
	}

	@PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<ObjectNode> create(@PathVariable String plural, @Nullable Caller caller, HttpServletRequest request)
			throws IOException {
		ContentType type = Access.type(plural);
		Actor.Human by = Access.require(caller, Scope.WRITE);
		byte[] body = this.input.bytes(request);
		return this.repeats.atomically(request, by, body, () -> {
			ObjectNode given = this.input.object(body);
			Site site = site(given.remove("site"));
			Content content = this.contents.read(given, type, site, Content.EMPTY);
			Document made = ContentInput.inWordsOfTheResource(
					() -> this.desk.create(site.id(), type.name(), content, RevisionOrigin.CREATED, by));
			String address = this.resources.address(type.name(), made.id());
			ResponseEntity<ObjectNode> answer = Answers.written(HttpStatus.CREATED, envelope(made, request),
					made.version());
			return ResponseEntity.status(HttpStatus.CREATED)
				.headers(answer.getHeaders())
				.header(HttpHeaders.LOCATION, address)
				.body(answer.getBody());
		});
	}

	/** Writes the draft anew: a member that is not given is empty. */
	@PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<ObjectNode> replace(@PathVariable String plural, @PathVariable UUID id, @Nullable Caller caller,
			HttpServletRequest request) throws IOException {
		return save(plural, id, caller, request, false);
	}

	/** Changes the draft: a member that is not given stays, a null is taken out. */
	@PatchMapping(path = "/{id}", consumes = { MediaType.APPLICATION_JSON_VALUE, MERGE_PATCH })
	ResponseEntity<ObjectNode> change(@PathVariable String plural, @PathVariable UUID id, @Nullable Caller caller,
			HttpServletRequest request) throws IOException {
		return save(plural, id, caller, request, true);
	}

	private ResponseEntity<ObjectNode> save(String plural, UUID id, @Nullable Caller caller, HttpServletRequest request,
			boolean merge) throws IOException {
		ContentType type = Access.type(plural);
		Actor.Human by = Access.require(caller, Scope.WRITE);
		Document document = document(type, id, by);
		long expected = Preconditions.expected(request);
		if (expected != document.version()) {
			throw new RefusedException(RefusedException.Kind.STALE, Refusal.of("document.stale", document.version()));
		}
		ObjectNode given = this.input.object(this.input.bytes(request));
		Content content = this.contents.read(given, type, this.sites.get(document.siteId()),
				merge ? document.current().content() : Content.EMPTY);
		Document saved = ContentInput
			.inWordsOfTheResource(() -> this.desk.save(id, expected, content, RevisionOrigin.SAVED, by));
		return Answers.written(HttpStatus.OK, envelope(saved, request), saved.version());
	}

	private ObjectNode envelope(Document document, HttpServletRequest request) {
		return Answers.envelope(request, this.resources.of(document));
	}

	private Document document(ContentType type, UUID id, Actor.Human by) {
		Document document = this.documents.get(id, by.person());
		if (!document.type().equals(type.name())) {
			throw Access.missing();
		}
		return document;
	}

	private Site site(@Nullable JsonNode slug) {
		if (slug == null || !slug.isString()) {
			throw RefusedException.invalid(Refusal.at("/site", "json.value-missing"));
		}
		return this.sites.bySlug(slug.stringValue())
			.orElseThrow(() -> RefusedException.invalid(Refusal.at("/site", "site.missing", slug.stringValue())));
	}

}
