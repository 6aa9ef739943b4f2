package id.terbit.newsroom.editor;

import java.util.List;
import java.util.stream.Stream;

import id.terbit.document.Document;
import id.terbit.document.EditorialDesk;
import id.terbit.document.EditorialDesk.Offer;
import id.terbit.document.Verb;
import id.terbit.newsroom.RefusedPages;
import id.terbit.newsroom.RightsWarnings;
import id.terbit.newsroom.Viewer;
import id.terbit.site.Sites;

import org.springframework.stereotype.Component;

/** What the next step would refuse or should know of, told while writing. */
@Component
class EditorChecks {

	/** The verbs that carry a text onward, in the order of the procedure. */
	private static final List<Verb> ONWARD = List.of(Verb.SUBMIT, Verb.ENDORSE, Verb.COMPOSE, Verb.STAGE, Verb.PASS);

	private final EditorialDesk desk;

	private final RightsWarnings warnings;

	private final Sites sites;

	EditorChecks(EditorialDesk desk, RightsWarnings warnings, Sites sites) {
		this.desk = desk;
		this.warnings = warnings;
		this.sites = sites;
	}

	/**
	 * Reasons and warnings in words; empty where nothing stands against the next step.
	 */
	List<String> of(Document document, Viewer viewer) {
		List<Offer> offers = this.desk.offers(document.id(), viewer.actor());
		List<String> reasons = ONWARD.stream()
			.flatMap((verb) -> offers.stream().filter((offer) -> offer.verb() == verb))
			.findFirst()
			.map((offer) -> RefusedPages.words(viewer.texts(), offer.refusals()))
			.orElse(List.of());
		return Stream
			.concat(reasons.stream(),
					this.warnings.of(document.current().content(), this.sites.get(document.siteId()), viewer).stream())
			.toList();
	}

}
