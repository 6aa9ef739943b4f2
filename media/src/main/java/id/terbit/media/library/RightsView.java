package id.terbit.media.library;

import java.util.List;

import id.terbit.media.library.LibraryView.Mark;
import id.terbit.newsroom.Viewer;

/** What the report of rights that end fills in. */
public record RightsView(Viewer viewer, List<Line> lines) {

	public RightsView {
		lines = List.copyOf(lines);
	}

	/** One file. */
	public record Line(String path, String fileName, String site, Mark mark, List<Page> pages) {

		public Line {
			pages = List.copyOf(pages);
		}

	}

	/** A live document that shows it. */
	public record Page(String path, String title) {
	}

}
