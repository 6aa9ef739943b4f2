package id.terbit.newsroom.desk;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import id.terbit.document.Document;
import id.terbit.language.Texts;
import id.terbit.newsroom.Viewer;
import id.terbit.newsroom.desk.DocumentView.DeliveryRow;
import id.terbit.newsroom.desk.DocumentView.ShareRow;
import id.terbit.person.Person;
import id.terbit.person.Role;
import id.terbit.publication.Ledger;
import id.terbit.publication.Ledger.DeliveryStatus;
import id.terbit.publication.Share;
import id.terbit.publication.ShareChannels;
import id.terbit.publication.ShareChannels.Channel;
import id.terbit.publication.Shares;
import id.terbit.publication.Subject;

import org.springframework.stereotype.Component;

/** How a document's deliveries and shares stand, in words. */
@Component
class DeliveryRows {

	private final Ledger ledger;

	private final Shares shares;

	private final ShareChannels channels;

	DeliveryRows(Ledger ledger, Shares shares, ShareChannels channels) {
		this.ledger = ledger;
		this.shares = shares;
		this.channels = channels;
	}

	/** Whether this person may send deliveries again and settle shares. */
	static boolean mayDeliver(Person person, UUID siteId) {
		return person.has(Role.PUBLISHER, siteId) || person.has(Role.OPERATOR, siteId);
	}

	List<DeliveryRow> of(Document document, Viewer viewer) {
		return this.ledger.of(Subject.document(document.id())).stream().map((status) -> row(status, viewer)).toList();
	}

	private static DeliveryRow row(DeliveryStatus status, Viewer viewer) {
		Texts texts = viewer.texts();
		boolean behind = status.behind() > 0;
		String standing = behind ? texts.get("deliveries.behind", status.behind()) : texts.get("deliveries.done");
		String reason = (behind && status.lastError() != null) ? status.lastError() : "";
		String when = "";
		if (behind && status.exhausted()) {
			when = texts.get("deliveries.exhausted", status.attempts());
		}
		else if (behind && status.nextAttemptAt() != null) {
			when = texts.get("deliveries.next", viewer.formats().brief(status.nextAttemptAt()));
		}
		else if (status.deliveredAt() != null) {
			when = viewer.formats().brief(status.deliveredAt());
		}
		String address = (status.remoteUrl() != null && isAddress(status.remoteUrl())) ? status.remoteUrl() : "";
		return new DeliveryRow(status.target(), texts.get("channel." + status.target()), standing, behind, reason, when,
				address, behind && (status.exhausted() || status.attempts() > 0));
	}

	List<ShareRow> sharesOf(Document document, Viewer viewer) {
		List<Share> shares = this.shares.of(document.id());
		if (shares.isEmpty()) {
			return List.of();
		}
		Map<String, Channel> byName = this.channels.of(document.siteId())
			.stream()
			.collect(Collectors.toMap(Channel::name, Function.identity()));
		return shares.stream().map((share) -> row(share, byName, viewer.texts())).toList();
	}

	private static ShareRow row(Share share, Map<String, Channel> channels, Texts texts) {
		Channel channel = channels.get(share.channel());
		String tone = switch (share.state()) {
			case NEW, SENDING -> "wait";
			case SENT -> "live";
			case UNKNOWN -> "warn";
			case FAILED -> "bad";
		};
		String address = (share.remoteUrl() != null && isAddress(share.remoteUrl())) ? share.remoteUrl() : "";
		return new ShareRow(share.id().toString(), (channel != null) ? channel.label() : share.channel(),
				texts.get("share.state." + share.state()), tone, share.text(),
				(share.lastError() != null) ? share.lastError() : "", address, share.state() == Share.State.UNKNOWN);
	}

	/** What a platform answered is not trusted to be a link. */
	private static boolean isAddress(String text) {
		return text.startsWith("https://") || text.startsWith("http://");
	}

}
