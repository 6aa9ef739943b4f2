package id.terbit.media.wordimport;

import java.util.ArrayList;
import java.util.List;

import id.terbit.body.Inline;
import id.terbit.body.Inline.HardBreak;
import id.terbit.body.Inline.Text;
import id.terbit.body.Mark;
import id.terbit.body.Mark.Link;
import id.terbit.body.Mark.Underline;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what stands in one paragraph: stretches of text with their marks and, between
 * them, pictures.
 */
final class Ink {

	private final Findings findings;

	private final List<Object> found = new ArrayList<>();

	private List<Inline> text = new ArrayList<>();

	private int smallest;

	Ink(Findings findings) {
		this.findings = findings;
	}

	/**
	 * Adds characters.
	 * @param address of a link, or empty
	 * @param size in half points; 0 where it is not known
	 */
	void say(String words, List<Mark> marks, String address, int size) {
		if (words.isEmpty()) {
			return;
		}
		Link link = address.isEmpty() ? null : link(address);
		List<Mark> all = marks;
		if (link != null) {
			all = new ArrayList<>(marks);
			all.removeIf(Underline.class::isInstance);
			all.add(link);
		}
		this.text.add(new Text(words, all));
		if (!words.isBlank() && size > 0) {
			this.smallest = (this.smallest > 0) ? Math.min(this.smallest, size) : size;
		}
	}

	private @Nullable Link link(String address) {
		String usable = address.strip().replace(" ", "%20");
		if (Link.allows(usable)) {
			return new Link(usable);
		}
		this.findings.leftOut("link-refused", address);
		return null;
	}

	void lineBreak() {
		this.text.add(new HardBreak());
	}

	/** Puts a picture or a rule between the text before it and the text behind it. */
	void stand(Piece piece) {
		endStretch();
		this.found.add(piece);
	}

	/** Stretches of text ({@link Stretch}) and pieces in order; begins anew. */
	List<Object> taken() {
		endStretch();
		List<Object> all = List.copyOf(this.found);
		this.found.clear();
		return all;
	}

	private void endStretch() {
		List<Inline> tidy = Lines.tidy(this.text);
		if (!tidy.isEmpty()) {
			this.found.add(new Stretch(tidy, this.smallest));
		}
		this.text = new ArrayList<>();
		this.smallest = 0;
	}

}
