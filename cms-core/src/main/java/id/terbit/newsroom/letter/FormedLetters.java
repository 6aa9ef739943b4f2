package id.terbit.newsroom.letter;

import id.terbit.language.Texts;
import id.terbit.mail.Letter.Written;
import id.terbit.newsroom.OfficeLetters;
import id.terbit.newsroom.letter.LetterView.Button;
import id.terbit.newsroom.letter.LetterView.Fact;
import id.terbit.person.Person;

import org.springframework.stereotype.Component;

/** Letters of other modules in the form of this one's. */
@Component
class FormedLetters implements OfficeLetters {

	private final LetterParts parts;

	private final LetterForm form;

	FormedLetters(LetterParts parts, LetterForm form) {
		this.parts = parts;
		this.form = form;
	}

	@Override
	public Texts texts(Person reader) {
		return this.parts.texts(reader);
	}

	@Override
	public Written written(Words words, Person recipient) {
		Texts texts = texts(recipient);
		LetterView letter = new LetterView(texts, words.subject(), texts.get("letter.greeting", recipient.name()),
				words.lead(),
				words.facts().entrySet().stream().map((fact) -> new Fact(fact.getKey(), fact.getValue())).toList(), "",
				new Button(words.button(), this.parts.address(words.path())), words.remark());
		return this.form.written(letter, (accepted) -> {
		});
	}

}
