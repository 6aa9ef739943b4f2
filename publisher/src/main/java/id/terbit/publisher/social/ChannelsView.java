package id.terbit.publisher.social;

import java.util.List;

import id.terbit.newsroom.Viewer;

/**
 * What the page of a site's channels shows.
 *
 * @param site the site's name
 * @param path address of the page
 * @param demo whether no credentials are taken because this is a trial
 */
public record ChannelsView(Viewer viewer, String site, String path, boolean demo, List<Card> channels) {

	public ChannelsView {
		channels = List.copyOf(channels);
	}

	/**
	 * One channel.
	 *
	 * @param connection what it is connected to and since when, empty where it is not
	 * @param usable whether it can be connected here
	 */
	public record Card(String name, String label, String connection, boolean usable, List<Entry> entries) {

		public Card {
			entries = List.copyOf(entries);
		}

		/** Whether it is connected. */
		public boolean connected() {
			return !this.connection.isEmpty();
		}

	}

	/**
	 * One field of a channel's form; what was kept is never shown.
	 *
	 * @param secret whether typing is hidden
	 */
	public record Entry(String name, boolean secret) {
	}

}
