package id.terbit.newsroom.letter;

import java.util.List;

import id.terbit.language.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A letter before it takes the form of text or HTML.
 *
 * @param lead what happened, one or two sentences
 * @param facts title, writer and so on, in order
 * @param note what somebody wrote beside it, or empty
 * @param button where to go on
 * @param remark small print under the button, or empty
 */
public record LetterView(Texts texts, String subject, String greeting, String lead, List<Fact> facts, String note,
		@Nullable Button button, String remark) {

	public LetterView {
		facts = List.copyOf(facts);
	}

	/** The letter as plain text, for those who read mail so. */
	public String asText() {
		StringBuilder text = new StringBuilder(600).append(this.greeting)
			.append("\r\n\r\n")
			.append(this.lead)
			.append("\r\n\r\n");
		this.facts.forEach((fact) -> text.append(fact.label()).append(": ").append(fact.value()).append("\r\n"));
		if (!this.note.isEmpty()) {
			text.append("\r\n").append(this.texts.get("letter.note")).append(":\r\n").append(this.note).append("\r\n");
		}
		if (this.button != null) {
			text.append("\r\n")
				.append(this.button.label())
				.append(":\r\n")
				.append(this.button.address())
				.append("\r\n");
		}
		if (!this.remark.isEmpty()) {
			text.append("\r\n").append(this.remark).append("\r\n");
		}
		return text.append("\r\n-- \r\n").append(this.texts.get("letter.foot")).append("\r\n").toString();
	}

	/** A line of the list. */
	public record Fact(String label, String value) {
	}

	/** The one link of the letter. */
	public record Button(String label, String address) {
	}

}
