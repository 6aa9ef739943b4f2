package id.terbit.body;

import java.util.List;
import java.util.stream.Collectors;

import id.terbit.body.Block.Blockquote;
import id.terbit.body.Block.BulletList;
import id.terbit.body.Block.Callout;
import id.terbit.body.Block.Heading;
import id.terbit.body.Block.ListItem;
import id.terbit.body.Block.OrderedList;
import id.terbit.body.Block.Paragraph;
import id.terbit.body.Block.Table;
import id.terbit.body.Block.TableCell;
import id.terbit.body.Block.TableRow;
import id.terbit.body.Block.Video;

/** A body as plain text: for letters, search, excerpts and counting. */
public final class BodyText {

	private BodyText() {
	}

	/**
	 * The whole text, blocks separated by a blank line; items begin with a dash or their
	 * number, cells of a row are separated by a bar, pictures and files leave nothing, a
	 * video on YouTube its title.
	 */
	public static String of(Body body) {
		return blocks(body.blocks(), "\n\n");
	}

	/** The first characters at a word's end, with an ellipsis where something is left. */
	public static String excerpt(Body body, int mostCharacters) {
		String text = body.blocks()
			.stream()
			.filter((block) -> !(block instanceof Heading))
			.map(BodyText::block)
			.collect(Collectors.joining(" "))
			.replaceAll("\\s+", " ")
			.trim();
		if (text.length() <= mostCharacters) {
			return text;
		}
		int end = text.lastIndexOf(' ', mostCharacters - 1);
		return Inlines.clean(text.substring(0, (end > 0) ? end : mostCharacters - 1)) + "…";
	}

	private static String blocks(List<Block> blocks, String separator) {
		return blocks.stream()
			.map(BodyText::block)
			.filter((text) -> !text.isBlank())
			.collect(Collectors.joining(separator));
	}

	private static String block(Block block) {
		if (block instanceof Heading heading) {
			return Inlines.plain(heading.content());
		}
		if (block instanceof Paragraph paragraph) {
			return Inlines.plain(paragraph.content());
		}
		if (block instanceof BulletList list) {
			return list.items().stream().map((item) -> item("- ", item)).collect(Collectors.joining("\n"));
		}
		if (block instanceof OrderedList list) {
			return numbered(list);
		}
		if (block instanceof Blockquote quote) {
			return blocks(quote.content(), "\n\n");
		}
		if (block instanceof Callout callout) {
			return blocks(callout.content(), "\n\n");
		}
		if (block instanceof Table table) {
			return table.rows().stream().map(BodyText::row).collect(Collectors.joining("\n"));
		}
		return (block instanceof Video video) ? video.title() : "";
	}

	private static String numbered(OrderedList list) {
		StringBuilder text = new StringBuilder();
		int number = list.start();
		for (ListItem item : list.items()) {
			if (number > list.start()) {
				text.append('\n');
			}
			text.append(item(number + ". ", item));
			number++;
		}
		return text.toString();
	}

	private static String item(String bullet, ListItem item) {
		return bullet + blocks(item.content(), "\n").replace("\n", "\n" + " ".repeat(bullet.length()));
	}

	private static String row(TableRow row) {
		return row.cells().stream().map(BodyText::cell).collect(Collectors.joining(" | "));
	}

	private static String cell(TableCell cell) {
		return blocks(cell.content(), "\n").replace('\n', ' ');
	}

}
