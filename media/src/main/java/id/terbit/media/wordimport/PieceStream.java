package id.terbit.media.wordimport;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import id.terbit.body.Inline;
import id.terbit.body.Mark;
import id.terbit.media.wordimport.Piece.Cell;
import id.terbit.media.wordimport.Piece.Grid;
import id.terbit.media.wordimport.Piece.Item;
import id.terbit.media.wordimport.Piece.Line;
import id.terbit.media.wordimport.Piece.Picture;
import id.terbit.media.wordimport.Piece.Role;
import id.terbit.media.wordimport.Piece.Row;
import id.terbit.media.wordimport.Piece.Rule;

/**
 * Writes what was read from a file as bytes for another process, and reads it there. The
 * reader trusts no length and no number: whatever was made of a hostile file, it gives
 * pieces or an {@link IOException}.
 */
final class PieceStream {

	private static final int LONGEST_TEXT = 2_000_000;

	private static final int MOST = 300_000;

	private static final int DEEPEST = 40;

	private static final List<Mark> MARKS = List.of(new Mark.Bold(), new Mark.Italic(), new Mark.Underline(),
			new Mark.Superscript(), new Mark.Subscript());

	private final List<WordPicture> pictures = new ArrayList<>();

	private int read;

	private PieceStream() {
	}

	static void write(FileText text, DataOutputStream out) throws IOException {
		write(text.property(), out);
		out.writeInt(text.pictures().size());
		for (WordPicture picture : text.pictures()) {
			write(picture.name(), out);
			write(picture.alt(), out);
			try (InputStream in = picture.open()) {
				byte[] bytes = in.readAllBytes();
				out.writeInt(bytes.length);
				out.write(bytes);
			}
		}
		pieces(text.pieces(), text.pictures(), out);
		List<ReportEntry> entries = text.findings().report().entries();
		out.writeInt(entries.size());
		for (ReportEntry entry : entries) {
			write(entry.kind().name(), out);
			write(entry.code(), out);
			out.writeInt(entry.count());
			write(entry.detail(), out);
		}
		out.flush();
	}

	private static void pieces(List<Piece> pieces, List<WordPicture> places, DataOutputStream out) throws IOException {
		out.writeInt(pieces.size());
		for (Piece piece : pieces) {
			if (piece instanceof Line line) {
				out.writeByte('L');
				line(line, out);
			}
			else if (piece instanceof Picture picture) {
				out.writeByte('P');
				out.writeInt(places.indexOf(picture.picture()));
			}
			else if (piece instanceof Grid grid) {
				out.writeByte('G');
				out.writeInt(grid.rows().size());
				for (Row row : grid.rows()) {
					out.writeInt(row.cells().size());
					for (Cell cell : row.cells()) {
						out.writeBoolean(cell.header());
						out.writeInt(cell.colspan());
						out.writeInt(cell.rowspan());
						pieces(cell.content(), places, out);
					}
				}
			}
			else {
				out.writeByte('R');
			}
		}
	}

	private static void line(Line line, DataOutputStream out) throws IOException {
		write(line.role().name(), out);
		out.writeByte(line.level());
		out.writeInt(line.size());
		Item item = line.item();
		out.writeBoolean(item != null);
		if (item != null) {
			write(item.list(), out);
			out.writeInt(item.depth());
			out.writeInt(item.number());
			out.writeBoolean(item.goesOn());
		}
		out.writeInt(line.content().size());
		for (Inline inline : line.content()) {
			out.writeBoolean(inline instanceof Inline.Text);
			if (inline instanceof Inline.Text text) {
				int marks = 0;
				String link = "";
				for (Mark mark : text.marks()) {
					if (mark instanceof Mark.Link found) {
						link = found.href();
					}
					else {
						marks |= 1 << MARKS.indexOf(mark);
					}
				}
				out.writeByte(marks);
				write(link, out);
				write(text.value(), out);
			}
		}
	}

	private static void write(String text, DataOutputStream out) throws IOException {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		out.writeInt(bytes.length);
		out.write(bytes);
	}

	/**
	 * Reads what {@link #write} wrote.
	 * @param bytes where pictures lie, by the place of their first byte and their length
	 * @throws IOException where the bytes are not what it writes
	 */
	static FileText read(Counted in, Slices bytes) throws IOException {
		try {
			return new PieceStream().all(in, bytes);
		}
		catch (IllegalArgumentException | IndexOutOfBoundsException ex) {
			throw new IOException("no pieces", ex);
		}
	}

