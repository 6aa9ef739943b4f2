package id.terbit.publisher.batch;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import id.terbit.newsroom.Flash;
import id.terbit.newsroom.Frame;
import id.terbit.newsroom.NewsroomController;
import id.terbit.newsroom.RefusedPages;
import id.terbit.newsroom.Viewer;
import id.terbit.person.Role;
import id.terbit.publication.BulkWork.Differences;
import id.terbit.publisher.template.Templates;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import id.terbit.site.Site;
import id.terbit.site.Sites;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The page of jobs: what runs and ran, and the buttons to start, stop and go on. */
@NewsroomController
class BatchController {

	private static final String PATH = "/meja/batch";

	private static final int SHOWN = 20;

	private final BatchRuns runs;

	private final Sites sites;

	private final Frame frame;

	private final Templates templates;

	private final InstantSource clock;

	BatchController(BatchRuns runs, Sites sites, Frame frame, Templates templates, InstantSource clock) {
		this.runs = runs;
		this.sites = sites;
		this.frame = frame;
		this.templates = templates;
		this.clock = clock;
	}

	@GetMapping(PATH)
	View runs(Viewer viewer) {
		Map<UUID, Site> own = this.sites.all()
			.stream()
			.filter((site) -> BatchRuns.mayRun(viewer.person(), site.id()))
			.collect(Collectors.toMap(Site::id, Function.identity()));
		if (own.isEmpty() && !viewer.person().hasAnywhere(Role.OPERATOR)) {
			throw new RefusedException(RefusedException.Kind.FORBIDDEN, Refusal.of("batch.not-allowed"));
		}
		boolean whole = BatchRuns.mayRunWhole(viewer.person());
		Instant now = this.clock.instant();
		List<Run> runs = this.runs.newest(own.keySet(), whole, SHOWN);
		boolean busy = runs.stream().anyMatch((run) -> run.status().running());
		RunsView view = new RunsView(viewer, choices(own), whole ? works(viewer) : List.of(),
				runs.stream().map((run) -> view(viewer, run, own, now)).toList(), busy);
		String title = viewer.texts().get("batch.title");
		return this.frame.page(viewer, title, this.templates.batchHead(), this.templates.batchRuns(view));
	}

	private List<RunsView.SiteChoice> choices(Map<UUID, Site> own) {
		return this.sites.all()
			.stream()
			.filter((site) -> own.containsKey(site.id()))
			.map((site) -> new RunsView.SiteChoice(site.slug(), site.name()))
			.toList();
	}

	private List<RunsView.Work> works(Viewer viewer) {
		return this.runs.wholeJobs()
			.stream()
			.map((job) -> new RunsView.Work(job, viewer.texts().get("batch.job." + job),
					viewer.texts().get("batch.job." + job + ".lead")))
			.toList();
	}

	/** A rebuild of a site, or work over the whole installation. */
	@PostMapping(PATH)
	View start(Viewer viewer, @RequestParam(defaultValue = RebuildSiteJob.NAME) String job,
			@RequestParam(defaultValue = "") String site, RedirectAttributes redirect) {
		return told(viewer, redirect, "batch.started", () -> {
			if (job.equals(RebuildSiteJob.NAME)) {
				Site chosen = this.sites.bySlug(site).orElseThrow(() -> RefusedException.missing("site", site));
				this.runs.start(chosen.id(), viewer.actor());
			}
			else {
				this.runs.startWhole(job, viewer.actor());
			}
		});
	}

	@PostMapping(PATH + "/{id}/hentikan")
	View stop(Viewer viewer, @PathVariable UUID id, RedirectAttributes redirect) {
		return told(viewer, redirect, "batch.stopping", () -> this.runs.stop(id, viewer.actor()));
	}

	@PostMapping(PATH + "/{id}/lanjutkan")
	View restart(Viewer viewer, @PathVariable UUID id, RedirectAttributes redirect) {
		return told(viewer, redirect, "batch.restarted", () -> this.runs.restart(id, viewer.actor()));
	}

	/** Does it and goes back to the page, which says what came of it. */
	private static View told(Viewer viewer, RedirectAttributes redirect, String done, Runnable action) {
		try {
			action.run();
			Flash.notice(redirect, viewer.texts().get(done));
		}
		catch (RefusedException ex) {
			if (ex.kind() != RefusedException.Kind.NOT_NOW) {
				throw ex;
			}
			Flash.errors(redirect, RefusedPages.words(viewer.texts(), ex.refusals()));
		}
		return new RedirectView(PATH);
	}

	private static RunView view(Viewer viewer, Run run, Map<UUID, Site> sites, Instant now) {
		Site site = (run.siteId() != null) ? sites.get(run.siteId()) : null;
		String subject = (site != null) ? site.name() : "";
		String status = viewer.texts().get("batch.status." + run.status().name().toLowerCase(Locale.ROOT));
		String tone = switch (run.status()) {
			case COMPLETED -> "good";
			case FAILED, UNKNOWN -> "bad";
			case STOPPED, ABANDONED -> "warn";
			case STARTING, STARTED, STOPPING -> "wait";
		};
		return new RunView(run.id().toString(),
				(run.siteId() == null) ? viewer.texts().get("batch.job." + run.job()) : subject, status, tone,
				run.status().running(), run.restartable(), run.percent(), progress(viewer, run, now), when(viewer, run),
				reason(viewer, run));
	}

	private static String reason(Viewer viewer, Run run) {
		boolean ended = run.status() == Run.Status.FAILED || run.status() == Run.Status.STOPPED;
		return (ended && run.superseded()) ? viewer.texts().get("batch.superseded") : run.reason();
	}

	private static String progress(Viewer viewer, Run run, Instant now) {
		boolean site = run.siteId() != null;
		if (!run.allCounted()) {
			return site ? viewer.texts().get("batch.counting", viewer.formats().number(run.counted())) : "";
		}
		List<String> parts = new ArrayList<>();
		parts.add(viewer.texts()
			.get(site ? "batch.pages" : "batch.documents", viewer.formats().number(run.done()),
					viewer.formats().number(run.total())));
		Differences found = run.differences();
		if (found != null) {
			parts.add(viewer.texts()
				.get("batch.differences", viewer.formats().number(found.missing()),
						viewer.formats().number(found.stale()), viewer.formats().number(found.superfluous())));
		}
		run.rate(now)
			.ifPresent((rate) -> parts.add(viewer.texts()
				.get(site ? "batch.rate" : "batch.rate.documents",
						viewer.formats().number(Math.max(1, Math.round(rate))))));
		run.left(now)
			.ifPresent((left) -> parts
				.add(viewer.texts().get("batch.left", viewer.formats().number(Math.max(1, left.toSeconds())))));
		return String.join(" · ", parts);
	}

	private static String when(Viewer viewer, Run run) {
		Instant started = (run.startedAt() != null) ? run.startedAt() : run.createdAt();
		String begun = viewer.texts().get("batch.when", run.by(), viewer.formats().brief(started));
		return (run.endedAt() != null)
				? begun + " " + viewer.texts().get("batch.until", viewer.formats().clock(run.endedAt())) : begun;
	}

}
