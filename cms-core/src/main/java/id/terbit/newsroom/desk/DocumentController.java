package id.terbit.newsroom.desk;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

import id.terbit.document.Document;
import id.terbit.document.Documents;
import id.terbit.document.EditorialDesk;
import id.terbit.document.OvertakenException;
import id.terbit.document.Verb;
import id.terbit.language.Texts;
import id.terbit.newsroom.Flash;
import id.terbit.newsroom.NewsroomController;
import id.terbit.newsroom.RefusalNotes;
import id.terbit.newsroom.RefusedPages;
import id.terbit.newsroom.Viewer;
import id.terbit.newsroom.revision.HistoryWords;
import id.terbit.publication.Ledger;
import id.terbit.publication.Subject;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import id.terbit.refusal.RefusedException.Kind;
import id.terbit.site.Sites;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/**
 * The page of one document and every verb on it. A verb that is refused shows the page
 * again, with the reasons beside its form and the input kept.
 */
@NewsroomController
@RequestMapping("/meja/naskah/{id}")
class DocumentController {

	private final Documents documents;

	private final EditorialDesk desk;

	private final DocumentPages pages;

	private final ShareDecisions decisions;

	private final Ledger ledger;

	private final Sites sites;

	private final InstantSource clock;

	DocumentController(Documents documents, EditorialDesk desk, DocumentPages pages, ShareDecisions decisions,
			Ledger ledger, Sites sites, InstantSource clock) {
		this.documents = documents;
		this.desk = desk;
		this.pages = pages;
		this.decisions = decisions;
		this.ledger = ledger;
		this.sites = sites;
		this.clock = clock;
	}

	@GetMapping
	View document(@PathVariable UUID id, Viewer viewer) {
		return this.pages.page(id, viewer, VerbForms.Tried.NOTHING);
	}

	@PostMapping("/aksi/{key}")
	View perform(@PathVariable UUID id, @PathVariable String key, @RequestParam(defaultValue = "-1") long versi,
			@RequestParam MultiValueMap<String, String> form, Viewer viewer, RedirectAttributes redirect,
			HttpServletResponse response) {
		Document before = this.documents.get(id, viewer.person());
		Verb verb = Verb.of(key).orElseThrow(() -> RefusedException.missing("verb", key));
		VerbInput input = VerbInput.of(form);
		Texts texts = viewer.texts();
		try {
			Document after = this.desk.perform(id, versi, input.request(verb, this.sites.get(before.siteId()).zone()),
					viewer.actor());
			Flash.notice(redirect, texts.get("verb.done", texts.get("verb." + verb.key()),
					texts.get("state." + after.current().state())));
			return back(id);
		}
		catch (OvertakenException ex) {
			return overtaken(id, ex.event(), new VerbForms.Tried(verb, input, List.of()), viewer, redirect, response);
		}
		catch (RefusedException ex) {
			if (ex.kind() == Kind.MISSING) {
				throw ex;
			}
			RefusalNotes.note(ex, "%s of document %s".formatted(verb.key(), id), viewer);
			response.setStatus(RefusedPages.status(ex.kind()).value());
			List<String> errors = RefusedPages.words(texts, ex.refusals());
			return this.pages.page(id,
					viewer.withErrors(List.of(texts.get("verb.refused", texts.get("verb." + verb.key())))),
					new VerbForms.Tried(verb, input, errors));
		}
	}

	/** What was done already needs no second time; what else came first is told. */
	private View overtaken(UUID id, OvertakenException.Event event, VerbForms.Tried tried, Viewer viewer,
			RedirectAttributes redirect, HttpServletResponse response) {
		Texts texts = viewer.texts();
		Document document = this.documents.get(id, viewer.person());
		String at = viewer.in(this.sites.get(document.siteId()).zone()).formats().brief(event.at());
		String state = texts.get("state." + event.state());
		String words = switch (event.what()) {
			case DONE -> texts.get("verb.done-already", HistoryWords.verb(event.verb(), texts), state);
			case OVERTAKEN ->
				texts.get("verb.overtaken", HistoryWords.verb(event.verb(), texts), event.actor(), at, state);
			case SAVED -> texts.get("verb.saved-since", event.actor(), at);
		};
		if (event.what() == OvertakenException.What.DONE) {
			Flash.notice(redirect, words);
			return back(id);
		}
		response.setStatus(RefusedPages.status(Kind.NOT_NOW).value());
		return this.pages.page(id, viewer.withErrors(List.of(words)), tried);
	}

	@PostMapping("/kirim-ulang")
	View retry(@PathVariable UUID id, @RequestParam String tujuan, Viewer viewer, RedirectAttributes redirect) {
		Document document = deliverable(id, viewer);
		this.ledger.retry(Subject.document(document.id()), tujuan, this.clock.instant());
		Flash.notice(redirect, viewer.texts().get("deliveries.retried"));
		return back(id);
	}

	@PostMapping("/bagikan/{share}")
	View settle(@PathVariable UUID id, @PathVariable UUID share, @RequestParam boolean tampil, Viewer viewer,
			RedirectAttributes redirect) {
		Document document = deliverable(id, viewer);
		this.decisions.settle(document, share, tampil, viewer.actor());
		Flash.notice(redirect, viewer.texts().get("share.settled"));
		return back(id);
	}

	private Document deliverable(UUID id, Viewer viewer) {
		Document document = this.documents.get(id, viewer.person());
		if (!DeliveryRows.mayDeliver(viewer.person(), document.siteId())) {
			throw new RefusedException(Kind.FORBIDDEN, Refusal.of("delivery.not-allowed"));
		}
		return document;
	}

	private static RedirectView back(UUID id) {
		return new RedirectView("/meja/naskah/" + id);
	}

}
