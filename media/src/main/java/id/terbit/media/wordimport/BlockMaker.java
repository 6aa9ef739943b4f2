package id.terbit.media.wordimport;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.terbit.asset.AssetId;
import id.terbit.body.Block;
import id.terbit.body.Block.Blockquote;
import id.terbit.body.Block.BulletList;
import id.terbit.body.Block.Callout;
import id.terbit.body.Block.Divider;
import id.terbit.body.Block.Gallery;
import id.terbit.body.Block.Heading;
import id.terbit.body.Block.Image;
import id.terbit.body.Block.ListItem;
import id.terbit.body.Block.OrderedList;
import id.terbit.body.Block.Paragraph;
import id.terbit.body.Block.Table;
import id.terbit.body.Block.TableCell;
import id.terbit.body.Block.TableRow;
import id.terbit.body.Body;
import id.terbit.body.Inline;
import id.terbit.body.Mark.DocumentLink;
import id.terbit.body.Mark.Link;
import id.terbit.media.wordimport.Piece.Grid;
import id.terbit.media.wordimport.Piece.Item;
import id.terbit.media.wordimport.Piece.Line;
import id.terbit.media.wordimport.Piece.Picture;
import id.terbit.media.wordimport.Piece.Role;

/** Makes the blocks of a body out of pieces whose pictures are in the library. */
final class BlockMaker {

	private static final int DEEPEST_HEADING = 4;

	/** Stands for pictures that are not in the library yet. */
	private static final AssetId NONE_YET = new AssetId(new UUID(0, 0));

	private final Findings findings;

	private final Map<Integer, Integer> levels;

	private final boolean draft;

	private BlockMaker(Findings findings, Map<Integer, Integer> levels, boolean draft) {
		this.findings = findings;
		this.levels = levels;
		this.draft = draft;
	}

	/** The body as it would be with every picture, to see whether it is one at all. */
	static Body draft(WordText text) {
		Findings unused = new Findings();
		return new Body(new BlockMaker(unused, levels(text, unused), true).blocks(text.pieces(), false));
	}

	/**
	 * The body of a text; what is carried over is counted on the way.
	 * @param beside photos that stand behind the text
	 */
	static Body body(WordText text, List<AssetId> beside) {
		Findings findings = text.findings();
		BlockMaker maker = new BlockMaker(findings, levels(text, findings), false);
		List<Block> blocks = new ArrayList<>(maker.blocks(text.pieces(), false));
		if (beside.size() == 1) {
			findings.changed("gallery-one");
			blocks.add(new Image(beside.get(0)));
		}
		else if (!beside.isEmpty()) {
			beside.forEach((photo) -> findings.changed("gallery"));
			blocks.add(new Gallery(beside));
		}
		return new Body(blocks);
	}

	/**
	 * Headings of a page begin with 2 and leave no level out; those that Word has below
	 * the third of its levels in use become 4.
	 */
	private static Map<Integer, Integer> levels(WordText text, Findings findings) {
		Map<Integer, Integer> levels = new TreeMap<>();
		for (Piece piece : text.pieces()) {
			if (piece instanceof Line line && (line.role() == Role.HEADING || line.role() == Role.TITLE)) {
				levels.put(line.level(), 0);
			}
		}
		int next = 2;
		for (Map.Entry<Integer, Integer> level : levels.entrySet()) {
			if (next > DEEPEST_HEADING) {
				findings.changed("heading-levels");
			}
			level.setValue(Math.min(next++, DEEPEST_HEADING));
		}
		return levels;
	}

	private List<Block> blocks(List<Piece> pieces, boolean inCell) {
		List<Block> blocks = new ArrayList<>();
		int at = 0;
		while (at < pieces.size()) {
			Piece piece = pieces.get(at);
			if (piece instanceof Line line && line.item() != null) {
				int end = endOfList(pieces, at);
				blocks.add(list(pieces.subList(at, end)));
				at = end;
			}
			else if (piece instanceof Line line && line.role() == Role.QUOTE) {
				int end = endOfQuote(pieces, at);
				blocks.add(quote(pieces.subList(at, end), inCell, blocks));
				at = end;
			}
			else {
				blocks.addAll(single(piece, inCell));
				at++;
			}
		}
		return blocks;
	}

