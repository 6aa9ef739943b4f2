package id.terbit.newsroom.work;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import id.terbit.document.Documents.Row;
import id.terbit.document.UnreviewedEditions;
import id.terbit.document.WorkList;
import id.terbit.newsroom.ClockView;
import id.terbit.newsroom.Frame;
import id.terbit.newsroom.NewsroomController;
import id.terbit.newsroom.StateView;
import id.terbit.newsroom.Viewer;
import id.terbit.newsroom.letter.CalendarWarnings;
import id.terbit.newsroom.template.Templates;
import id.terbit.person.Person;
import id.terbit.person.Role;
import id.terbit.procedure.StepClock;
import id.terbit.procedure.StepRegister;
import id.terbit.procedure.WorkingCalendars;
import id.terbit.site.Site;
import id.terbit.site.Sites;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** My work: what waits for the reader, by role and site, the most urgent first. */
@NewsroomController
class WorkController {

	private static final int MOST = 200;

	private final WorkList work;

	private final UnreviewedEditions unreviewed;

	private final StepRegister register;

	private final WorkingCalendars calendars;

	private final Sites sites;

	private final Frame frame;

	private final Templates templates;

	private final InstantSource clock;

	WorkController(WorkList work, UnreviewedEditions unreviewed, StepRegister register, WorkingCalendars calendars,
			Sites sites, Frame frame, Templates templates, InstantSource clock) {
		this.work = work;
		this.unreviewed = unreviewed;
		this.register = register;
		this.calendars = calendars;
		this.sites = sites;
		this.frame = frame;
		this.templates = templates;
		this.clock = clock;
	}

	@GetMapping("/meja")
	View work(Viewer viewer) {
		Instant now = this.clock.instant();
		Map<UUID, Site> siteById = this.sites.all().stream().collect(Collectors.toMap(Site::id, Function.identity()));
		List<Row> rows = this.work.waiting(viewer.person(), MOST);
		Map<UUID, List<StepClock>> clocks = this.register.running(rows.stream().map(Row::editionId).toList(), now);
		List<WorkView.Item> items = rows.stream()
			.sorted(Comparator.comparing((row) -> urgency(clocks.getOrDefault(row.editionId(), List.of()))))
			.map((row) -> item(row, clocks.getOrDefault(row.editionId(), List.of()), siteById, viewer, false))
			.toList();
		List<WorkView.Item> unreviewed = unreviewed(viewer, siteById);
		long late = items.stream().filter(WorkView.Item::late).count();
		WorkView page = new WorkView(viewer, items, unreviewed, late, missingCalendars(viewer.person(), now),
				viewer.person().hasEverywhere(Role.OPERATOR),
				siteById.values().stream().anyMatch((site) -> site.mayWrite(viewer.person())));
		return this.frame.page(viewer, viewer.texts().get("work.title"), this.templates.newsroomWork(page));
	}

	/** Whose concern it is hears in time that a calendar is missing. */
	private List<String> missingCalendars(Person reader, Instant now) {
		return CalendarWarnings.concern(reader) ? this.calendars.missing(now).stream().map(String::valueOf).toList()
				: List.of();
	}

	private List<WorkView.Item> unreviewed(Viewer viewer, Map<UUID, Site> sites) {
		List<Row> rows = this.work.unreviewed(viewer.person(), MOST);
		Set<UUID> alarmed = this.unreviewed.alarmed(rows.stream().map(Row::editionId).toList());
		return rows.stream()
			.map((row) -> item(row, List.of(), sites, viewer, alarmed.contains(row.editionId())))
			.toList();
	}

	private static Duration urgency(List<StepClock> clocks) {
		return clocks.stream().map(ClockView::urgency).min(Comparator.naturalOrder()).orElse(Duration.ofDays(36_500));
	}

	private static WorkView.Item item(Row row, List<StepClock> clocks, Map<UUID, Site> sites, Viewer viewer,
			boolean alarmed) {
		Site site = sites.get(row.siteId());
		return new WorkView.Item("/meja/naskah/" + row.documentId(), viewer.title(row.title()),
				(site != null) ? site.name() : "", viewer.texts().get("type." + row.type()),
				StateView.of(row.state(), viewer.texts()),
				clocks.stream().map((clock) -> ClockView.of(clock, viewer)).toList(),
				viewer.formats().brief(row.updatedAt()), viewer.formats().machine(row.updatedAt()), alarmed);
	}

}
