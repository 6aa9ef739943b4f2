package id.terbit.newsroom.desk;

import java.time.InstantSource;
import java.util.UUID;

import id.terbit.document.Document;
import id.terbit.document.EditorialDesk;
import id.terbit.history.HistoryEntry;
import id.terbit.history.HistoryLog;
import id.terbit.person.Actor;
import id.terbit.publication.Share;
import id.terbit.publication.Shares;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person says whether a post whose answer was lost is there. */
@Component
class ShareDecisions {

	private final Shares shares;

	private final EditorialDesk desk;

	private final HistoryLog history;

	private final InstantSource clock;

	ShareDecisions(Shares shares, EditorialDesk desk, HistoryLog history, InstantSource clock) {
		this.shares = shares;
		this.desk = desk;
		this.history = history;
		this.clock = clock;
	}

	/**
	 * Settles a share and writes who said so.
	 * @throws RefusedException (NOT_NOW) {@code share.not-unknown} where nothing is to be
	 * settled any more
	 */
	@Transactional
	void settle(Document document, UUID shareId, boolean posted, Actor.Human by) {
		Share share = this.shares.of(document.id())
			.stream()
			.filter((one) -> one.id().equals(shareId))
			.findFirst()
			.orElseThrow(() -> RefusedException.missing("share", shareId));
		if (share.state() != Share.State.UNKNOWN) {
			throw new RefusedException(RefusedException.Kind.NOT_NOW, Refusal.of("share.not-unknown"));
		}
		this.shares.settle(shareId, posted, this.clock.instant());
		this.history.append(new HistoryEntry(document.siteId(), document.id(), document.current().id(), by, null,
				posted ? "share-settled-sent" : "share-settled-failed", null, null, share.channel(), null));
		this.desk.shareSettled(document.id());
	}

}
