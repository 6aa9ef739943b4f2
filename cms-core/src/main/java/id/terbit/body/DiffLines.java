package id.terbit.body;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.terbit.asset.AssetId;
import id.terbit.body.Block.Attachment;
import id.terbit.body.Block.Blockquote;
import id.terbit.body.Block.BulletList;
import id.terbit.body.Block.Callout;
import id.terbit.body.Block.Gallery;
import id.terbit.body.Block.Heading;
import id.terbit.body.Block.Image;
import id.terbit.body.Block.ListItem;
import id.terbit.body.Block.OrderedList;
import id.terbit.body.Block.Paragraph;
import id.terbit.body.Block.Table;
import id.terbit.body.Block.TableCell;
import id.terbit.body.Block.TableRow;
import id.terbit.body.Block.Video;
import id.terbit.body.Inline.Text;
import id.terbit.body.TextDiff.Word;
import org.jspecify.annotations.Nullable;

/** Lays a body out as lines, the units that the differ aligns. */
final class DiffLines {

	private final List<FlatLine> lines = new ArrayList<>();

	private DiffLines() {
	}

	static List<FlatLine> of(Body body) {
		DiffLines flat = new DiffLines();
		body.blocks().forEach((block) -> flat.block(block, "paragraph", 0, ""));
		return flat.lines;
	}

	private void block(Block block, String style, int depth, String detail) {
		if (block instanceof Heading heading) {
			add("heading-" + heading.level(), depth, detail, words(heading.content()));
		}
		else if (block instanceof Paragraph paragraph) {
			add(style, depth, detail, words(paragraph.content()));
		}
		else if (block instanceof BulletList list) {
			list.items().forEach((item) -> item(item, "bullet", depth + 1, detail));
		}
		else if (block instanceof OrderedList list) {
			list.items().forEach((item) -> item(item, "number", depth + 1, detail + list.start()));
		}
		else if (block instanceof Blockquote quote) {
			quote.content().forEach((child) -> block(child, "quote", depth, detail + "quote "));
		}
		else if (block instanceof Callout callout) {
			callout.content().forEach((child) -> block(child, "callout", depth, detail + callout.kind() + " "));
		}
		else if (block instanceof Table table) {
			table.rows().forEach((row) -> row(row, depth));
		}
		else {
			leaf(block, depth);
		}
	}

	private void leaf(Block block, int depth) {
		if (block instanceof Image image) {
			asset("image", depth, image.asset(), "");
		}
		else if (block instanceof Gallery gallery) {
			gallery.assets().forEach((asset) -> asset("gallery", depth, asset, ""));
		}
		else if (block instanceof Video video) {
			video(video, depth);
		}
		else if (block instanceof Attachment attachment) {
			asset("attachment", depth, attachment.asset(), "");
		}
		else {
			add("divider", depth, "", List.of());
		}
	}

	private void video(Video video, int depth) {
		String about = Stream.of(video.youtube(), video.poster(), video.captions())
			.map((one) -> (one != null) ? one.toString() : "")
			.collect(Collectors.joining(" "))
			.strip();
		this.lines.add(new FlatLine("video", depth, about, video.asset(), TextDiff.words(video.title(), List.of())));
	}

	private void item(ListItem item, String style, int depth, String detail) {
		boolean first = true;
		for (Block block : item.content()) {
			block(block, first ? style : "paragraph", depth, detail);
			first = false;
		}
	}

	private void row(TableRow row, int depth) {
		List<Word> words = new ArrayList<>();
		StringBuilder spans = new StringBuilder();
		List<AssetId> pictures = new ArrayList<>();
		for (TableCell cell : row.cells()) {
			if (!words.isEmpty()) {
				words.addAll(TextDiff.words(" | ", List.of()));
			}
			spans.append(cell.header()).append(cell.colspan()).append('x').append(cell.rowspan()).append(' ');
			cell(cell, words, pictures);
		}
		add("row", depth, spans.toString(), words);
		pictures.forEach((picture) -> asset("image", depth, picture, ""));
	}

	private static void cell(TableCell cell, List<Word> words, List<AssetId> pictures) {
		List<FlatLine> lines = of(new Body(cell.content()));
		boolean first = true;
		for (FlatLine line : lines) {
			if (line.asset() != null) {
				pictures.add(line.asset());
				continue;
			}
			if (!first) {
				words.add(new Word("\n", List.of()));
			}
			words.addAll(line.words());
			first = false;
		}
	}

	private static List<Word> words(List<Inline> content) {
		List<Word> words = new ArrayList<>();
		for (Inline inline : content) {
			if (inline instanceof Text text) {
				words.addAll(TextDiff.words(text.value(), text.marks()));
			}
			else {
				words.add(new Word("\n", List.of()));
			}
		}
		return words;
	}

	private void asset(String style, int depth, @Nullable AssetId asset, String detail) {
		this.lines.add(new FlatLine(style, depth, detail, asset, List.of()));
	}

	private void add(String style, int depth, String detail, List<Word> words) {
		this.lines.add(new FlatLine(style, depth, detail, null, words));
	}

	/**
	 * A line.
	 *
	 * @param detail what else makes a difference: kind of callout, spans, first number
	 */
	record FlatLine(String style, int depth, String detail, @Nullable AssetId asset, List<Word> words) {
	}

}
