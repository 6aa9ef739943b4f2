package id.terbit.newsroom.letter;

import java.util.List;

import id.terbit.language.Texts;
import id.terbit.mail.UnsentMails.Unsent;
import id.terbit.newsroom.Viewer;
import id.terbit.newsroom.letter.MailboxView.Pages;
import id.terbit.person.Person;
import org.jspecify.annotations.Nullable;

import org.springframework.context.NoSuchMessageException;

/**
 * The mails that have not gone out.
 *
 * @param total how many there are, in words
 */
public record UnsentMailsView(Viewer viewer, List<Row> rows, String total, Pages pages) {

	public UnsentMailsView {
		rows = List.copyOf(rows);
	}

	/**
	 * One mail.
	 *
	 * @param kind what it is about, in words
	 * @param to name and address
	 * @param standing whether it is tried by itself, in words
	 * @param error what the mail server said, or empty
	 */
	public record Row(String id, String kind, String to, String since, String machineSince, boolean givenUp,
			String standing, String error) {

		static Row of(Unsent mail, @Nullable Person to, Viewer viewer) {
			Texts texts = viewer.texts();
			return new Row(mail.id().toString(), kind(mail.kind(), texts),
					(to != null) ? "%s <%s>".formatted(to.name(), to.email()) : "",
					viewer.formats().full(mail.createdAt()), viewer.formats().machine(mail.createdAt()), mail.givenUp(),
					texts.get(mail.givenUp() ? "unsent.given-up" : "unsent.waiting", mail.attempts()),
					(mail.lastError() != null) ? mail.lastError() : "");
		}

		/** A kind that no message file knows (any more) stands for itself. */
		private static String kind(String kind, Texts texts) {
			try {
				return texts.get("mail.kind." + kind);
			}
			catch (NoSuchMessageException ex) {
				return kind;
			}
		}

	}

}
