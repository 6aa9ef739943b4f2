package id.terbit.media.library;

import java.util.List;

import id.terbit.newsroom.Choice;
import id.terbit.newsroom.Viewer;

/**
 * What the library's page fills in.
 *
 * @param sites where the reader works; empty where nowhere
 * @param site slug of the site whose files are shown
 * @param accepted extensions that the file chooser offers, for example {@code .jpg,.pdf}
 * @param changeable whether the reader may upload and describe
 * @param older address of the next page, empty on the last
 * @param newest address of the first page, empty on it
 */
public record LibraryView(Viewer viewer, List<Choice> sites, String site, String siteName, String words,
		String accepted, boolean changeable, List<Tile> tiles, String older, String newest) {

	public LibraryView {
		sites = List.copyOf(sites);
		tiles = List.copyOf(tiles);
	}

	/**
	 * One file.
	 *
	 * @param picture address of a small rendition; empty where it is no picture
	 * @param file address of the original
	 * @param facts size, and width and height of a picture, in words
	 * @param added when it came, in words
	 */
	public record Tile(String id, String fileName, String kind, String picture, int width, int height, String file,
			String facts, String added, String alt, String caption, String credit) {

		/** Whether it is a picture. */
		public boolean isPicture() {
			return !this.picture.isEmpty();
		}

	}

}
