package id.terbit.newsroom.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import id.terbit.mail.KeptMails.Kept;
import id.terbit.newsroom.Choice;
import id.terbit.newsroom.Viewer;

/**
 * The mails that demo mode keeps.
 *
 * @param recipients user names and names of whom mails were written to
 * @param total how many there are, in words
 */
public record MailboxView(Viewer viewer, List<Choice> recipients, List<Line> lines, String total, Pages pages) {

	public MailboxView {
		recipients = List.copyOf(recipients);
		lines = List.copyOf(lines);
	}

	/** A mail in the list. */
	public record Line(String id, String at, String machineAt, String to, String subject) {

		static Line of(Kept mail, Viewer viewer) {
			return new Line(mail.id().toString(), viewer.formats().full(mail.at()), viewer.formats().machine(mail.at()),
					mail.to() + " <" + mail.address() + ">", mail.subject());
		}

	}

	/**
	 * Where the other pages are.
	 *
	 * @param newer address of the page before, or empty
	 * @param older address of the page after, or empty
	 * @param position "Halaman 2 dari 5"
	 */
	public record Pages(String newer, String older, String position) {

		/**
		 * The pages around one.
		 * @param to the address of a page, without its number
		 */
		static Pages of(Viewer viewer, long total, int number, int size, String to) {
			long last = Math.max(1, (total + size - 1) / size);
			return new Pages((number > 1) ? to + Math.min(number - 1, last) : "",
					(number < last) ? to + (number + 1) : "", viewer.texts()
						.get("list.position", viewer.formats().number(number), viewer.formats().number(last)));
		}

	}

	/**
	 * One mail.
	 *
	 * @param paragraphs of its text, each of lines of pieces
	 */
	public record Opened(Viewer viewer, Line line, List<List<List<Piece>>> paragraphs) {

		public Opened {
			paragraphs = List.copyOf(paragraphs);
		}

	}

	/**
	 * Words of a mail.
	 *
	 * @param link whether they are an address to go to
	 */
	public record Piece(String text, boolean link) {

		private static final Pattern PARAGRAPHS = Pattern.compile("(\\r?\\n){2,}");

		private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

		/** The paragraphs of a text with its addresses set apart. */
		static List<List<List<Piece>>> paragraphs(String text) {
			return PARAGRAPHS.splitAsStream(text.strip())
				.map((paragraph) -> paragraph.lines().map(Piece::of).toList())
				.toList();
		}

		private static List<Piece> of(String line) {
			List<Piece> pieces = new ArrayList<>();
			Matcher address = ADDRESS.matcher(line);
			int from = 0;
			while (address.find()) {
				add(pieces, line.substring(from, address.start()), false);
				add(pieces, address.group(), true);
				from = address.end();
			}
			add(pieces, line.substring(from), false);
			return pieces;
		}

		private static void add(List<Piece> pieces, String text, boolean link) {
			if (!text.isEmpty()) {
				pieces.add(new Piece(text, link));
			}
		}

	}

}
