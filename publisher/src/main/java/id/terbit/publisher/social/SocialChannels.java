package id.terbit.publisher.social;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import id.terbit.publication.ShareChannels;
import id.terbit.refusal.Refusal;

/** The channels that sites can share on. */
class SocialChannels implements ShareChannels {

	/** Shut down by its owner in April 2019; the SOP of 2020 still names it. */
	private static final Channel GOOGLE_PLUS = new Channel("google-plus", "Google+", Standing.CLOSED, 0);

	private final List<SocialChannel> channels;

	private final ConnectionStore store;

	private final Connections connections;

	SocialChannels(List<SocialChannel> channels, ConnectionStore store, Connections connections) {
		this.channels = List.copyOf(channels);
		this.store = store;
		this.connections = connections;
	}

	@Override
	public List<Channel> of(UUID siteId) {
		Set<String> connected = this.store.of(siteId)
			.stream()
			.map(ConnectionStore.Row::channel)
			.collect(Collectors.toUnmodifiableSet());
		List<Channel> shown = new ArrayList<>();
		for (SocialChannel channel : this.channels) {
			boolean ready = connected.contains(channel.name()) && this.connections.usable(channel);
			shown.add(new Channel(channel.name(), channel.label(), ready ? Standing.CONNECTED : Standing.NOT_CONNECTED,
					channel.maxLength()));
		}
		shown.add(GOOGLE_PLUS);
		return shown;
	}

	@Override
	public List<Refusal> check(UUID siteId, String channel, String text, String link) {
		String pointer = "/shares/" + channel;
		if (channel.equals(GOOGLE_PLUS.name())) {
			return List.of(Refusal.at(pointer, "share.channel-closed", GOOGLE_PLUS.label()));
		}
		SocialChannel found = byName(channel).orElse(null);
		if (found == null) {
			return List.of(Refusal.at(pointer, "share.channel-unknown", channel));
		}
		List<Refusal> refusals = new ArrayList<>();
		if (this.connections.account(siteId, found).isEmpty()) {
			refusals.add(Refusal.at(pointer, "share.channel-not-connected", found.label()));
		}
		if (text.isBlank()) {
			refusals.add(Refusal.at(pointer, "share.text-missing", found.label()));
		}
		int length = found.length(text, link);
		if (length > found.maxLength()) {
			refusals.add(Refusal.at(pointer, "share.text-too-long", found.label(), length, found.maxLength()));
		}
		return refusals;
	}

	/** A channel that still exists. */
	Optional<SocialChannel> byName(String name) {
		return this.channels.stream().filter((channel) -> channel.name().equals(name)).findFirst();
	}

	/** The channels that still exist, in the order shown. */
	List<SocialChannel> all() {
		return this.channels;
	}

}
