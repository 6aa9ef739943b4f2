package id.terbit.newsroom.desk;

import java.util.List;

import gg.jte.Content;
import id.terbit.newsroom.ClockView;
import id.terbit.newsroom.StateView;
import id.terbit.newsroom.Viewer;

/**
 * The page of one document.
 *
 * @param version what forms carry, so that a form sent twice is refused the second time
 * @param notes what must be known before acting: live beside a draft, unreviewed,
 * scheduled, withdrawn
 * @param editable whether the reader may save text or layout now
 * @param publicAddress where readers find it; empty where they do not
 * @param links pages of other modules about this document
 * @param present who has the text open in the editor, in sentences
 * @param others what is the task of other people at this stage
 * @param own the type's own fields, label and value
 * @param facts label and value, in the order shown
 */
public record DocumentView(Viewer viewer, String id, long version, String title, String site, String type,
		StateView state, List<String> notes, boolean editable, String publicAddress, List<PageLink> links,
		List<String> present, String summary, Content body, List<Fact> own, List<Fact> facts, List<ClockView> clocks,
		List<VerbForm> allowed, List<VerbForm> refused, List<String> others, List<DeliveryRow> deliveries,
		List<ShareRow> shares, boolean mayDeliver) {

	public DocumentView {
		notes = List.copyOf(notes);
		links = List.copyOf(links);
		present = List.copyOf(present);
		own = List.copyOf(own);
		facts = List.copyOf(facts);
		clocks = List.copyOf(clocks);
		allowed = List.copyOf(allowed);
		refused = List.copyOf(refused);
		others = List.copyOf(others);
		deliveries = List.copyOf(deliveries);
		shares = List.copyOf(shares);
	}

	/** A page about the document, by its name. */
	public record PageLink(String label, String path) {
	}

	/** One line about the document. */
	public record Fact(String label, String value) {
	}

	/**
	 * How one delivery stands.
	 *
	 * @param standing "terkirim", "tertinggal 1 versi"
	 * @param reason why it lags, or empty
	 * @param retryable whether "coba lagi" would do something
	 */
	public record DeliveryRow(String target, String label, String standing, boolean behind, String reason, String when,
			String address, boolean retryable) {
	}

	/**
	 * One post on a channel.
	 *
	 * @param unknown whether a person must say whether it was posted
	 */
	public record ShareRow(String id, String label, String standing, String tone, String text, String reason,
			String address, boolean unknown) {
	}

}
