package id.terbit.newsroom;

import java.util.Comparator;
import java.util.List;

import gg.jte.Content;
import id.terbit.newsroom.template.Templates;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/**
 * The newsroom's frame: puts the content of a page of any module between menu and foot.
 */
@Component
public class Frame {

	/** Every address stands below it, so it is chosen for itself alone. */
	private static final String START = "/meja";

	private final Templates templates;

	private final List<NavigationEntry> entries;

	Frame(Templates templates, List<NavigationEntry> entries) {
		this.templates = templates;
		this.entries = entries.stream().sorted(Comparator.comparingInt(NavigationEntry::order)).toList();
	}

	/**
	 * A page in the frame, to be returned by a controller.
	 * @param title plain words, for the browser's title; the content has its own heading
	 * @param content what a template of any module renders
	 */
	public View page(Viewer viewer, String title, Content content) {
		return page(viewer, title, null, content);
	}

	/**
	 * A page in the frame that needs scripts or styles of its own.
	 * @param head elements for the end of {@code <head>}; the security policy allows
	 * files of this server only
	 */
	public View page(Viewer viewer, String title, @Nullable Content head, Content content) {
		return new PageView(around(viewer, title, head, content));
	}

	/** The same as content, for whoever renders it in another way. */
	public Content around(Viewer viewer, String title, @Nullable Content head, Content content) {
		return this.templates.newsroomFrame(new FrameView(viewer, title, menu(viewer), head, content));
	}

	private List<FrameView.MenuItem> menu(Viewer viewer) {
		if (!viewer.signedIn()) {
			return List.of();
		}
		String here = this.entries.stream()
			.map(NavigationEntry::path)
			.filter((path) -> viewer.path().equals(path)
					|| (!path.equals(START) && viewer.path().startsWith(path + "/")))
			.max(Comparator.comparingInt(String::length))
			.orElse("");
		return this.entries.stream()
			.filter((entry) -> entry.seenBy().test(viewer.person()))
			.map((entry) -> new FrameView.MenuItem(viewer.texts().get(entry.label()), entry.path(),
					entry.path().equals(here)))
			.toList();
	}

}
