package id.terbit.newsroom.work;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import id.terbit.document.DocumentSearch.Hit;
import id.terbit.document.DocumentSearch.Piece;
import id.terbit.document.Documents;
import id.terbit.document.Documents.Row;
import id.terbit.document.EditionState;
import id.terbit.newsroom.ClockView;
import id.terbit.newsroom.StateView;
import id.terbit.newsroom.Viewer;
import id.terbit.person.People;
import id.terbit.person.Person;
import id.terbit.procedure.StepClock;
import id.terbit.procedure.StepRegister;
import id.terbit.site.Site;
import id.terbit.site.Sites;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Rows of the list in words; a constant number of statements. */
@Component
class ListRows {

	private final Documents documents;

	private final StepRegister register;

	private final Sites sites;

	private final People people;

	private final InstantSource clock;

	ListRows(Documents documents, StepRegister register, Sites sites, People people, InstantSource clock) {
		this.documents = documents;
		this.register = register;
		this.sites = sites;
		this.people = people;
		this.clock = clock;
	}

	List<ListView.Row> of(List<Row> rows, Viewer viewer) {
		Around around = around(rows);
		return rows.stream()
			.map((row) -> row(row, plain(viewer.title(row.title())), List.of(), around, viewer))
			.toList();
	}

	/** What the database has of the hits now; what may not be seen any more is not. */
	List<ListView.Row> found(List<Hit> hits, Viewer viewer) {
		Map<UUID, Row> rows = this.documents.rows(hits.stream().map(Hit::documentId).toList(), viewer.person());
		Around around = around(rows.values());
		return hits.stream().filter((hit) -> rows.containsKey(hit.documentId())).map((hit) -> {
			Row row = Objects.requireNonNull(rows.get(hit.documentId()));
			boolean titled = hit.title().stream().anyMatch((piece) -> !piece.text().isBlank());
			return row(row, titled ? hit.title() : plain(viewer.title("")), hit.excerpt(), around, viewer);
		}).toList();
	}

	private static List<Piece> plain(String title) {
		return List.of(new Piece(title, false));
	}

	private Around around(Collection<Row> rows) {
		return new Around(this.sites.all().stream().collect(Collectors.toMap(Site::id, Site::name)),
				this.people.byIds(rows.stream().map(Row::writer).collect(Collectors.toSet())),
				this.register.running(rows.stream().map(Row::editionId).toList(), this.clock.instant()));
	}

	private static ListView.Row row(Row row, List<Piece> title, List<Piece> excerpt, Around around, Viewer viewer) {
		Person writer = around.writers().get(row.writer());
		return new ListView.Row("/meja/naskah/" + row.documentId(), title, excerpt,
				around.sites().getOrDefault(row.siteId(), ""), viewer.texts().get("type." + row.type()),
				StateView.of(row.state(), viewer.texts()), row.live() && row.state() != EditionState.PUBLISHED,
				(writer != null) ? writer.name() : "", holder(around.clocks().get(row.editionId()), viewer),
				viewer.formats().brief(row.updatedAt()), viewer.formats().machine(row.updatedAt()));
	}

	private static String holder(@Nullable List<StepClock> clocks, Viewer viewer) {
		if (clocks == null || clocks.isEmpty()) {
			return "";
		}
		return viewer.texts().get("list.waits", ClockView.of(clocks.get(0), viewer).holder());
	}

	/** What stands around the rows. */
	private record Around(Map<UUID, String> sites, Map<UUID, Person> writers, Map<UUID, List<StepClock>> clocks) {
	}

}
