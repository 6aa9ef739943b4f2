package id.terbit.newsroom;

import java.util.List;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/**
 * What the frame's template fills in.
 *
 * @param head elements for the end of the head, or null
 */
public record FrameView(Viewer viewer, String title, List<MenuItem> menu, @Nullable Content head, Content content) {

	public FrameView {
		menu = List.copyOf(menu);
	}

	/**
	 * One entry of the menu.
	 *
	 * @param label words in the reader's language
	 * @param here whether the page belongs to it
	 */
	public record MenuItem(String label, String path, boolean here) {
	}

}
