package id.terbit.newsroom.work;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import id.terbit.contenttype.ContentType;
import id.terbit.contenttype.ContentTypes;
import id.terbit.document.Documents;
import id.terbit.document.Documents.Filter;
import id.terbit.document.Documents.Row;
import id.terbit.document.EditionState;
import id.terbit.newsroom.Choice;
import id.terbit.newsroom.Frame;
import id.terbit.newsroom.NewsroomController;
import id.terbit.newsroom.StateView;
import id.terbit.newsroom.Viewer;
import id.terbit.newsroom.template.Templates;
import id.terbit.person.People;
import id.terbit.person.Person;
import id.terbit.site.Site;
import id.terbit.site.Sites;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of documents, by site, type, state and words of the title, in pages. */
@NewsroomController
class ListController {

	private static final int SIZE = 20;

	private final Documents documents;

	private final Sites sites;

	private final People people;

	private final Frame frame;

	private final Templates templates;

	ListController(Documents documents, Sites sites, People people, Frame frame, Templates templates) {
		this.documents = documents;
		this.sites = sites;
		this.people = people;
		this.frame = frame;
		this.templates = templates;
	}

	@GetMapping("/meja/naskah")
	View list(Viewer viewer, @RequestParam(defaultValue = "") String situs,
			@RequestParam(defaultValue = "") String jenis, @RequestParam(defaultValue = "") String keadaan,
			@RequestParam(defaultValue = "") String kata, @RequestParam(defaultValue = "1") String hal) {
		List<Site> mine = this.sites.all().stream().filter((site) -> viewer.person().worksOn(site.id())).toList();
		Optional<Site> site = mine.stream().filter((one) -> one.slug().equals(situs)).findFirst();
		Optional<String> type = ContentTypes.byName(jenis).map(ContentType::name);
		Set<EditionState> states = Arrays.stream(EditionState.values())
			.filter((state) -> state.name().equals(keadaan))
			.collect(Collectors.toSet());
		int page = pageNumber(hal);
		Documents.Page found = this.documents.list(
				new Filter(site.map(Site::id).orElse(null), type.orElse(null), states, null, kata.strip()),
				viewer.person(), page, SIZE);
		long pages = Math.max(1, (found.total() + SIZE - 1) / SIZE);
		UriComponentsBuilder here = UriComponentsBuilder.fromPath("/meja/naskah")
			.queryParam("situs", "{situs}")
			.queryParam("jenis", "{jenis}")
			.queryParam("keadaan", "{keadaan}")
			.queryParam("kata", "{kata}")
			.queryParam("hal", "{hal}")
			.encode();
		Function<Integer, String> address = (number) -> here.buildAndExpand(situs, jenis, keadaan, kata, number)
			.toUriString();
		ListView view = new ListView(viewer, siteChoices(mine, situs), typeChoices(viewer, jenis),
				stateChoices(viewer, keadaan), kata, rows(found, mine, viewer),
				viewer.texts().get("list.total", viewer.formats().number(found.total())),
				(page > 1) ? address.apply(page - 1) : "", (page < pages) ? address.apply(page + 1) : "",
				viewer.texts().get("list.position", viewer.formats().number(page), viewer.formats().number(pages)),
				mine.stream().anyMatch((one) -> one.mayWrite(viewer.person())));
		return this.frame.page(viewer, viewer.texts().get("list.title"), this.templates.newsroomList(view));
	}

	private List<ListView.Row> rows(Documents.Page found, List<Site> sites, Viewer viewer) {
		Map<UUID, String> siteNames = sites.stream().collect(Collectors.toMap(Site::id, Site::name));
		Map<UUID, Person> writers = this.people
			.byIds(found.rows().stream().map(Row::writer).collect(Collectors.toSet()));
		return found.rows().stream().map((row) -> {
			Person writer = writers.get(row.writer());
			return new ListView.Row("/meja/naskah/" + row.documentId(), viewer.title(row.title()),
					siteNames.getOrDefault(row.siteId(), ""), viewer.texts().get("type." + row.type()),
					StateView.of(row.state(), viewer.texts()), row.live() && row.state() != EditionState.PUBLISHED,
					(writer != null) ? writer.name() : "", viewer.formats().brief(row.updatedAt()),
					viewer.formats().machine(row.updatedAt()));
		}).toList();
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

}
