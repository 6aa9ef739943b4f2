package id.terbit.newsroom.revision;

import id.terbit.document.Verb;
import id.terbit.language.Texts;

import org.springframework.context.NoSuchMessageException;

/** What a history row says was done: a verb's name, or the name of another event. */
public final class HistoryWords {

	private HistoryWords() {
	}

	/**
	 * The words of an event; history keeps names for good, so one that no message file
	 * knows any more stands for itself.
	 */
	public static String verb(String name, Texts texts) {
		try {
			return texts.get(Verb.of(name).isPresent() ? "verb." + name : "history.verb." + name);
		}
		catch (NoSuchMessageException ex) {
			return name;
		}
	}

}
