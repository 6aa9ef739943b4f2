package id.terbit.harness;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import id.terbit.publication.ShareChannels;
import id.terbit.refusal.Refusal;

/**
 * Two connected channels, one that nobody connected and one that is closed; or whatever a
 * test sets.
 */
public class MemoryChannels implements ShareChannels {

	/** The channels to begin with. */
	public static final List<Channel> DEFAULT = List.of(new Channel("facebook", "Facebook", Standing.CONNECTED, 5_000),
			new Channel("x", "X", Standing.CONNECTED, 280),
			new Channel("telegram", "Telegram", Standing.NOT_CONNECTED, 4_096),
			new Channel("google-plus", "Google+", Standing.CLOSED, 0));

	private volatile List<Channel> channels = DEFAULT;

	/** Sets the channels of every site. */
	public void set(List<Channel> channels) {
		this.channels = List.copyOf(channels);
	}

	@Override
	public List<Channel> of(UUID siteId) {
		return this.channels;
	}

	@Override
	public List<Refusal> check(UUID siteId, String channel, String text, String link) {
		Optional<Channel> found = this.channels.stream().filter((known) -> known.name().equals(channel)).findFirst();
		if (found.isEmpty()) {
			return List.of(Refusal.of("share.channel-unknown", channel));
		}
		return switch (found.get().standing()) {
			case CLOSED -> List.of(Refusal.of("share.channel-closed", found.get().label()));
			case NOT_CONNECTED -> List.of(Refusal.of("share.channel-not-connected", found.get().label()));
			case CONNECTED ->
				text.isBlank() ? List.of(Refusal.of("share.text-missing", found.get().label())) : List.of();
		};
	}

}
