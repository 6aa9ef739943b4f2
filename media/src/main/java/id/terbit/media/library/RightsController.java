package id.terbit.media.library;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import id.terbit.language.Formats;
import id.terbit.media.library.EndingRights.Ending;
import id.terbit.media.library.EndingRights.Live;
import id.terbit.media.library.RightsView.Line;
import id.terbit.media.library.RightsView.Page;
import id.terbit.media.template.Templates;
import id.terbit.newsroom.Frame;
import id.terbit.newsroom.NewsroomController;
import id.terbit.newsroom.Viewer;
import id.terbit.site.Site;
import id.terbit.site.Sites;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** The report of rights that end, of every site that the reader works on. */
@NewsroomController
class RightsController {

	static final String PATH = "/meja/media/hak";

	private static final int MOST = 200;

	private final EndingRights rights;

	private final Sites sites;

	private final Frame frame;

	private final Templates templates;

	private final InstantSource clock;

	RightsController(EndingRights rights, Sites sites, Frame frame, Templates templates, InstantSource clock) {
		this.rights = rights;
		this.sites = sites;
		this.frame = frame;
		this.templates = templates;
		this.clock = clock;
	}

	@GetMapping(PATH)
	View report(Viewer viewer) {
		Map<UUID, Site> mine = this.sites.all()
			.stream()
			.filter((site) -> viewer.person().worksOn(site.id()))
			.collect(Collectors.toMap(Site::id, Function.identity()));
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), Formats.WIB);
		List<Ending> ending = this.rights.of(mine.keySet(), today.plus(AssetFinder.SOON), MOST);
		Map<UUID, List<Live>> live = this.rights.live(ending.stream().map(Ending::id).toList());
		List<Line> lines = ending.stream()
			.flatMap((one) -> Marks.rights(one.until(), today, viewer)
				.map((mark) -> new Line(LibraryQuery.PATH + "/" + one.id(), one.fileName(),
						name(mine.get(one.siteId())), mark,
						live.getOrDefault(one.id(), List.of())
							.stream()
							.map((page) -> new Page("/meja/naskah/" + page.documentId(), viewer.title(page.title())))
							.toList()))
				.stream())
			.toList();
		return this.frame.page(viewer, viewer.texts().get("media.report.title"), this.templates.mediaHead(),
				this.templates.mediaRights(new RightsView(viewer, lines)));
	}

	private static String name(@Nullable Site site) {
		return (site != null) ? site.name() : "";
	}

}
