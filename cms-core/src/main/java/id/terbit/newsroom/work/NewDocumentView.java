package id.terbit.newsroom.work;

import java.util.List;

import id.terbit.newsroom.Choice;
import id.terbit.newsroom.Viewer;

/**
 * The form that begins a document.
 *
 * @param sites where the reader writes; empty where nowhere
 */
public record NewDocumentView(Viewer viewer, List<Choice> sites, List<Choice> types, String title) {

	public NewDocumentView {
		sites = List.copyOf(sites);
		types = List.copyOf(types);
	}

}
