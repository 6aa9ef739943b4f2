package id.terbit.media.wordimport;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What stands in a file of Rich Text Format beside its text: headers, footers, comments,
 * the title among its properties, and the words that a shape says of itself.
 */
final class RtfAside {

	private final Findings findings;

	/** What is read now first; a header may hold a comment. */
	private final Deque<StringBuilder> words = new ArrayDeque<>();

	private String title = "";

	private String property = "";

	private String alt = "";

	RtfAside(Findings findings) {
		this.findings = findings;
	}

	/** A header, a footer, a comment or the title begins. */
	void begin() {
		this.words.push(new StringBuilder());
	}

	/** It ends: what is not the title is reported. */
	void end(RtfPlace place) {
		String said = this.words.pop().toString().replaceAll("\\s+", " ").strip();
		if (place == RtfPlace.TITLE) {
			this.title = said;
		}
		else if (!said.isEmpty()) {
			this.findings.leftOut(
					(place == RtfPlace.HEADER) ? "header" : (place == RtfPlace.FOOTER) ? "footer" : "comment", said);
		}
	}

	void say(String said) {
		StringBuilder open = this.words.peek();
		if (open != null) {
			open.append(said);
		}
	}

	void beginProperty() {
		this.property = "";
	}

	void propertyName(String said) {
		this.property += said.strip();
	}

	void propertyValue(String said) {
		if (this.property.equals("wzDescription")) {
			this.alt = (this.alt + said).strip();
		}
	}

	/** A shape or a picture begins, which says nothing of itself yet. */
	void beginShape() {
		this.alt = "";
	}

	String alt() {
		return this.alt;
	}

	String title() {
		return this.title;
	}

}
