package id.terbit.newsroom.approval;

import java.util.List;
import java.util.Locale;

import id.terbit.approval.ApprovalLinks.Link;
import id.terbit.approval.ApprovalLinks.Standing;
import id.terbit.document.EditionState;
import id.terbit.history.HistoryLog;
import id.terbit.history.HistoryRow;
import id.terbit.language.Formats;
import id.terbit.language.Texts;
import id.terbit.newsroom.approval.ApprovalView.Closed;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Says plainly what became of a link that can't decide any more. */
@Component
class ClosedLinks {

	private static final List<String> DECISIONS = List.of("approve", "return", "reject");

	private final HistoryLog history;

	ClosedLinks(HistoryLog history) {
		this.history = history;
	}

	Closed of(Link link, Texts texts) {
		List<String> sentences = switch (link.standing()) {
			case USED -> List.of(decided(link, texts), texts.get("approval.closed.used-more"));
			case DECIDED -> List.of(decided(link, texts), texts.get("approval.closed.no-effect"));
			case TEXT_CHANGED, RESENT ->
				List.of(texts.get("approval.closed.newer-link"), texts.get("approval.closed.no-effect"));
			case EXPIRED -> List.of(texts.get("approval.closed.expired-more"), texts.get("approval.closed.no-effect"));
			case NOT_ASKED ->
				List.of(texts.get("approval.closed.not-asked-more"), texts.get("approval.closed.no-effect"));
			case OPEN -> throw new IllegalArgumentException("link %s is open".formatted(link.id()));
		};
		return new Closed(texts.get("approval.closed." + link.standing()), sentences,
				texts.get("approval.closed.open-newsroom"), "/masuk?ke=/meja/naskah/" + link.documentId());
	}

	static Closed unknown(Texts texts) {
		return new Closed(texts.get("approval.closed.unknown"), List.of(texts.get("approval.closed.unknown-more")), "",
				"");
	}

	/** "sudah disetujui oleh …": the first decision after the link was made. */
	private String decided(Link link, Texts texts) {
		HistoryRow row = decision(link);
		if (row == null) {
			return texts.get("approval.decided.other");
		}
		String verb = DECISIONS.contains(row.verb()) ? row.verb() : "other-verb";
		return texts.get("approval.decided." + verb.toLowerCase(Locale.ROOT), row.actorName(),
				new Formats(texts, Formats.WIB).full(row.at()));
	}

	private @Nullable HistoryRow decision(Link link) {
		return this.history.of(link.documentId())
			.stream()
			.filter((row) -> link.editionId().equals(row.editionId()) && !row.at().isBefore(link.createdAt())
					&& EditionState.APPROVAL.name().equals(row.from())
					&& !EditionState.APPROVAL.name().equals(row.to()))
			.filter((row) -> link.standing() != Standing.USED || link.personId().equals(row.actorId()))
			.findFirst()
			.orElse(null);
	}

}
