package id.terbit.media.wordimport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.function.Supplier;

import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * Reads Rich Text Format part by part (specification 1.9.1). Its groups nest no deeper
 * and its text has no more parts than a long report, else it is refused.
 */
final class RtfReader {

	private static final int DEEPEST = 250;

	private static final int MOST_PARTS = 50_000;

	private final RtfScanner scanner;

	private final Findings findings = new Findings();

	private final RtfTables tables = new RtfTables();

	private final RtfHead head = new RtfHead(this.tables);

	private final RtfAside aside = new RtfAside(this.findings);

	private final RtfText text = new RtfText(this.tables, this.findings);

	private final Deque<Group> groups = new ArrayDeque<>();

	/** Bytes of text that wait for their code page. */
	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

	private RtfState now = new RtfState();

	private int codePage = 1252;

	private int usualFont;

	private int skip;

	private int parts;

	private boolean starred;

	private @Nullable RtfPicture picture;

	RtfReader(InputStream in) throws IOException {
		this.scanner = new RtfScanner(in);
	}

	FileText read() throws IOException {
		for (RtfScanner.Part part = this.scanner.next(); part != RtfScanner.Part.END; part = this.scanner.next()) {
			switch (part) {
				case OPEN -> open();
				case CLOSE -> close();
				case WORD -> word(this.scanner.word());
				case BYTE -> character(this.scanner.character());
				default -> throw new IllegalStateException("the end ends the loop");
			}
		}
		flush();
		if (!this.groups.isEmpty()) {
			this.text.cutOff();
		}
		while (!this.groups.isEmpty()) {
			close();
		}
		flush();
		return this.text.ended(this.aside.title(), this.now);
	}

	private void open() {
		flush();
		if (this.groups.size() >= DEEPEST) {
			throw RefusedException.invalid(Refusal.of("word.unsafe"));
		}
		this.groups.push(new Group(this.now));
		this.now = this.now.copy();
		this.skip = 0;
		this.starred = false;
	}

	private void close() {
		flush();
		Group group = this.groups.poll();
		if (group == null) {
			return;
		}
		if (this.now.place == RtfPlace.STYLES || this.now.place == RtfPlace.FONTS) {
			this.head.endEntry();
		}
		group.end.run();
		this.now = group.before;
		this.skip = 0;
		this.starred = false;
	}

	/**
	 * Does something once the group that is open now has ended, before what holds around
	 * it.
	 */
	private void atEnd(Runnable end) {
		Group group = this.groups.peek();
		if (group != null) {
			Runnable before = group.end;
			group.end = () -> {
				end.run();
				before.run();
			};
		}
	}

	private void character(int value) {
		if (this.skip > 0) {
			this.skip--;
			return;
		}
		switch (this.now.place) {
			case NOWHERE, LISTS, OVERRIDES -> {
				// names and patterns that are worked with by their numbers
			}
			case PICTURE -> {
				if (this.picture != null) {
					this.picture.digit(value);
				}
			}
			default -> this.bytes.write(value);
		}
	}

	private void word(String word) throws IOException {
		if (word.equals("*")) {
			this.starred = true;
			return;
		}
		boolean optional = this.starred;
		this.starred = false;
		if (word.equals("bin")) {
			RtfPicture taking = (this.now.place == RtfPlace.PICTURE) ? this.picture : null;
			this.scanner.binary(Math.max(0, this.scanner.number(0)), (taking != null) ? taking::take : (value) -> {
			});
		}
		else if (word.equals("u")) {
			unicode(this.scanner.number('?'));
		}
		else if (!destination(word) && !optional) {
			if (RtfLetters.apply(word, this.scanner, this.now, this.usualFont, this::flush)) {
				return;
			}
			sign(word, this.scanner.number(1));
		}
		else if (optional && !RtfPlaces.isKnown(word) && this.now.place.isRead()) {
			this.now.place = RtfPlace.NOWHERE;
		}
	}

	/** Begins the reading of a group whose first word says what it holds. */
	private boolean destination(String word) {
		RtfPlace place = RtfPlaces.of(word, this.now.place);
		if (place != null) {
			flush();
			enter(word, place);
			return true;
		}
		if (this.now.place == RtfPlace.NOWHERE) {
			if (word.equals("ud")) {
				this.now.place = RtfPlace.TEXT;
			}
			return oldList(word);
		}
		switch (word) {
			case "footnote" -> within(this.text::note);
			case "shptxt", "dptxbxtext" -> {
				if (this.now.place == RtfPlace.TEXT) {
					within(this.text::box);
				}
			}
			case "shp" -> this.aside.beginShape();
			case "field" -> {
				flush();
				this.text.beginField();
				atEnd(this.text::endField);
			}
			case "fldrslt" -> this.text.fields().mark("separate");
			case "object" -> this.findings.leftOut("embedded-object");
			case "moMath" -> atEnd(() -> this.findings.changed("formula"));
			case "nesttableprops" -> this.now.tables = Math.max(2, this.now.tables);
			default -> {
				return false;
			}
		}
		return true;
	}