	private List<Block> single(Piece piece, boolean inCell) {
		if (piece instanceof Line line) {
			return List.of(line(line, inCell));
		}
		if (piece instanceof Picture picture) {
			return picture(picture.picture(), inCell);
		}
		if (piece instanceof Grid grid) {
			return inCell ? flat(grid) : table(grid);
		}
		return inCell ? List.of() : List.of(new Divider());
	}

	/** A draft has room for the words of each picture, should it be shown twice. */
	private List<Block> picture(WordPicture picture, boolean inCell) {
		AssetId asset = this.draft ? NONE_YET : picture.asset();
		if (asset == null) {
			return List.of(placeholder(picture, inCell));
		}
		String words = (this.draft || picture.isApart()) ? picture.words() : "";
		return words.isEmpty() ? List.of(new Image(asset))
				: List.of(new Image(asset), new Paragraph(List.of(new Inline.Text(words))));
	}

	/**
	 * Keeps the place and the words of a picture that the library does not take; it is
	 * content that the writer exchanges, so it speaks the language of the site.
	 */
	private static Block placeholder(WordPicture picture, boolean inCell) {
		String said = Stream.of(picture.alt(), picture.caption(), picture.credit())
			.filter((words) -> !words.isEmpty())
			.collect(Collectors.joining(". "));
		String words = "[Gambar belum terbawa: " + picture.name() + "]" + (said.isEmpty() ? "" : " " + said);
		Paragraph paragraph = new Paragraph(List.of(new Inline.Text(words)));
		return inCell ? paragraph : new Callout("warning", List.of(paragraph));
	}

	private Block line(Line line, boolean inCell) {
		count(line.content());
		if (inCell || (line.role() != Role.HEADING && line.role() != Role.TITLE)) {
			this.findings.carried("paragraph");
			return new Paragraph(line.content());
		}
		this.findings.carried("heading");
		return new Heading(this.levels.getOrDefault(line.level(), 2), Lines.unbold(line.content()));
	}

	private void count(List<Inline> content) {
		String last = "";
		for (Inline inline : content) {
			String address = address(inline);
			if (!address.isEmpty() && !address.equals(last)) {
				this.findings.carried("link");
			}
			last = address;
		}
	}

	private static String address(Inline inline) {
		if (inline instanceof Inline.Text text) {
			for (var mark : text.marks()) {
				if (mark instanceof Link link) {
					return link.href();
				}
				if (mark instanceof DocumentLink link) {
					return link.document().toString();
				}
			}
		}
		return "";
	}

	/**
	 * Lines go on as one list until another list begins on its outermost level, or until
	 * its numbers jump.
	 */
	private static int endOfList(List<Piece> pieces, int from) {
		Item first = item(pieces.get(from));
		int number = first.number();
		int end = from + 1;
		while (end < pieces.size() && pieces.get(end) instanceof Line line && line.item() != null) {
			Item item = line.item();
			boolean outermost = item.depth() <= first.depth() && !item.goesOn();
			boolean other = item.ordered() != first.ordered() || (item.ordered() && !item.list().equals(first.list()));
			boolean jumps = item.ordered() && item.number() != number + 1;
			if (outermost && (other || jumps)) {
				break;
			}
			number = outermost ? item.number() : number;
			end++;
		}
		return end;
	}

	private static Item item(Piece piece) {
		if (piece instanceof Line line && line.item() != null) {
			return line.item();
		}
		throw new IllegalArgumentException("no line of a list");
	}

	/** Builds one list; deeper lines that follow a line stand below it. */
	private Block list(List<Piece> lines) {
		Item first = item(lines.get(0));
		this.findings.carried("list");
		return list(lines, first);
	}

