package id.terbit.newsroom.work;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import id.terbit.contenttype.ContentType;
import id.terbit.contenttype.ContentTypes;
import id.terbit.document.DocumentSearch;
import id.terbit.document.DocumentSearch.Found;
import id.terbit.document.Documents;
import id.terbit.document.Documents.Filter;
import id.terbit.document.EditionState;
import id.terbit.language.Texts;
import id.terbit.newsroom.Choice;
import id.terbit.newsroom.Frame;
import id.terbit.newsroom.NewsroomController;
import id.terbit.newsroom.Viewer;
import id.terbit.newsroom.template.Templates;
import id.terbit.site.Site;
import id.terbit.site.Sites;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The list of documents, by site, type and state, in pages: the newest first, or what has
 * the words, the best first. While search can't be used, words are looked for in titles.
 */
@NewsroomController
class ListController {

	private static final int SIZE = 20;

	private final Documents documents;

	private final ObjectProvider<DocumentSearch> search;

	private final ListRows rows;

	private final Sites sites;

	private final Frame frame;

	private final Templates templates;

	ListController(Documents documents, ObjectProvider<DocumentSearch> search, ListRows rows, Sites sites, Frame frame,
			Templates templates) {
		this.documents = documents;
		this.search = search;
		this.rows = rows;
		this.sites = sites;
		this.frame = frame;
		this.templates = templates;
	}

	@GetMapping("/meja/naskah")
	View list(Viewer viewer, @RequestParam(defaultValue = "") String situs,
			@RequestParam(defaultValue = "") String jenis, @RequestParam(defaultValue = "") String keadaan,
			@RequestParam(defaultValue = "") String kata, @RequestParam(defaultValue = "") String persis,
			@RequestParam(defaultValue = "1") String hal) {
		Asked asked = new Asked(situs, jenis, keadaan, shortened(kata), !persis.isEmpty(), pageNumber(hal));
		List<Site> mine = this.sites.all().stream().filter((site) -> viewer.person().worksOn(site.id())).toList();
		UUID site = mine.stream().filter((one) -> one.slug().equals(situs)).map(Site::id).findFirst().orElse(null);
		Shown shown = asked.words().isBlank() ? listed(asked, site, viewer) : found(asked, site, viewer);
		Texts texts = viewer.texts();
		ListView view = new ListView(viewer, siteChoices(mine, situs), typeChoices(viewer, jenis),
				stateChoices(viewer, keadaan), asked.words(), shown.rows(), shown.total(),
				(asked.page() > 1) ? asked.on(asked.page() - 1) : "",
				(asked.page() < shown.pages()) ? asked.on(asked.page() + 1) : "",
				texts.get("list.position", viewer.formats().number(asked.page()),
						viewer.formats().number(shown.pages())),
				shown.searched(), shown.notice(), shown.correction(), asked.isFiltered() ? asked.unfiltered() : "",
				mine.stream().anyMatch((one) -> one.mayWrite(viewer.person())));
		return this.frame.page(viewer, texts.get("list.title"), this.templates.newsroomList(view));
	}

	private Shown found(Asked asked, @Nullable UUID site, Viewer viewer) {
		int from = Math.min((asked.page() - 1) * SIZE, DocumentSearch.MAX_DEPTH - SIZE);
		Optional<Found> found = Optional.ofNullable(this.search.getIfAvailable())
			.flatMap((search) -> search.find(new DocumentSearch.Query(asked.words().strip(), asked.exactly(), site,
					type(asked), states(asked), from, SIZE), viewer.person()));
		if (found.isEmpty()) {
			return listed(asked, site, viewer).saying(viewer.texts().get("list.titles-only"));
		}
		Found hits = found.get();
		String number = viewer.formats().number(hits.total());
		return new Shown(this.rows.found(hits.hits(), viewer),
				viewer.texts().get(hits.exact() ? "list.found" : "list.found-least", number),
				pages(Math.min(hits.total(), DocumentSearch.MAX_DEPTH)), true, notice(hits, viewer),
				(hits.instead() != null) ? new ListView.Correction(hits.instead(), asked.asTyped().on(1)) : null);
	}