	private void enter(String word, RtfPlace place) {
		this.now.place = place;
		switch (place) {
			case HEADER, FOOTER, COMMENT, TITLE -> {
				this.now.edge = true;
				this.aside.begin();
				atEnd(() -> this.aside.end(place));
			}
			case PICTURE -> {
				RtfPicture begun = new RtfPicture();
				this.picture = begun;
				this.aside.beginShape();
				atEnd(() -> picture(begun));
			}
			case PROPERTY_NAME -> this.aside.beginProperty();
			case FONTS, STYLES, LISTS, OVERRIDES -> this.head.begin(word);
			default -> {
				// nothing to prepare
			}
		}
	}

	/** Lists as programs wrote them before there was a table of lists. */
	private boolean oldList(String word) {
		Group group = this.groups.peek();
		if (group != null && word.equals("pnlvlblt")) {
			group.before.list = RtfTables.OLD_BULLETS;
		}
		else if (group != null && word.equals("pnlvlbody")) {
			group.before.list = RtfTables.OLD_NUMBERS;
		}
		return true;
	}

	/** Reads a group as a text of its own. */
	private void within(Supplier<Consumer<RtfState>> begin) {
		flush();
		Consumer<RtfState> end = begin.get();
		this.now.plainLetters(this.usualFont);
		this.now.plainParagraph();
		this.now.place = RtfPlace.TEXT;
		atEnd(() -> end.accept(this.now));
	}

	private void picture(RtfPicture taken) {
		this.picture = null;
		if (taken.isEmpty()) {
			return;
		}
		if (this.now.edge) {
			this.findings.leftOut("picture-in-header");
			return;
		}
		this.text.picture(taken, this.aside.alt());
		count();
	}

	private void unicode(int number) {
		flush();
		char sign = (char) number;
		if (sign >= '\uE000' && sign <= '\uF8FF' && this.now.place != RtfPlace.NUMBER) {
			this.findings.leftOut("symbol", "");
		}
		else {
			say(String.valueOf(sign));
		}
		this.skip = this.now.skip;
	}

	/** Words that stand for a sign, an end or a number. */
	private void sign(String word, int number) {
		String sign = RtfLetters.sign(word);
		if (!sign.isEmpty()) {
			flush();
			say(sign);
			return;
		}
		boolean text = this.now.place == RtfPlace.TEXT;
		switch (word) {
			case "par", "sect", "page", "column" -> {
				flush();
				if (text) {
					count();
					this.text.endParagraph(this.now);
				}
				else {
					say(" ");
				}
			}
			case "line", "lbr", "softline" -> {
				flush();
				if (text) {
					this.text.lineBreak();
				}
			}
			case "cell", "nestcell" -> {
				flush();
				count();
				int level = word.equals("cell") ? 1 : Math.max(2, this.now.tables);
				this.text.endCell(this.now, level);
			}
			case "row" -> endRow(1);
			case "nestrow" -> endRow(this.now.tables);
			case "trowd", "trhdr", "clmrg", "clvmrg", "cellx" -> {
				count();
				this.text.flow().grid(table()).define(word, number);
			}
			case "f" -> this.head.font(number);
			case "ansicpg" -> this.codePage = number;
			case "mac" -> this.codePage = 10000;
			case "pc" -> this.codePage = 437;
			case "pca" -> this.codePage = 850;
			case "deff" -> this.usualFont = number;
			default -> other(word, number);
		}
	}

	private void endRow(int level) {
		flush();
		count();
		this.text.flow().grid(level).endRow();
	}

	private int table() {
		return (this.now.tables >= 2) ? this.now.tables : 1;
	}

	private void other(String word, int number) {
		if (this.now.place == RtfPlace.PICTURE && this.picture != null) {
			this.picture.kind(word);
		}
		else {
			this.head.word(word, number, this.now.place);
		}
	}

	private void flush() {
		if (this.bytes.size() == 0) {
			return;
		}
		byte[] taken = this.bytes.toByteArray();
		this.bytes.reset();
		if (this.now.place == RtfPlace.TEXT && this.tables.isSymbols(this.now.font)) {
			this.findings.leftOut("symbol", "");
			return;
		}
		say(new String(taken, RtfCharsets.of(this.tables.codePage(this.now.font, this.codePage))));
	}

	private void say(String words) {
		count();
		switch (this.now.place) {
			case TEXT -> this.text.say(words, this.now);
			case HEADER, FOOTER, COMMENT, TITLE -> this.aside.say(words);
			case NUMBER -> this.text.flow().number(words);
			case INSTRUCTION -> this.text.fields().instruct(words);
			case FONTS, STYLES -> this.head.name(words);
			case PROPERTY_NAME -> this.aside.propertyName(words);
			case PROPERTY_VALUE -> this.aside.propertyValue(words);
			default -> {
				// nowhere
			}
		}
	}

	private void count() {
		if (++this.parts > MOST_PARTS) {
			throw RefusedException.invalid(Refusal.of("word.too-long"));
		}
	}

	private static final class Group {

		private final RtfState before;

		private Runnable end = () -> {
		};

		private Group(RtfState before) {
			this.before = before;
		}

	}

}
