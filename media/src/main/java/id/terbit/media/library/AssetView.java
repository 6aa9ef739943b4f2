package id.terbit.media.library;

import java.util.List;
import java.util.Map;

import id.terbit.media.library.LibraryView.Mark;
import id.terbit.newsroom.StateView;
import id.terbit.newsroom.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a file fills in.
 *
 * @param back the part of the library that it lies in
 * @param file address of the original
 * @param facts size, width and height, and who brought it when, in words
 * @param picture null where it is none
 * @param form what the fields hold
 * @param hiddenUses how many editions of sites name it that the reader does not work on
 * @param accepted what the file chooser offers for another file
 */
public record AssetView(Viewer viewer, String id, long version, String fileName, String site, String back, String file,
		List<String> facts, List<Mark> marks, boolean changeable, @Nullable PictureView picture, Form form,
		List<UseView> uses, int hiddenUses, List<VersionView> versions, List<Event> history, List<String> folders,
		String accepted) {

	public AssetView {
		facts = List.copyOf(facts);
		marks = List.copyOf(marks);
		uses = List.copyOf(uses);
		versions = List.copyOf(versions);
		history = List.copyOf(history);
		folders = List.copyOf(folders);
	}

	/** Whether some edition names it. */
	public boolean used() {
		return this.hiddenUses > 0 || !this.uses.isEmpty();
	}

	/**
	 * A picture and what was done to it; places are percents of its sides.
	 *
	 * @param shown address of the rendition that is shown
	 * @param base address of a rendition of the uploaded picture, which crops are made of
	 * @param turns quarter turns, 0 to 3
	 * @param edited whether it differs from the uploaded one
	 * @param words sentences for the script, as JSON
	 */
	public record PictureView(String shown, int width, int height, String alt, int focusX, int focusY, String base,
			int turns, Crop crop, boolean edited, boolean editable, String words) {
	}

	/** The part of a turned picture that is left, in percents. */
	public record Crop(int left, int top, int width, int height) {
	}

	/**
	 * The fields, and under those that were typed but not saved what is stored.
	 *
	 * @param stored what is stored where it differs, by field
	 */
	public record Form(String alt, String caption, String credit, String licence, String until, String folder,
			Map<String, String> stored) {

		public Form {
			stored = Map.copyOf(stored);
		}

		/** What is stored of a field where the field holds something else, or null. */
		public @Nullable String stored(String field) {
			return this.stored.get(field);
		}

	}

	/**
	 * An edition that names the file.
	 *
	 * @param older a word on an edition that keeps an older version, or empty
	 */
	public record UseView(String path, String title, String site, StateView state, String older) {
	}

	/**
	 * A file that it has or had.
	 *
	 * @param file address of the original
	 * @param current whether it has it now
	 */
	public record VersionView(int number, String label, String picture, String file, boolean current) {
	}

	/** Something that was done. */
	public record Event(String when, String who, String what, String note) {
	}

}
