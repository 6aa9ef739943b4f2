package id.terbit.media.wordimport;

import java.util.List;

import id.terbit.newsroom.Choice;
import id.terbit.newsroom.Viewer;

/**
 * The form that takes a Word file.
 *
 * @param document the document that it becomes a revision of; empty for a new draft
 * @param title of that document
 * @param sites where the reader writes
 * @param categories of all those sites; the value is {@code <site>/<category>}
 * @param known id of the document that the file became before; else empty
 * @param knownTitle its title
 */
public record ImportView(Viewer viewer, String document, String title, List<Choice> sites, List<Choice> types,
		List<Group> categories, String known, String knownTitle) {

	public ImportView {
		sites = List.copyOf(sites);
		types = List.copyOf(types);
		categories = List.copyOf(categories);
	}

	/** The categories of one site. */
	public record Group(String site, List<Choice> choices) {

		public Group {
			choices = List.copyOf(choices);
		}

	}

}
