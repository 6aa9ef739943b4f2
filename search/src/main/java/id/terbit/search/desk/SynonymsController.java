package id.terbit.search.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import id.terbit.newsroom.FieldErrors;
import id.terbit.newsroom.Flash;
import id.terbit.newsroom.Frame;
import id.terbit.newsroom.NewsroomController;
import id.terbit.newsroom.RefusedPages;
import id.terbit.newsroom.Viewer;
import id.terbit.person.People;
import id.terbit.person.Person;
import id.terbit.person.Role;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import id.terbit.refusal.RefusedException.Kind;
import id.terbit.search.desk.SynonymsView.Save;
import id.terbit.search.linguistics.Synonyms;
import id.terbit.search.synonym.CurrentSynonyms;
import id.terbit.search.synonym.SynonymLines;
import id.terbit.search.synonym.SynonymLines.Saved;
import id.terbit.search.template.Templates;
import id.terbit.site.Site;
import id.terbit.site.Sites;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/**
 * The synonyms of every site. Everybody reads them; editors and publishers of the portal
 * and those who run the installation change them.
 */
@NewsroomController
@RequestMapping(SynonymsController.PATH)
class SynonymsController {

	static final String PATH = WordsController.PATH + "/sinonim";

	private static final int SHOWN = 20;

	private final SynonymLines lines;

	private final CurrentSynonyms current;

	private final Sites sites;

	private final People people;

	private final Frame frame;

	private final Templates templates;

	SynonymsController(SynonymLines lines, CurrentSynonyms current, Sites sites, People people, Frame frame,
			Templates templates) {
		this.lines = lines;
		this.current = current;
		this.sites = sites;
		this.people = people;
		this.frame = frame;
		this.templates = templates;
	}

	static boolean mayEdit(Person person, List<Site> sites) {
		return person.hasEverywhere(Role.OPERATOR) || sites.stream()
			.filter((site) -> site.kind() == Site.Kind.PORTAL)
			.anyMatch((portal) -> person.has(Role.EDITOR, portal.id()) || person.has(Role.PUBLISHER, portal.id()));
	}

	/**
	 * The form with what holds, or with an older text to be saved anew.
	 * @param ambil number of the save whose text is shown, 0 for none, negative for what
	 * holds
	 * @param sebelum saves before the one with this number are listed, 0 for the newest
	 */
	@GetMapping
	View page(@RequestParam(defaultValue = "-1") long ambil, @RequestParam(defaultValue = "0") long sebelum,
			Viewer viewer) {
		long wanted = (ambil < 0) ? this.lines.version() : ambil;
		String text = (wanted == SynonymLines.SHIPPED) ? ""
				: this.lines.at(wanted).orElseThrow(() -> RefusedException.missing("synonyms", Long.toString(wanted)));
		return show(viewer, wanted, text, FieldErrors.NONE, sebelum);
	}

	/** What Terbit ships, to be read. */
	@GetMapping("/bawaan")
	View shipped(Viewer viewer) {
		return this.frame.page(viewer, viewer.texts().get("synonyms.shipped"),
				this.templates.searchShipped(viewer, String.join("\n", Synonyms.shippedLines())));
	}

	@PostMapping
	View save(@RequestParam(defaultValue = "-1") long versi, @RequestParam(defaultValue = "") String baris,
			Viewer viewer, RedirectAttributes redirect, HttpServletResponse response) {
		if (!mayEdit(viewer.person(), this.sites.all())) {
			throw new RefusedException(Kind.FORBIDDEN, Refusal.of("synonyms.not-allowed"));
		}
		String text = baris.replace("\r\n", "\n").strip();
		try {
			this.lines.save(versi, text, viewer.actor());
			this.current.refresh();
			Flash.notice(redirect, viewer.texts().get("synonyms.saved"));
			return new RedirectView(PATH);
		}
		catch (RefusedException ex) {
			response.setStatus(RefusedPages.status(ex.kind()).value());
			return show(viewer, this.lines.version(), text, FieldErrors.of(viewer.texts(), ex.refusals()), 0);
		}
	}

	private View show(Viewer viewer, long shown, String text, FieldErrors errors, long before) {
		long version = this.lines.version();
		List<Saved> saves = this.lines.saves((before > 0) ? before : version + 1, SHOWN);
		Map<UUID, Person> names = this.people.byIds(saves.stream().map(Saved::savedBy).collect(Collectors.toSet()));
		List<Save> earlier = new ArrayList<>();
		for (Saved saved : saves) {
			Person by = names.get(saved.savedBy());
			earlier.add(new Save(saved.version(), (by != null) ? by.name() : "", viewer.formats().full(saved.savedAt()),
					viewer.formats().machine(saved.savedAt()), saved.version() == version));
		}
		SynonymsView view = new SynonymsView(viewer, version, shown, text, Synonyms.shippedLines().size(), earlier,
				errors, mayEdit(viewer.person(), this.sites.all()));
		return this.frame.page(viewer, viewer.texts().get("synonyms.title"), this.templates.searchSynonyms(view));
	}

}
