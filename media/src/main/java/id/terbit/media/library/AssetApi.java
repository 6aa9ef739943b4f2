package id.terbit.media.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

import id.terbit.asset.Asset;
import id.terbit.asset.AssetCatalog.Description;
import id.terbit.contentapi.Access;
import id.terbit.contentapi.Answers;
import id.terbit.contentapi.JsonInput;
import id.terbit.contentapi.Preconditions;
import id.terbit.contentapi.Repeats;
import id.terbit.media.library.AssetMembers.Change;
import id.terbit.media.store.Digests;
import id.terbit.person.Actor;
import id.terbit.person.ApiTokens.Scope;
import id.terbit.person.Caller;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import id.terbit.site.Sites;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Assets in the API: upload, read and change what is said of them. */
@RestController
class AssetApi {

	private static final String MERGE_PATCH = "application/merge-patch+json";

	private final AssetLibrary library;

	private final AssetChanges changes;

	private final JsonInput input;

	private final AssetAnswers answers;

	private final Sites sites;

	private final Repeats repeats;

	AssetApi(AssetLibrary library, AssetChanges changes, JsonInput input, AssetAnswers answers, Sites sites,
			Repeats repeats) {
		this.library = library;
		this.changes = changes;
		this.input = input;
		this.answers = answers;
		this.sites = sites;
		this.repeats = repeats;
	}

	@PostMapping("/api/v1/assets")
	ResponseEntity<ObjectNode> upload(@RequestParam MultipartFile file, @RequestParam String site,
			@RequestParam Map<String, String> words, @Nullable Caller caller, HttpServletRequest request)
			throws IOException {
		Actor.Human by = Access.require(caller, Scope.MEDIA);
		UUID siteId = this.sites.bySlug(site)
			.orElseThrow(() -> RefusedException.invalid(Refusal.at("/site", "site.missing", site)))
			.id();
		Description said = new Description(words.getOrDefault("alt", ""), words.getOrDefault("caption", ""),
				words.getOrDefault("credit", ""));
		return this.repeats.once(request, by, input(file, words), () -> {
			ObjectNode body = this.answers.of(uploaded(siteId, file, said, by).id().value(), by.person(), request);
			return ResponseEntity.status(HttpStatus.CREATED)
				.header("Location", "/api/v1/assets/" + body.path("data").path("id").asString())
				.cacheControl(CacheControl.noStore())
				.body(body);
		});
	}

	@GetMapping("/api/v1/assets/{id}")
	ResponseEntity<ObjectNode> asset(@PathVariable UUID id, @Nullable Caller caller, HttpServletRequest request) {
		Actor.Human by = Access.require(caller, Scope.READ);
		AssetRecord asset = this.changes.get(id, by.person());
		return Answers.read(request, this.answers.of(asset, request), asset.version());
	}

	/**
	 * Says something else of a file: a member that is not given stays, a null is taken
	 * out.
	 */
	@PatchMapping(path = "/api/v1/assets/{id}", consumes = { MediaType.APPLICATION_JSON_VALUE, MERGE_PATCH })
	ResponseEntity<ObjectNode> change(@PathVariable UUID id, @Nullable Caller caller, HttpServletRequest request)
			throws IOException {
		Actor.Human by = Access.require(caller, Scope.MEDIA);
		AssetRecord before = this.changes.get(id, by.person());
		LibraryRights.requireChange(by.person(), before.asset().siteId());
		long expected = Preconditions.expected(request);
		if (expected != before.version()) {
			throw new RefusedException(RefusedException.Kind.STALE, Refusal.of("asset.stale", before.version()));
		}
		Change change = AssetMembers.read(this.input.object(this.input.bytes(request)), before);
		this.changes.describe(id, expected, change.words(), change.focus(), by);
		AssetRecord after = this.changes.get(id, by.person());
		return Answers.written(HttpStatus.OK, this.answers.of(after, request), after.version());
	}

	private Asset uploaded(UUID siteId, MultipartFile file, Description said, Actor.Human by) {
		try (InputStream content = file.getInputStream()) {
			String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
			return this.library.upload(siteId, name, content, said, by.person());
		}
		catch (IOException ex) {
			throw RefusedException.invalid(Refusal.of("asset.cut-off"));
		}
	}

	/**
	 * What makes a repeat the same request: the file's digest and the words beside it.
	 */
	private static byte[] input(MultipartFile file, Map<String, String> words) throws IOException {
		MessageDigest digest = Digests.sha256();
		try (InputStream content = new DigestInputStream(file.getInputStream(), digest)) {
			content.transferTo(OutputStream.nullOutputStream());
		}
		return (Digests.hex(digest) + new TreeMap<>(words)).getBytes(StandardCharsets.UTF_8);
	}

}
