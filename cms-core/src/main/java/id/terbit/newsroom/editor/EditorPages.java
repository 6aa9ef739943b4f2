package id.terbit.newsroom.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import id.terbit.asset.AssetCatalog;
import id.terbit.body.BodyJson;
import id.terbit.contenttype.ContentType;
import id.terbit.contenttype.ContentType.Place;
import id.terbit.contenttype.ContentTypes;
import id.terbit.document.Content;
import id.terbit.document.Document;
import id.terbit.document.EditorialDesk.SaveRights;
import id.terbit.language.Texts;
import id.terbit.newsroom.Choice;
import id.terbit.newsroom.EditorImportMap;
import id.terbit.newsroom.FieldErrors;
import id.terbit.newsroom.Frame;
import id.terbit.newsroom.Reading;
import id.terbit.newsroom.StateView;
import id.terbit.newsroom.Viewer;
import id.terbit.newsroom.editor.EditorView.Heading;
import id.terbit.newsroom.editor.EditorView.Words;
import id.terbit.newsroom.presence.Presence;
import id.terbit.newsroom.template.Templates;
import id.terbit.site.Category;
import id.terbit.site.Site;
import id.terbit.site.Sites;
import id.terbit.site.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Puts the editor page together. */
@Component
class EditorPages {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final Sites sites;

	private final AssetCatalog assets;

	private final EditorFields fields;

	private final EditorChecks checks;

	private final Presence presence;

	private final Frame frame;

	private final Templates templates;

	EditorPages(Sites sites, AssetCatalog assets, EditorFields fields, EditorChecks checks, Presence presence,
			Frame frame, Templates templates) {
		this.sites = sites;
		this.assets = assets;
		this.fields = fields;
		this.checks = checks;
		this.presence = presence;
		this.frame = frame;
		this.templates = templates;
	}

	/**
	 * The page.
	 * @param content what the fields hold: what is stored, or what was just refused
	 * @param errors why it was refused
	 */
	View page(Document document, Content content, SaveRights rights, Viewer viewer, FieldErrors errors,
			HttpServletRequest request) {
		Site site = this.sites.get(document.siteId());
		Viewer here = viewer.in(site.zone());
		Texts texts = viewer.texts();
		ContentType type = ContentTypes.byName(document.type()).orElseThrow();
		EditorPictures pictures = new EditorPictures(content, this.assets);
		List<String> checks = this.checks.of(document, viewer);
		UUID visit = this.presence.arrive(document.id(), viewer);
		ObjectNode data = data(document, content, rights, here, site, pictures, checks);
		data.put("csrfHeader", headerName(request));
		data.put("visit", visit.toString());
		Map<UUID, String> tags = this.sites.tags(site.id()).stream().collect(Collectors.toMap(Tag::id, Tag::name));
		List<FieldView> fields = this.fields.of(type, document, content, rights, here, errors);
		boolean apart = type.place() == Place.ENTRY;
		EditorView view = new EditorView(here, document.id().toString(), document.version(), site.name(),
				texts.get("type." + type.name()), StateView.of(document.current().state(), texts), rights.text(),
				rights.layout(), JSON.writeValueAsString(data), Reading.body(content, this.assets, texts),
				new Words(content.title(), content.summary(), content.slug(), content.seoTitle(),
						content.seoDescription()),
				Heading.of(texts, type), apart ? text(type, fields, true) : List.of(),
				apart ? text(type, fields, false) : fields,
				type.categorised() ? categories(site, content, texts) : List.of(),
				content.tags().stream().map(tags::get).filter(Objects::nonNull).collect(Collectors.joining(", ")),
				tags.values().stream().sorted().toList(), districts(content), type.pathPrefix(), pictures.views(),
				pictures.replaced(), checks, this.presence.besides(document.id(), visit, here));
		return this.frame.page(viewer, texts.get("editor.page-title", viewer.title(content.title())),
				this.templates.newsroomEditorHead(EditorImportMap.text()), this.templates.newsroomEditor(view));
	}

	private ObjectNode data(Document document, Content content, SaveRights rights, Viewer viewer, Site site,
			EditorPictures pictures, List<String> checks) {
		String base = "/meja/naskah/" + document.id();
		ObjectNode json = JSON.createObjectNode();
		json.put("id", document.id().toString());
		json.put("version", document.version());
		json.put("person", viewer.person().id().toString());
		json.put("save", base + "/simpan");
		json.put("compare", base + "/banding");
		json.put("presence", base + "/hadir");
		json.put("links", base + "/tautan");
		json.put("csrf", viewer.csrfToken());
		json.put("csrfParameter", viewer.csrfParameter());
		json.putObject("rights").put("text", rights.text()).put("layout", rights.layout());
		json.putObject("upload")
			.put("url", "/meja/media/unggah")
			.put("library", "/meja/media/pilih")
			.put("site", site.slug());
		json.set("body", JSON.readTree(BodyJson.write(content.body())));
		pictures.addTo(json.putArray("media"));
		json.put("hero", (content.hero() != null) ? content.hero().toString() : null);
		ArrayNode gallery = json.putArray("gallery");
		content.gallery().forEach((asset) -> gallery.add(asset.toString()));
		ObjectNode words = json.putObject("words");
		EditorWords.of(viewer.texts()).forEach(words::put);
		json.put("savedWords",
				viewer.texts().get("editor.save.stored", viewer.formats().brief(document.current().updatedAt())));
		ArrayNode lines = json.putArray("checks");
		checks.forEach(lines::add);
		return json;
	}

	/** The fields of the text, or the others. */
	private static List<FieldView> text(ContentType type, List<FieldView> fields, boolean text) {
		return fields.stream()
			.filter((view) -> type.field(view.name()).filter((field) -> field.text() == text).isPresent())
			.toList();
	}

	private List<Choice> categories(Site site, Content content, Texts texts) {
		List<Choice> choices = new ArrayList<>();
		choices.add(new Choice("", texts.get("editor.category.choose"), content.category() == null));
		for (Category category : this.sites.categories(site.id())) {
			choices
				.add(new Choice(category.id().toString(), category.name(), category.id().equals(content.category())));
		}
		return choices;
	}

	private List<Choice> districts(Content content) {
		return this.sites.districts()
			.stream()
			.map((district) -> new Choice(district.code(), district.name(),
					content.districts().contains(district.code())))
			.toList();
	}

	private static String headerName(HttpServletRequest request) {
		@Nullable CsrfToken csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
		return (csrf != null) ? csrf.getHeaderName() : "X-CSRF-TOKEN";
	}

}
