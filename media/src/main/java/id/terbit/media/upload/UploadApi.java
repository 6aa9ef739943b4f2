package id.terbit.media.upload;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import id.terbit.asset.Asset;
import id.terbit.asset.AssetCatalog;
import id.terbit.asset.AssetCatalog.Description;
import id.terbit.asset.AssetId;
import id.terbit.contentapi.Access;
import id.terbit.contentapi.Answers;
import id.terbit.contentapi.Repeats;
import id.terbit.media.library.AssetAnswers;
import id.terbit.media.store.MediaKey;
import id.terbit.media.store.MediaStore;
import id.terbit.media.store.MediaStoreException;
import id.terbit.media.upload.Uploads.Begun;
import id.terbit.media.upload.Uploads.Promise;
import id.terbit.person.Actor;
import id.terbit.person.ApiTokens.Scope;
import id.terbit.person.Caller;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import id.terbit.site.Site;
import id.terbit.site.Sites;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Uploads straight to the store and signed downloads, over the API. */
@RestController
class UploadApi {

	private static final String PATH = "/api/v1/assets/uploads";

	private static final Set<String> FIELDS = Set.of("site", "fileName", "size", "sha256", "alt", "caption", "credit");

	private static final Duration DOWNLOAD = Duration.ofMinutes(15);

	private final Uploads uploads;

	private final AssetCatalog catalog;

	private final MediaStore store;

	private final AssetAnswers answers;

	private final Sites sites;

	private final Repeats repeats;

	UploadApi(Uploads uploads, AssetCatalog catalog, MediaStore store, AssetAnswers answers, Sites sites,
			Repeats repeats) {
		this.uploads = uploads;
		this.catalog = catalog;
		this.store = store;
		this.answers = answers;
		this.sites = sites;
		this.repeats = repeats;
	}

	@PostMapping(PATH)
	ResponseEntity<ObjectNode> begin(@RequestBody JsonNode input, @Nullable Caller caller, HttpServletRequest request) {
		Actor.Human by = Access.require(caller, Scope.MEDIA);
		Promise promise = promise(input);
		return this.repeats.once(request, by, input.toString().getBytes(StandardCharsets.UTF_8), () -> {
			Begun begun = this.uploads.begin(promise, by.person());
			return ResponseEntity.status(HttpStatus.CREATED)
				.cacheControl(CacheControl.noStore())
				.body(Answers.envelope(request, json(begun)));
		});
	}

	@PostMapping(PATH + "/{id}/complete")
	ResponseEntity<ObjectNode> complete(@PathVariable UUID id, @Nullable Caller caller, HttpServletRequest request) {
		Actor.Human by = Access.require(caller, Scope.MEDIA);
		return this.repeats.once(request, by, new byte[0], () -> {
			Asset asset = this.uploads.complete(id, by.person());
			return ResponseEntity.status(HttpStatus.CREATED)
				.location(URI.create("/api/v1/assets/" + asset.id()))
				.cacheControl(CacheControl.noStore())
				.body(this.answers.of(asset.id().value(), by.person(), request));
		});
	}

	/** Leads to a signed address of the original, good for a quarter of an hour. */
	@GetMapping("/api/v1/assets/{id}/original")
	ResponseEntity<Void> original(@PathVariable UUID id, @Nullable Caller caller) {
		Actor.Human by = Access.require(caller, Scope.READ);
		AssetId assetId = new AssetId(id);
		Asset asset = this.catalog.byIds(List.of(assetId)).get(assetId);
		if (asset == null || !by.person().worksOn(asset.siteId())) {
			throw RefusedException.missing("asset", id);
		}
		try {
			URI address = this.store.downloadUrl(MediaKey.original(asset.sha256()), asset.fileName(), asset.mediaType(),
					DOWNLOAD);
			return ResponseEntity.status(HttpStatus.FOUND)
				.location(address)
				.cacheControl(CacheControl.noStore())
				.build();
		}
		catch (MediaStoreException ex) {
			throw ex.refused();
		}
	}

	private Promise promise(JsonNode input) {
		List<Refusal> refusals = new ArrayList<>();
		input.propertyNames()
			.stream()
			.filter((field) -> !FIELDS.contains(field))
			.forEach((field) -> refusals
				.add(Refusal.at("/" + field.replace("~", "~0").replace("/", "~1"), "upload.field-unknown", field)));
		String slug = input.path("site").asString("");
		Site site = this.sites.bySlug(slug).orElse(null);
		if (site == null) {
			refusals.add(Refusal.at("/site", "site.missing", slug));
		}
		String sha256 = input.path("sha256").asString("");
		if (!sha256.matches("[0-9a-f]{64}")) {
			refusals.add(Refusal.at("/sha256", "upload.digest-malformed"));
		}
		if (!input.path("size").isIntegralNumber() || !input.path("size").canConvertToLong()) {
			refusals.add(Refusal.at("/size", "upload.size-missing"));
		}
		if (site == null || !refusals.isEmpty()) {
			throw RefusedException.invalid(refusals);
		}
		String name = input.path("fileName").asString("");
		return new Promise(site.id(), name.substring(0, Math.min(name.length(), 1_000)), input.path("size").asLong(),
				sha256, new Description(input.path("alt").asString(""), input.path("caption").asString(""),
						input.path("credit").asString("")));
	}

	private static ObjectNode json(Begun begun) {
		ObjectNode node = JsonMapper.shared().createObjectNode();
		node.put("id", begun.upload().id().toString());
		node.put("method", "PUT");
		node.put("url", begun.address().toString());
		node.put("size", begun.upload().size());
		node.put("sha256", begun.upload().sha256());
		node.put("expiresAt", begun.upload().expiresAt().toString());
		node.put("complete", PATH + "/" + begun.upload().id() + "/complete");
		return node;
	}

}
