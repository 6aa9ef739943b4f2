package id.terbit.body;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import id.terbit.asset.AssetId;
import org.jspecify.annotations.Nullable;

/**
 * One block of a body. Node names in JSON are these names with a small first letter. A
 * block that breaks the rules said here can't be made ({@link IllegalArgumentException}),
 * so what was made can be written, read and shown.
 */
public sealed interface Block {

	/** Most columns of a table. */
	int MAX_COLUMNS = 50;

	/** Most rows that a cell may span. */
	int MAX_ROWSPAN = 500;

	/** Largest number that an ordered list may start with. */
	int MAX_START = 99_999;

	/** Whether this may stand in list items, quotations and callouts. */
	default boolean isFlow() {
		return this instanceof Paragraph || this instanceof BulletList || this instanceof OrderedList;
	}

	/** Whether this may stand in the cell of a table. */
	default boolean isCellContent() {
		return isFlow() || this instanceof Image;
	}

	private static void require(boolean rule, String text) {
		if (!rule) {
			throw new IllegalArgumentException(text);
		}
	}

	/**
	 * A heading.
	 *
	 * @param level 2 to 4
	 */
	record Heading(int level, List<Inline> content) implements Block {

		public Heading {
			require(level >= 2 && level <= 4, "a heading's level is 2 to 4");
			content = Inlines.joined(content);
		}

	}

	/** A paragraph; may be empty. */
	record Paragraph(List<Inline> content) implements Block {

		public Paragraph {
			content = Inlines.joined(content);
		}

	}

	/** Items, at least one. */
	record BulletList(List<ListItem> items) implements Block {

		public BulletList {
			require(!items.isEmpty(), "a list has items");
			items = List.copyOf(items);
		}

	}

	/**
	 * Numbered items, at least one.
	 *
	 * @param start the number of the first item, 1 to {@link #MAX_START}
	 */
	record OrderedList(int start, List<ListItem> items) implements Block {

		public OrderedList {
			require(start >= 1 && start <= MAX_START, "a list starts with 1 or more");
			require(!items.isEmpty(), "a list has items");
			items = List.copyOf(items);
		}

	}

	/**
	 * {@code listItem}: what stands under one bullet.
	 *
	 * @param content a paragraph first, then paragraphs and lists
	 */
	record ListItem(List<Block> content) {

		public ListItem {
			require(!content.isEmpty() && content.get(0) instanceof Paragraph, "an item begins with a paragraph");
			require(content.stream().allMatch(Block::isFlow), "an item holds paragraphs and lists");
			content = List.copyOf(content);
		}

	}

	/** A quotation of paragraphs and lists, at least one. */
	record Blockquote(List<Block> content) implements Block {

		public Blockquote {
			require(!content.isEmpty() && content.stream().allMatch(Block::isFlow),
					"a quotation holds paragraphs and lists");
			content = List.copyOf(content);
		}

	}

	/** Rows of cells, at least one row and at most {@link #MAX_COLUMNS} columns. */
	record Table(List<TableRow> rows) implements Block {

		public Table {
			require(rows.stream().anyMatch((row) -> !row.cells().isEmpty()), "a table has cells");
			rows = List.copyOf(rows);
		}

	}

	/** {@code tableRow}: empty where cells above reach into all of it. */
	record TableRow(List<TableCell> cells) {

		public TableRow {
			require(cells.stream().mapToInt(TableCell::colspan).sum() <= MAX_COLUMNS, "a row is too wide");
			cells = List.copyOf(cells);
		}

	}

	/**
	 * {@code tableHeader} or {@code tableCell}.
	 *
	 * @param colspan 1 to {@link #MAX_COLUMNS}
	 * @param rowspan 1 to {@link #MAX_ROWSPAN}
	 * @param content paragraphs, lists and pictures, at least one
	 */
	record TableCell(boolean header, int colspan, int rowspan, List<Block> content) {

		public TableCell {
			require(colspan >= 1 && colspan <= MAX_COLUMNS, "a cell spans too many columns");
			require(rowspan >= 1 && rowspan <= MAX_ROWSPAN, "a cell spans too many rows");
			require(!content.isEmpty() && content.stream().allMatch(Block::isCellContent),
					"a cell holds paragraphs, lists and pictures");
			content = List.copyOf(content);
		}

	}

	/** One picture; alt text, caption and credit stand in the edition's media list. */
	record Image(AssetId asset) implements Block {
	}

	/**
	 * Several pictures.
	 *
	 * @param assets 1 to 200, each once
	 */
	record Gallery(List<AssetId> assets) implements Block {

		/** Most pictures in a gallery. */
		public static final int MAX_ASSETS = 200;

		public Gallery {
			require(!assets.isEmpty() && assets.size() <= MAX_ASSETS, "a gallery has pictures, not too many");
			require(Set.copyOf(assets).size() == assets.size(), "a gallery shows a picture once");
			assets = List.copyOf(assets);
		}

	}

	/**
	 * A film: exactly one of file and YouTube id is present.
	 *
	 * @param asset an uploaded file
	 * @param youtube the eleven characters of a YouTube id
	 * @param title of a video on YouTube; empty where nobody gave one, and for a file
	 * @param poster a picture to show until it plays, or null
	 * @param captions the words of a file's speakers as WebVTT, or null
	 */
	record Video(@Nullable AssetId asset, @Nullable String youtube, String title, @Nullable AssetId poster,
			@Nullable AssetId captions) implements Block {

		/** Most characters of a title. */
		public static final int MAX_TITLE = 200;

		private static final Pattern YOUTUBE = Pattern.compile("[A-Za-z0-9_-]{11}");

		public Video {
			require((asset == null) != (youtube == null), "a video is a file or on YouTube");
			require(youtube == null || isYoutube(youtube), "not a YouTube id");
			require(title.isEmpty() || (youtube != null && title.length() <= MAX_TITLE), "no title of a YouTube video");
			require(captions == null || asset != null, "captions belong to a file");
		}

		public Video(@Nullable AssetId asset, @Nullable String youtube) {
			this(asset, youtube, "", null, null);
		}

		/** Whether this has the form of a YouTube id. */
		public static boolean isYoutube(String id) {
			return YOUTUBE.matcher(id).matches();
		}

	}

	/** A file to download. */
	record Attachment(AssetId asset) implements Block {
	}

	/**
	 * Something to stand out.
	 *
	 * @param kind one of {@link #KINDS}
	 * @param content paragraphs and lists, at least one
	 */
	record Callout(String kind, List<Block> content) implements Block {

		/** The kinds of callout. */
		public static final Set<String> KINDS = Set.of("info", "warning", "success");

		public Callout {
			require(KINDS.contains(kind), "unknown kind of callout");
			require(!content.isEmpty() && content.stream().allMatch(Block::isFlow),
					"a callout holds paragraphs and lists");
			content = List.copyOf(content);
		}

	}

	/** A line across. */
	record Divider() implements Block {
	}

}
