package id.terbit.newsroom;

import java.util.Map;

import id.terbit.language.Texts;
import id.terbit.mail.Letter.Written;
import id.terbit.person.Person;

/** The office's form of letters, for what any module writes to people. */
public interface OfficeLetters {

	/** Words in a reader's language. */
	Texts texts(Person reader);

	/** A letter in text and HTML, with greeting and foot. */
	Written written(Words words, Person recipient);

	/**
	 * What a letter says.
	 *
	 * @param subject one line
	 * @param lead what happened, one or two sentences
	 * @param facts values by their labels, in order
	 * @param button label of the one link
	 * @param path where the link leads within this installation
	 * @param remark small print
	 */
	record Words(String subject, String lead, Map<String, String> facts, String button, String path, String remark) {
	}

}
