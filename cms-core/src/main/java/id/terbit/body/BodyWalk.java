package id.terbit.body;

import java.util.List;
import java.util.function.Consumer;

import id.terbit.body.Block.Blockquote;
import id.terbit.body.Block.BulletList;
import id.terbit.body.Block.Callout;
import id.terbit.body.Block.Heading;
import id.terbit.body.Block.OrderedList;
import id.terbit.body.Block.Paragraph;
import id.terbit.body.Block.Table;

/** Visits everything in a body in the order of the text. */
final class BodyWalk {

	private BodyWalk() {
	}

	/** Every block, a parent before what it holds. */
	static void blocks(Body body, Consumer<Block> visitor) {
		body.blocks().forEach((block) -> visit(block, visitor));
	}

	/** Every piece of text and every line break. */
	static void inlines(Body body, Consumer<Inline> visitor) {
		blocks(body, (block) -> {
			if (block instanceof Heading heading) {
				heading.content().forEach(visitor);
			}
			else if (block instanceof Paragraph paragraph) {
				paragraph.content().forEach(visitor);
			}
		});
	}

	private static void visit(Block block, Consumer<Block> visitor) {
		visitor.accept(block);
		children(block).forEach((child) -> visit(child, visitor));
	}

	private static List<Block> children(Block block) {
		if (block instanceof BulletList list) {
			return list.items().stream().flatMap((item) -> item.content().stream()).toList();
		}
		if (block instanceof OrderedList list) {
			return list.items().stream().flatMap((item) -> item.content().stream()).toList();
		}
		if (block instanceof Blockquote quote) {
			return quote.content();
		}
		if (block instanceof Callout callout) {
			return callout.content();
		}
		if (block instanceof Table table) {
			return table.rows()
				.stream()
				.flatMap((row) -> row.cells().stream())
				.flatMap((cell) -> cell.content().stream())
				.toList();
		}
		return List.of();
	}

}
