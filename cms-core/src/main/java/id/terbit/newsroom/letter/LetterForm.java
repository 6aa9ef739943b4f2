package id.terbit.newsroom.letter;

import java.time.Instant;
import java.util.function.Consumer;

import gg.jte.output.StringOutput;
import id.terbit.mail.Letter.Written;
import id.terbit.newsroom.template.Templates;

import org.springframework.stereotype.Component;

/** Puts a letter into plain text and HTML. */
@Component
class LetterForm {

	private final Templates templates;

	LetterForm(Templates templates) {
		this.templates = templates;
	}

	Written written(LetterView letter, Consumer<Instant> accepted) {
		StringOutput html = new StringOutput();
		this.templates.letterLetter(letter).render(html);
		return new Written(letter.subject(), letter.asText(), html.toString(), accepted);
	}

}
