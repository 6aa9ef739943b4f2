package id.terbit.newsroom.revision;

import id.terbit.newsroom.StateView;
import id.terbit.newsroom.Viewer;

/**
 * What stands above a previewed page.
 *
 * @param back the document's page
 */
public record PreviewView(Viewer viewer, String back, StateView state, int edition) {
}
