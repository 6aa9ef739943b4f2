package id.terbit.body;

import java.util.List;

import id.terbit.asset.AssetId;
import org.jspecify.annotations.Nullable;

/** One block of a body. Node names in JSON are these names with a small first letter. */
public sealed interface Block {

	/**
	 * A heading.
	 *
	 * @param level 2 to 4
	 */
	record Heading(int level, List<Inline> content) implements Block {

		public Heading {
			content = List.copyOf(content);
		}

	}

	/** A paragraph; may be empty. */
	record Paragraph(List<Inline> content) implements Block {

		public Paragraph {
			content = List.copyOf(content);
		}

	}

	/** Items, each a list of blocks, the first a paragraph. */
	record BulletList(List<ListItem> items) implements Block {

		public BulletList {
			items = List.copyOf(items);
		}

	}

	/**
	 * Numbered items.
	 *
	 * @param start the number of the first item, 1 or more
	 */
	record OrderedList(int start, List<ListItem> items) implements Block {

		public OrderedList {
			items = List.copyOf(items);
		}

	}

	/** {@code listItem}: what stands under one bullet. */
	record ListItem(List<Block> content) {

		public ListItem {
			content = List.copyOf(content);
		}

	}

	/** A quotation of paragraphs and lists. */
	record Blockquote(List<Block> content) implements Block {

		public Blockquote {
			content = List.copyOf(content);
		}

	}

	/** Rows of cells. */
	record Table(List<TableRow> rows) implements Block {

		public Table {
			rows = List.copyOf(rows);
		}

	}

	/** {@code tableRow}. */
	record TableRow(List<TableCell> cells) {

		public TableRow {
			cells = List.copyOf(cells);
		}

	}

	/**
	 * {@code tableHeader} or {@code tableCell}.
	 *
	 * @param colspan 1 or more
	 * @param rowspan 1 or more
	 */
	record TableCell(boolean header, int colspan, int rowspan, List<Block> content) {

		public TableCell {
			content = List.copyOf(content);
		}

	}

	/** One picture; alt text, caption and credit stand in the edition's media list. */
	record Image(AssetId asset) implements Block {
	}

	/** Several pictures. */
	record Gallery(List<AssetId> assets) implements Block {

		public Gallery {
			assets = List.copyOf(assets);
		}

	}

	/**
	 * Exactly one of the two is present.
	 *
	 * @param asset an uploaded file
	 * @param youtube the eleven characters of a YouTube id
	 */
	record Video(@Nullable AssetId asset, @Nullable String youtube) implements Block {
	}

	/** A file to download. */
	record Attachment(AssetId asset) implements Block {
	}

	/**
	 * Something to stand out.
	 *
	 * @param kind {@code info}, {@code warning} or {@code success}
	 */
	record Callout(String kind, List<Block> content) implements Block {

		public Callout {
			content = List.copyOf(content);
		}

	}

	/** A line across. */
	record Divider() implements Block {
	}

}
