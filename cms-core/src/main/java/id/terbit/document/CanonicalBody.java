package id.terbit.document;

import java.util.ArrayList;
import java.util.List;

import id.terbit.body.Block;
import id.terbit.body.Inline;
import id.terbit.body.Mark;

/** Writes the text of a body into a digest, block by block; layout is left out. */
final class CanonicalBody {

	private final CanonicalDigest digest;

	CanonicalBody(CanonicalDigest digest) {
		this.digest = digest;
	}

	void blocks(List<Block> blocks) {
		List<Block> texts = blocks.stream().filter((block) -> !isLayout(block)).toList();
		this.digest.begin(texts.size());
		texts.forEach(this::block);
	}

	private static boolean isLayout(Block block) {
		return block instanceof Block.Image || block instanceof Block.Gallery || block instanceof Block.Attachment
				|| (block instanceof Block.Video video && video.youtube() == null)
				|| (block instanceof Block.Paragraph paragraph && paragraph.content().isEmpty());
	}

	private void block(Block block) {
		if (block instanceof Block.Heading heading) {
			this.digest.add("heading").add(heading.level());
			line(heading.content());
		}
		else if (block instanceof Block.Paragraph paragraph) {
			this.digest.add("paragraph");
			line(paragraph.content());
		}
		else if (block instanceof Block.BulletList list) {
			this.digest.add("bulletList");
			items(list.items());
		}
		else if (block instanceof Block.OrderedList list) {
			this.digest.add("orderedList").add(list.start());
			items(list.items());
		}
		else if (block instanceof Block.Blockquote quote) {
			this.digest.add("blockquote");
			blocks(quote.content());
		}
		else if (block instanceof Block.Callout callout) {
			this.digest.add("callout").add(callout.kind());
			blocks(callout.content());
		}
		else if (block instanceof Block.Table table) {
			this.digest.add("table");
			rows(table.rows());
		}
		else if (block instanceof Block.Video video) {
			if (video.title().isEmpty()) {
				this.digest.add("video").add(video.youtube());
			}
			else {
				this.digest.add("titledVideo").add(video.youtube()).add(video.title());
			}
		}
		else if (block instanceof Block.Divider) {
			this.digest.add("divider");
		}
		else {
			throw new IllegalStateException("no canonical form of " + block.getClass().getSimpleName());
		}
	}

	private void items(List<Block.ListItem> items) {
		this.digest.begin(items.size());
		items.forEach((item) -> blocks(item.content()));
	}

	private void rows(List<Block.TableRow> rows) {
		this.digest.begin(rows.size());
		for (Block.TableRow row : rows) {
			this.digest.begin(row.cells().size());
			for (Block.TableCell cell : row.cells()) {
				this.digest.add(cell.header()).add(cell.colspan()).add(cell.rowspan());
				blocks(cell.content());
			}
		}
	}

	private void line(List<Inline> content) {
		List<Inline> runs = joined(content);
		this.digest.begin(runs.size());
		for (Inline run : runs) {
			if (run instanceof Inline.Text text) {
				this.digest.add(text.value()).begin(text.marks().size());
				text.marks().forEach(this::mark);
			}
			else {
				this.digest.add(null);
			}
		}
	}

	private void mark(Mark mark) {
		if (mark instanceof Mark.Link link) {
			this.digest.add("link").add(link.href());
		}
		else if (mark instanceof Mark.DocumentLink link) {
			this.digest.add("document").add(link.document());
		}
		else if (mark instanceof Mark.Bold) {
			this.digest.add("bold");
		}
		else if (mark instanceof Mark.Italic) {
			this.digest.add("italic");
		}
		else if (mark instanceof Mark.Underline) {
			this.digest.add("underline");
		}
		else if (mark instanceof Mark.Superscript) {
			this.digest.add("superscript");
		}
		else if (mark instanceof Mark.Subscript) {
			this.digest.add("subscript");
		}
		else {
			throw new IllegalStateException("no canonical form of " + mark.getClass().getSimpleName());
		}
	}

	/** Neighbours with the same marks are one run, however they are cut. */
	private static List<Inline> joined(List<Inline> content) {
		List<Inline> runs = new ArrayList<>();
		for (Inline next : content) {
			int last = runs.size() - 1;
			if (last >= 0 && next instanceof Inline.Text text && runs.get(last) instanceof Inline.Text before
					&& text.marks().equals(before.marks())) {
				runs.set(last, new Inline.Text(before.value() + text.value(), text.marks()));
			}
			else {
				runs.add(next);
			}
		}
		return runs;
	}

}
