package id.terbit.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.terbit.asset.AssetId;
import id.terbit.body.Block;
import id.terbit.body.Body;
import id.terbit.body.Inline;
import id.terbit.body.Mark;
import org.jspecify.annotations.Nullable;

/**
 * What the rules want to know of a body, read in one walk.
 *
 * @param uses every use of an asset, in reading order
 * @param lines the text of every heading and paragraph, marks left out
 * @param links documents that it links to, with the pointer of the first link
 * @param addresses the addresses behind all other links, each as a line of its own
 */
record BodyReading(List<Use> uses, List<Line> lines, Map<UUID, String> links, List<Line> addresses) {

	/** Reads a body; pointers start with {@code /body}. */
	static BodyReading of(Body body) {
		Walk walk = new Walk();
		walk.blocks(body.blocks(), "/body");
		return new BodyReading(List.copyOf(walk.uses), List.copyOf(walk.lines), Map.copyOf(walk.links),
				List.copyOf(walk.addresses));
	}

	/** Whether it says or shows anything. */
	boolean isEmpty() {
		return this.uses.isEmpty() && this.lines.stream().allMatch((line) -> line.text().isBlank());
	}

	/**
	 * A use of an asset.
	 *
	 * @param pointer to its block; the pictures of one gallery have the same
	 * @param kind the block that shows it
	 */
	record Use(AssetId asset, String pointer, Kind kind) {

		/** Whether it is shown as a picture, which wants alt text and credit. */
		boolean picture() {
			return this.kind == Kind.IMAGE || this.kind == Kind.GALLERY;
		}

	}

	/** The blocks that show assets. */
	enum Kind {

		IMAGE, GALLERY, ATTACHMENT, VIDEO, POSTER, CAPTIONS

	}

	/**
	 * A line of text.
	 *
	 * @param block the number of its top-level block, from 1
	 */
	record Line(String text, String pointer, int block) {
	}

	private static final class Walk {

		private final List<Use> uses = new ArrayList<>();

		private final List<Line> lines = new ArrayList<>();

		private final Map<UUID, String> links = new LinkedHashMap<>();

		private final List<Line> addresses = new ArrayList<>();

		private int block;

		private int depth;

		void blocks(List<Block> blocks, String parent) {
			this.depth++;
			for (int i = 0; i < blocks.size(); i++) {
				if (this.depth == 1) {
					this.block = i + 1;
				}
				block(blocks.get(i), parent + "/content/" + i);
			}
			this.depth--;
		}

		private void block(Block block, String pointer) {
			if (block instanceof Block.Heading heading) {
				line(heading.content(), pointer);
			}
			else if (block instanceof Block.Paragraph paragraph) {
				line(paragraph.content(), pointer);
			}
			else if (block instanceof Block.BulletList list) {
				items(list.items(), pointer);
			}
			else if (block instanceof Block.OrderedList list) {
				items(list.items(), pointer);
			}
			else if (block instanceof Block.Blockquote quote) {
				blocks(quote.content(), pointer);
			}
			else if (block instanceof Block.Callout callout) {
				blocks(callout.content(), pointer);
			}
			else if (block instanceof Block.Table table) {
				rows(table.rows(), pointer);
			}
			else {
				media(block, pointer);
			}
		}

		private void media(Block block, String pointer) {
			if (block instanceof Block.Image image) {
				this.uses.add(new Use(image.asset(), pointer, Kind.IMAGE));
			}
			else if (block instanceof Block.Gallery gallery) {
				gallery.assets().forEach((asset) -> this.uses.add(new Use(asset, pointer, Kind.GALLERY)));
			}
			else if (block instanceof Block.Attachment attachment) {
				this.uses.add(new Use(attachment.asset(), pointer, Kind.ATTACHMENT));
			}
			else if (block instanceof Block.Video video) {
				use(video.asset(), pointer, Kind.VIDEO);
				use(video.poster(), pointer, Kind.POSTER);
				use(video.captions(), pointer, Kind.CAPTIONS);
				if (!video.title().isEmpty()) {
					this.lines.add(new Line(video.title(), pointer + "/attrs/title", this.block));
				}
			}
		}

		private void use(@Nullable AssetId asset, String pointer, Kind kind) {
			if (asset != null) {
				this.uses.add(new Use(asset, pointer, kind));
			}
		}

		private void items(List<Block.ListItem> items, String parent) {
			for (int i = 0; i < items.size(); i++) {
				blocks(items.get(i).content(), parent + "/content/" + i);
			}
		}

		private void rows(List<Block.TableRow> rows, String parent) {
			for (int i = 0; i < rows.size(); i++) {
				List<Block.TableCell> cells = rows.get(i).cells();
				for (int j = 0; j < cells.size(); j++) {
					blocks(cells.get(j).content(), parent + "/content/" + i + "/content/" + j);
				}
			}
		}

		private void line(List<Inline> content, String pointer) {
			StringBuilder text = new StringBuilder();
			for (int i = 0; i < content.size(); i++) {
				if (content.get(i) instanceof Inline.Text part) {
					text.append(part.value());
					links(part, pointer + "/content/" + i);
				}
				else {
					text.append('\n');
				}
			}
			this.lines.add(new Line(text.toString(), pointer, this.block));
		}

		private void links(Inline.Text part, String pointer) {
			for (Mark mark : part.marks()) {
				if (mark instanceof Mark.DocumentLink link) {
					this.links.putIfAbsent(link.document(), pointer);
				}
				else if (mark instanceof Mark.Link link) {
					this.addresses.add(new Line(link.href(), pointer, this.block));
				}
			}
		}

	}

}
