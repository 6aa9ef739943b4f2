package id.terbit.config.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import id.terbit.asset.AssetId;
import id.terbit.body.Block;
import id.terbit.body.Body;
import id.terbit.body.Inline;
import org.jspecify.annotations.Nullable;

/** Turns the plain lines of a sample text into blocks. */
final class SampleBody {

	private SampleBody() {
	}

	/** The blocks, with a picture after the second of them where there is one. */
	static Body of(List<String> paragraphs, @Nullable AssetId picture) {
		List<Block> blocks = new ArrayList<>();
		for (String paragraph : paragraphs) {
			blocks.add(block(paragraph));
		}
		if (picture != null) {
			blocks.add(Math.min(2, blocks.size()), new Block.Image(picture));
		}
		return new Body(blocks);
	}

	private static Block block(String paragraph) {
		List<String> lines = Arrays.asList(paragraph.split("\n", -1));
		if (paragraph.startsWith("## ")) {
			return new Block.Heading(2, text(paragraph.substring(3)));
		}
		if (paragraph.startsWith("* ")) {
			return new Block.BulletList(lines.stream().map((line) -> item(line.substring(2))).toList());
		}
		if (paragraph.startsWith("1. ")) {
			return new Block.OrderedList(1,
					lines.stream().map((line) -> item(line.substring(line.indexOf(' ') + 1))).toList());
		}
		if (paragraph.startsWith("> ")) {
			return new Block.Blockquote(List.of(new Block.Paragraph(text(paragraph.substring(2)))));
		}
		if (paragraph.startsWith("| ")) {
			return table(lines);
		}
		return new Block.Paragraph(text(paragraph));
	}

	private static Block table(List<String> lines) {
		List<Block.TableRow> rows = new ArrayList<>();
		for (String line : lines) {
			boolean header = rows.isEmpty();
			String inner = line.substring(2, line.length() - 2);
			rows.add(new Block.TableRow(Arrays.stream(inner.split(" \\| ", -1))
				.map((cell) -> new Block.TableCell(header, 1, 1, List.of(new Block.Paragraph(text(cell)))))
				.toList()));
		}
		return new Block.Table(rows);
	}

	private static Block.ListItem item(String text) {
		return new Block.ListItem(List.of(new Block.Paragraph(text(text))));
	}

	private static List<Inline> text(String value) {
		return List.of(new Inline.Text(value));
	}

}
