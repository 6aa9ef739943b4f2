package id.terbit.media.wordimport;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import id.terbit.contentapi.Access;
import id.terbit.contentapi.Answers;
import id.terbit.contentapi.Repeats;
import id.terbit.contentapi.Resources;
import id.terbit.contenttype.ContentTypes;
import id.terbit.language.Texts;
import id.terbit.media.store.Digests;
import id.terbit.media.wordimport.WordImport.Outcome;
import id.terbit.person.Actor;
import id.terbit.person.ApiTokens.Scope;
import id.terbit.person.Caller;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import id.terbit.site.Category;
import id.terbit.site.Site;
import id.terbit.site.Sites;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Word import in the API. */
@RestController
class ImportApi {

	private final WordImport wordImport;

	private final Resources resources;

	private final Sites sites;

	private final Repeats repeats;

	private final MessageSource messages;

	ImportApi(WordImport wordImport, Resources resources, Sites sites, Repeats repeats, MessageSource messages) {
		this.wordImport = wordImport;
		this.resources = resources;
		this.sites = sites;
		this.repeats = repeats;
		this.messages = messages;
	}

	/**
	 * A new article of one text and its photos, or with {@code document} the next
	 * revision of one that is there; {@code meta.report} says what became of it.
	 */
	@PostMapping(path = "/api/v1/articles/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	ResponseEntity<ObjectNode> importArticle(@RequestParam(defaultValue = "") String site,
			@RequestParam List<MultipartFile> file, @RequestParam(defaultValue = "") String category,
			@RequestParam @Nullable UUID document, @Nullable Caller caller, HttpServletRequest request)
			throws IOException {
		Actor.Human by = Access.require(caller, Scope.WRITE);
		List<ImportFile> uploads = ImportFiles.of(file);
		if (document != null) {
			return this.repeats.once(request, by, input(file, document.toString(), ""),
					() -> answer(this.wordImport.importInto(document, null, uploads, by), HttpStatus.OK, request));
		}
		Site where = this.sites.bySlug(site)
			.orElseThrow(() -> RefusedException.invalid(Refusal.at("/site", "site.missing", site)));
		UUID filed = category.isEmpty() ? null : category(where, category);
		return this.repeats.once(request, by, input(file, site, category),
				() -> answer(
						this.wordImport.importDraft(where.id(), ContentTypes.ARTICLE.name(), filed, uploads, true, by),
						HttpStatus.CREATED, request));
	}

	private ResponseEntity<ObjectNode> answer(Outcome outcome, HttpStatus status, HttpServletRequest request) {
		ObjectNode body = Answers.envelope(request, this.resources.of(outcome.document()));
		Texts texts = new Texts(this.messages, language(request));
		ArrayNode report = body.withObject("/meta").putArray("report");
		outcome.report().entries().forEach((entry) -> {
			ObjectNode line = report.addObject();
			line.put("kind", entry.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
			line.put("code", entry.code());
			line.put("count", entry.count());
			if (!entry.detail().isEmpty()) {
				line.put("what", entry.detail());
			}
			line.put("detail", ReportWords.of(entry, texts));
		});
		return ResponseEntity.status(status)
			.header(HttpHeaders.LOCATION, this.resources.address(outcome.document().type(), outcome.document().id()))
			.header(HttpHeaders.ETAG, "\"" + outcome.document().version() + "\"")
			.cacheControl(CacheControl.noStore())
			.body(body);
	}

	private static Locale language(HttpServletRequest request) {
		boolean english = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null
				&& request.getLocale().getLanguage().equals("en");
		return english ? Locale.ENGLISH : Locale.forLanguageTag("id");
	}

	private UUID category(Site site, String slug) {
		return this.sites.categories(site.id())
			.stream()
			.filter((one) -> one.slug().equals(slug))
			.map(Category::id)
			.findFirst()
			.orElseThrow(() -> RefusedException.invalid(Refusal.at("/category", "category.missing", slug)));
	}

	private static byte[] input(List<MultipartFile> files, String target, String category) throws IOException {
		MessageDigest digest = Digests.sha256();
		for (MultipartFile file : files) {
			try (InputStream content = new DigestInputStream(file.getInputStream(), digest)) {
				content.transferTo(OutputStream.nullOutputStream());
			}
		}
		return (Digests.hex(digest) + " " + target + " " + category).getBytes(StandardCharsets.UTF_8);
	}

}
