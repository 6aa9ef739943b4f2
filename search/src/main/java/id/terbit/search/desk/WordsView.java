package id.terbit.search.desk;

import java.util.List;

import id.terbit.newsroom.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * How a word is read, and what readers miss.
 *
 * @param typed what was asked about, empty for nothing
 * @param reading how it is read, null where nothing was asked
 * @param missed of the sites that the viewer works on
 * @param mayEdit whether the viewer may change synonyms
 */
public record WordsView(Viewer viewer, String typed, @Nullable ReadingView reading, List<MissedLine> missed,
		boolean mayEdit) {

	public WordsView {
		missed = List.copyOf(missed);
	}

	/**
	 * What was searched for on a site in vain.
	 *
	 * @param visitors how many, in words
	 * @param search address of the same search now
	 */
	public record MissedLine(String siteId, String site, String words, String visitors, String last, String machineLast,
			String search) {
	}

}