	private FileText all(Counted counted, Slices bytes) throws IOException {
		DataInputStream in = new DataInputStream(counted);
		String property = text(in);
		int count = count(in);
		for (int i = 0; i < count; i++) {
			String name = text(in);
			String alt = text(in);
			int length = in.readInt();
			long start = counted.place();
			in.skipNBytes(Math.max(0, length));
			this.pictures.add(new WordPicture(name, () -> bytes.open(start, length), alt));
		}
		List<Piece> pieces = pieces(in, 0);
		Findings findings = new Findings();
		int entries = count(in);
		for (int i = 0; i < entries; i++) {
			ReportEntry.Kind kind = ReportEntry.Kind.valueOf(text(in));
			findings.add(new ReportEntry(kind, text(in), in.readInt(), text(in)));
		}
		return new FileText(property, pieces, this.pictures, findings);
	}

	private List<Piece> pieces(DataInputStream in, int depth) throws IOException {
		if (depth > DEEPEST) {
			throw new IOException("too deep");
		}
		int count = count(in);
		List<Piece> pieces = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			switch (in.readByte()) {
				case 'L' -> pieces.add(line(in));
				case 'P' -> pieces.add(new Picture(this.pictures.get(in.readInt())));
				case 'G' -> pieces.add(grid(in, depth));
				case 'R' -> pieces.add(new Rule());
				default -> throw new IOException("no piece");
			}
		}
		return pieces;
	}

	private Grid grid(DataInputStream in, int depth) throws IOException {
		int rows = count(in);
		List<Row> made = new ArrayList<>();
		for (int i = 0; i < rows; i++) {
			int cells = count(in);
			List<Cell> row = new ArrayList<>();
			for (int j = 0; j < cells; j++) {
				row.add(new Cell(in.readBoolean(), in.readInt(), in.readInt(), pieces(in, depth + 1)));
			}
			made.add(new Row(row));
		}
		return new Grid(made);
	}

	private Line line(DataInputStream in) throws IOException {
		Role role = Role.valueOf(text(in));
		int level = in.readUnsignedByte();
		int size = in.readInt();
		Item item = in.readBoolean() ? new Item(text(in), in.readInt(), in.readInt(), in.readBoolean()) : null;
		int count = count(in);
		List<Inline> content = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			content.add(in.readBoolean() ? letters(in) : new Inline.HardBreak());
		}
		return new Line(role, level, item, content, size);
	}

	private static Inline letters(DataInputStream in) throws IOException {
		int set = in.readUnsignedByte();
		List<Mark> marks = new ArrayList<>();
		for (int i = 0; i < MARKS.size(); i++) {
			if ((set & (1 << i)) != 0) {
				marks.add(MARKS.get(i));
			}
		}
		String link = text(in);
		if (!link.isEmpty()) {
			marks.add(new Mark.Link(link));
		}
		return new Inline.Text(text(in), marks);
	}

	private int count(DataInputStream in) throws IOException {
		int count = in.readInt();
		this.read += Math.max(0, Math.min(MOST, count));
		if (count < 0 || this.read > MOST) {
			throw new IOException("too many pieces");
		}
		return count;
	}

	private static String text(DataInputStream in) throws IOException {
		int length = in.readInt();
		if (length < 0 || length > LONGEST_TEXT) {
			throw new IOException("no text");
		}
		return new String(in.readNBytes(length), StandardCharsets.UTF_8);
	}

	/** Where in the stream a reader is. */
	static final class Counted extends InputStream {

		private final InputStream in;

		private long place;

		Counted(InputStream in) {
			this.in = in;
		}

		@Override
		public int read() throws IOException {
			int value = this.in.read();
			this.place += (value >= 0) ? 1 : 0;
			return value;
		}

		@Override
		public int read(byte[] buffer, int offset, int length) throws IOException {
			int count = this.in.read(buffer, offset, length);
			this.place += Math.max(0, count);
			return count;
		}

		long place() {
			return this.place;
		}

	}

	/** Opens a part of the bytes. */
	@FunctionalInterface
	interface Slices {

		InputStream open(long start, int length) throws IOException;

	}

}
