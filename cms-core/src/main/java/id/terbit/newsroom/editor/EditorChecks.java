package id.terbit.newsroom.editor;

import java.util.List;

import id.terbit.document.Document;
import id.terbit.document.EditorialDesk;
import id.terbit.document.EditorialDesk.Offer;
import id.terbit.document.Verb;
import id.terbit.newsroom.RefusedPages;
import id.terbit.newsroom.Viewer;

import org.springframework.stereotype.Component;

/** What the next step would refuse, told while writing. */
@Component
class EditorChecks {

	/** The verbs that carry a text onward, in the order of the procedure. */
	private static final List<Verb> ONWARD = List.of(Verb.SUBMIT, Verb.ENDORSE, Verb.COMPOSE, Verb.STAGE, Verb.PASS);

	private final EditorialDesk desk;

	EditorChecks(EditorialDesk desk) {
		this.desk = desk;
	}

	/** The reasons in words; empty where the next step may be taken. */
	List<String> of(Document document, Viewer viewer) {
		List<Offer> offers = this.desk.offers(document.id(), viewer.actor());
		return ONWARD.stream()
			.flatMap((verb) -> offers.stream().filter((offer) -> offer.verb() == verb))
			.findFirst()
			.map((offer) -> RefusedPages.words(viewer.texts(), offer.refusals()))
			.orElse(List.of());
	}

}
