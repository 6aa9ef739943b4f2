package id.terbit.newsroom.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import id.terbit.mail.KeptMails.Kept;
import id.terbit.newsroom.Viewer;

/** The mails that demo mode keeps. */
public record MailboxView(Viewer viewer, List<Line> lines) {

	public MailboxView {
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
