package id.terbit.media.library;

import java.util.List;

import id.terbit.newsroom.Choice;
import id.terbit.newsroom.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * What the library's page fills in.
 *
 * @param filters what is looked for
 * @param upload where and what the reader may upload, or null where nowhere
 * @param tiles the files found
 * @param list rows instead of tiles
 * @param none why nothing is shown, empty where something is
 * @param folders names that are in use, for fields that take another
 * @param pages addresses of other pages
 */
public record LibraryView(Viewer viewer, Filters filters, @Nullable Upload upload, List<Tile> tiles, boolean list,
		String none, List<String> folders, Pages pages) {

	public LibraryView {
		tiles = List.copyOf(tiles);
		folders = List.copyOf(folders);
	}

	/** Whether the reader may change at least one of the files. */
	public boolean changeable() {
		return this.tiles.stream().anyMatch(Tile::changeable);
	}

	/**
	 * What is looked for.
	 *
	 * @param sites where the reader works; empty where nowhere
	 * @param narrowed whether anything but site and words is asked for
	 */
	public record Filters(List<Choice> sites, String words, List<Choice> kinds, List<Choice> uses, List<Choice> rights,
			List<Choice> folders, boolean altMissing, boolean narrowed) {

		public Filters {
			sites = List.copyOf(sites);
			kinds = List.copyOf(kinds);
			uses = List.copyOf(uses);
			rights = List.copyOf(rights);
			folders = List.copyOf(folders);
		}

	}

	/**
	 * The form for uploads.
	 *
	 * @param sites where the reader may upload
	 * @param accepted what the file chooser offers; a phone makes JPEG of its own formats
	 * for it
	 * @param open whether it stands open at first
	 * @param words sentences for the script, as JSON
	 */
	public record Upload(List<Choice> sites, String folder, String accepted, boolean open, String words) {

		public Upload {
			sites = List.copyOf(sites);
		}

	}

	/**
	 * Addresses; empty where they lead nowhere.
	 *
	 * @param older the next page
	 * @param newest the first page
	 * @param tiles the same as tiles
	 * @param rows the same as rows
	 * @param here this page, to come back to
	 */
	public record Pages(String older, String newest, String tiles, String rows, String here) {
	}

	/**
	 * One file.
	 *
	 * @param path its page
	 * @param picture address of a small rendition; empty where it is no picture
	 * @param facts size, and width and height of a picture, in words
	 * @param added when it came, in words
	 * @param site its site's name, empty where only one is shown
	 * @param marks what is to be known of it at a glance
	 */
	public record Tile(String id, String path, String fileName, String kind, String picture, int width, int height,
			String facts, String added, String site, String folder, String alt, String credit, List<Mark> marks,
			boolean changeable) {

		public Tile {
			marks = List.copyOf(marks);
		}

		/** Whether it is a picture. */
		public boolean isPicture() {
			return !this.picture.isEmpty();
		}

		/** What it shows, or its name. */
		public String title() {
			return this.alt.isEmpty() ? this.fileName : this.alt;
		}

	}

	/**
	 * A word about a file.
	 *
	 * @param tone {@code warn}, {@code bad}, {@code good} or empty
	 */
	public record Mark(String tone, String label) {
	}

}
