package id.terbit.search.desk;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import id.terbit.newsroom.Flash;
import id.terbit.newsroom.Frame;
import id.terbit.newsroom.NewsroomController;
import id.terbit.newsroom.Viewer;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import id.terbit.refusal.RefusedException.Kind;
import id.terbit.search.desk.WordsView.MissedLine;
import id.terbit.search.index.Criteria;
import id.terbit.search.index.PublicIndex;
import id.terbit.search.index.SearchUnavailableException;
import id.terbit.search.linguistics.Linguistics;
import id.terbit.search.linguistics.Understanding;
import id.terbit.search.missed.MissedSearches;
import id.terbit.search.missed.MissedSearches.Missed;
import id.terbit.search.template.Templates;
import id.terbit.site.Site;
import id.terbit.site.SiteAddresses;
import id.terbit.site.Sites;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * For whoever writes: how the search reads a word, and what readers of one's own sites
 * searched for in vain.
 */
@NewsroomController
@RequestMapping(WordsController.PATH)
class WordsController {

	static final String PATH = "/meja/pencarian";

	private static final int MOST = 200;

	private final PublicIndex index;

	private final MissedSearches missed;

	private final Sites sites;

	private final SiteAddresses addresses;

	private final Frame frame;

	private final Templates templates;

	WordsController(PublicIndex index, MissedSearches missed, Sites sites, SiteAddresses addresses, Frame frame,
			Templates templates) {
		this.index = index;
		this.missed = missed;
		this.sites = sites;
		this.addresses = addresses;
		this.frame = frame;
		this.templates = templates;
	}

	@GetMapping
	View page(@RequestParam(defaultValue = "") String kata, Viewer viewer) {
		String typed = (kata.length() <= Criteria.MAX_LENGTH) ? kata.strip() : kata.substring(0, Criteria.MAX_LENGTH);
		WordsView view = new WordsView(viewer, typed, typed.isEmpty() ? null : reading(typed, viewer), lines(viewer),
				SynonymsController.mayEdit(viewer.person(), this.sites.all()));
		return this.frame.page(viewer, viewer.texts().get("words.title"), this.templates.searchWords(view));
	}

	@PostMapping("/selesai")
	View settle(@RequestParam UUID situs, @RequestParam String kata, Viewer viewer, RedirectAttributes redirect) {
		if (!viewer.person().worksOn(situs)) {
			throw new RefusedException(Kind.FORBIDDEN, Refusal.of("words.not-allowed"));
		}
		this.missed.settle(situs, kata);
		Flash.notice(redirect, viewer.texts().get("words.settled", kata));
		return new RedirectView(PATH);
	}

	private @Nullable ReadingView reading(String typed, Viewer viewer) {
		try {
			Understanding meant = this.index.understand(typed);
			return ReadingView.of(Linguistics.shipped().tokens(typed), meant, viewer.texts());
		}
		catch (SearchUnavailableException ex) {
			return ReadingView.unavailable(viewer.texts());
		}
	}

	private List<MissedLine> lines(Viewer viewer) {
		Map<UUID, Site> mine = this.sites.all()
			.stream()
			.filter((site) -> viewer.person().worksOn(site.id()))
			.collect(Collectors.toMap(Site::id, Function.identity()));
		return this.missed.of(mine.keySet(), MOST).stream().map((each) -> line(each, mine, viewer)).toList();
	}

	private MissedLine line(Missed each, Map<UUID, Site> mine, Viewer viewer) {
		Site site = mine.get(each.site());
		if (site == null) {
			throw new IllegalStateException("not asked for: " + each.site());
		}
		String search = UriComponentsBuilder.fromUriString(this.addresses.url(site, "/cari"))
			.queryParam("q", "{words}")
			.encode()
			.buildAndExpand(each.words())
			.toUriString();
		return new MissedLine(site.id().toString(), site.name(), each.words(),
				viewer.texts().get("words.missed.visitors", each.visitors()), viewer.formats().date(each.lastOn()),
				each.lastOn().toString(), search);
	}

}
