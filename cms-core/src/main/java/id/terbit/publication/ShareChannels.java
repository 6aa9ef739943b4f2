package id.terbit.publication;

import java.util.List;
import java.util.UUID;

import id.terbit.refusal.Refusal;

/** The social channels of a site; the publisher module fills this port. */
public interface ShareChannels {

	/** Every channel with its standing on this site, in the order shown. */
	List<Channel> of(UUID siteId);

	/**
	 * Why this text can't be posted with this link: an unknown or unconnected channel, a
	 * text too long as the channel counts it; empty where it can.
	 * @param channel the channel's name
	 */
	List<Refusal> check(UUID siteId, String channel, String text, String link);

	/**
	 * A channel as the newsroom shows it.
	 *
	 * @param label its name for people, for example "Facebook"
	 * @param maxLength longest post as the channel counts it
	 */
	record Channel(String name, String label, Standing standing, int maxLength) {
	}

	/** Whether a channel can be used. */
	enum Standing {

		/** Credentials are there. */
		CONNECTED,

		/** Belum dihubungkan: nothing is sent. */
		NOT_CONNECTED,

		/** The platform is gone (Google+). */
		CLOSED

	}

}