	private static String notice(Found hits, Viewer viewer) {
		if (hits.incomplete()) {
			return viewer.texts().get("list.incomplete");
		}
		return hits.partial() ? viewer.texts().get("list.partial") : "";
	}

	private Shown listed(Asked asked, @Nullable UUID site, Viewer viewer) {
		Documents.Page page = this.documents.list(
				new Filter(site, type(asked), states(asked), null, asked.words().strip()), viewer.person(),
				asked.page(), SIZE);
		return new Shown(this.rows.of(page.rows(), viewer),
				viewer.texts().get("list.total", viewer.formats().number(page.total())), pages(page.total()), false, "",
				null);
	}

	private static long pages(long total) {
		return Math.max(1, (total + SIZE - 1) / SIZE);
	}

	private static @Nullable String type(Asked asked) {
		return ContentTypes.byName(asked.type()).map(ContentType::name).orElse(null);
	}

	private static Set<EditionState> states(Asked asked) {
		return Arrays.stream(EditionState.values())
			.filter((state) -> state.name().equals(asked.state()))
			.collect(Collectors.toSet());
	}

	/** Nobody types so much; what is longer was pasted. */
	private static String shortened(String words) {
		int most = DocumentSearch.MAX_LENGTH;
		if (words.length() <= most) {
			return words;
		}
		return words.substring(0, Character.isHighSurrogate(words.charAt(most - 1)) ? most - 1 : most);
	}

	private static List<Choice> siteChoices(List<Site> sites, String chosen) {
		return sites.stream().map((site) -> new Choice(site.slug(), site.name(), site.slug().equals(chosen))).toList();
	}

	private static List<Choice> typeChoices(Viewer viewer, String chosen) {
		return ContentTypes.all()
			.stream()
			.map((type) -> new Choice(type.name(), viewer.texts().get("type." + type.name()),
					type.name().equals(chosen)))
			.toList();
	}

	private static List<Choice> stateChoices(Viewer viewer, String chosen) {
		return Arrays.stream(EditionState.values())
			.filter((state) -> state != EditionState.SUPERSEDED)
			.map((state) -> new Choice(state.name(), viewer.texts().get("state." + state), state.name().equals(chosen)))
			.toList();
	}

	private static int pageNumber(String text) {
		try {
			return Math.min(Math.max(1, Integer.parseInt(text)), 100_000);
		}
		catch (NumberFormatException ex) {
			return 1;
		}
	}

	/** What the reader asked for, as it stands in the address. */
	private record Asked(String site, String type, String state, String words, boolean exactly, int page) {

		boolean isFiltered() {
			return !this.site.isEmpty() || !this.type.isEmpty() || !this.state.isEmpty();
		}

		Asked asTyped() {
			return new Asked(this.site, this.type, this.state, this.words, true, 1);
		}

		String unfiltered() {
			return new Asked("", "", "", this.words, this.exactly, 1).on(1);
		}

		String on(int number) {
			UriComponentsBuilder here = UriComponentsBuilder.fromPath("/meja/naskah")
				.queryParam("situs", "{situs}")
				.queryParam("jenis", "{jenis}")
				.queryParam("keadaan", "{keadaan}")
				.queryParam("kata", "{kata}")
				.queryParam("hal", "{hal}");
			if (this.exactly) {
				here.queryParam("persis", "1");
			}
			return here.encode().buildAndExpand(this.site, this.type, this.state, this.words, number).toUriString();
		}

	}

	/** Rows and what is said of them. */
	private record Shown(List<ListView.Row> rows, String total, long pages, boolean searched, String notice,
			ListView.@Nullable Correction correction) {

		Shown saying(String words) {
			return new Shown(this.rows, this.total, this.pages, this.searched, words, this.correction);
		}

	}

}