	private Block list(List<Piece> lines, Item first) {
		List<ListItem> items = new ArrayList<>();
		int at = 0;
		while (at < lines.size()) {
			Line line = (Line) lines.get(at);
			count(line.content());
			List<Block> content = new ArrayList<>();
			content.add(new Paragraph(line.content()));
			int depth = (at == 0) ? first.depth() : Math.min(first.depth(), item(line).depth());
			int inner = at + 1;
			while (inner < lines.size() && item(lines.get(inner)).goesOn() && item(lines.get(inner)).depth() >= depth) {
				Line further = (Line) lines.get(inner);
				count(further.content());
				content.add(new Paragraph(further.content()));
				inner++;
			}
			int end = inner;
			while (end < lines.size() && item(lines.get(end)).depth() > depth) {
				end++;
			}
			while (inner < end) {
				int stop = Math.min(end, inner + endOfList(lines.subList(inner, end), 0));
				content.add(list(lines.subList(inner, stop), item(lines.get(inner))));
				inner = stop;
			}
			items.add(new ListItem(content));
			at = end;
		}
		return first.ordered() ? new OrderedList(Math.min(first.number(), Block.MAX_START), items)
				: new BulletList(items);
	}

	private static int endOfQuote(List<Piece> pieces, int from) {
		int end = from + 1;
		while (end < pieces.size() && pieces.get(end) instanceof Line line && line.role() == Role.QUOTE) {
			end++;
		}
		return end;
	}

	private Block quote(List<Piece> lines, boolean inCell, List<Block> before) {
		List<Block> paragraphs = new ArrayList<>();
		for (Piece piece : lines) {
			Line line = (Line) piece;
			count(line.content());
			paragraphs.add(new Paragraph(Lines.unslanted(line.content())));
		}
		if (!inCell) {
			this.findings.carried("quote");
			return new Blockquote(paragraphs);
		}
		before.addAll(paragraphs.subList(0, paragraphs.size() - 1));
		return paragraphs.get(paragraphs.size() - 1);
	}

	/**
	 * A table of one cell only frames its text; a table too wide is read cell by cell.
	 */
	private List<Block> table(Grid grid) {
		List<Piece.Cell> cells = grid.rows().stream().flatMap((row) -> row.cells().stream()).toList();
		if (cells.size() == 1) {
			this.findings.changed("table-frame");
			return blocks(cells.get(0).content(), false);
		}
		boolean tooWide = grid.rows()
			.stream()
			.anyMatch((row) -> row.cells().stream().mapToInt(Piece.Cell::colspan).sum() > Block.MAX_COLUMNS);
		if (tooWide) {
			this.findings.changed("table-too-wide");
			return cells.stream().flatMap((cell) -> blocks(cell.content(), false).stream()).toList();
		}
		this.findings.carried("table");
		return List.of(new Table(grid.rows()
			.stream()
			.map((row) -> new TableRow(row.cells().stream().map(this::cell).toList()))
			.toList()));
	}

	private TableCell cell(Piece.Cell cell) {
		List<Piece> pieces = cell.header() ? cell.content().stream().map(BlockMaker::unbold).toList() : cell.content();
		List<Block> content = blocks(pieces, true);
		return new TableCell(cell.header(), cell.colspan(), cell.rowspan(),
				content.isEmpty() ? List.of(new Paragraph(List.of())) : content);
	}

	/** A cell of a head is bold by itself. */
	private static Piece unbold(Piece piece) {
		return (piece instanceof Line line)
				? new Line(line.role(), line.level(), line.item(), Lines.unbold(line.content()), line.size()) : piece;
	}

	/** A table within a cell: its cells one after the other. */
	private List<Block> flat(Grid grid) {
		this.findings.changed("table-in-table");
		return grid.rows()
			.stream()
			.flatMap((row) -> row.cells().stream())
			.flatMap((cell) -> blocks(cell.content(), true).stream())
			.toList();
	}

}
