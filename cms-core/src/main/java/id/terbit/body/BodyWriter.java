package id.terbit.body;

import java.util.List;

import id.terbit.asset.AssetId;
import id.terbit.body.Block.Attachment;
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
import id.terbit.body.Block.Video;
import id.terbit.body.Inline.Text;
import id.terbit.body.Mark.Bold;
import id.terbit.body.Mark.DocumentLink;
import id.terbit.body.Mark.Italic;
import id.terbit.body.Mark.Link;
import id.terbit.body.Mark.Subscript;
import id.terbit.body.Mark.Superscript;
import id.terbit.body.Mark.Underline;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Writes nodes: properties in the order type, attrs, content, marks, text; every
 * attribute, defaults included, save those that a video has none of.
 */
final class BodyWriter {

	private final JsonGenerator json;

	private int nodes;

	private int depth;

	BodyWriter(JsonGenerator json) {
		this.json = json;
	}

	void body(Body body) {
		open("doc");
		blocks(body.blocks());
		close();
	}

	private void block(Block block) {
		if (block instanceof Heading heading) {
			open("heading");
			number("level", heading.level());
			inlines(heading.content());
		}
		else if (block instanceof Paragraph paragraph) {
			open("paragraph");
			inlines(paragraph.content());
		}
		else if (block instanceof BulletList list) {
			open("bulletList");
			items(list.items());
		}
		else if (block instanceof OrderedList list) {
			open("orderedList");
			number("start", list.start());
			items(list.items());
		}
		else if (block instanceof Blockquote quote) {
			open("blockquote");
			blocks(quote.content());
		}
		else if (block instanceof Callout callout) {
			open("callout");
			attribute("kind", callout.kind());
			blocks(callout.content());
		}
		else if (block instanceof Table table) {
			open("table");
			rows(table.rows());
		}
		else {
			leaf(block);
		}
		close();
	}

	private void leaf(Block block) {
		if (block instanceof Image image) {
			open("image");
			attribute("asset", image.asset().toString());
		}
		else if (block instanceof Attachment attachment) {
			open("attachment");
			attribute("asset", attachment.asset().toString());
		}
		else if (block instanceof Gallery gallery) {
			open("gallery");
			this.json.writeName("attrs").writeStartObject().writeName("assets").writeStartArray();
			for (AssetId asset : gallery.assets()) {
				this.json.writeString(asset.toString());
			}
			this.json.writeEndArray().writeEndObject();
		}
		else if (block instanceof Video video) {
			open("video");
			this.json.writeName("attrs").writeStartObject();
			property("asset", video.asset());
			property("youtube", video.youtube());
			property("title", video.title().isEmpty() ? null : video.title());
			property("poster", video.poster());
			property("captions", video.captions());
			this.json.writeEndObject();
		}
		else if (block instanceof Divider) {
			open("divider");
		}
	}

	private void blocks(List<Block> blocks) {
		this.json.writeName("content").writeStartArray();
		blocks.forEach(this::block);
		this.json.writeEndArray();
	}

	private void items(List<ListItem> items) {
		this.json.writeName("content").writeStartArray();
		for (ListItem item : items) {
			open("listItem");
			blocks(item.content());
			close();
		}
		this.json.writeEndArray();
	}

	private void rows(List<TableRow> rows) {
		this.json.writeName("content").writeStartArray();
		for (TableRow row : rows) {
			open("tableRow");
			this.json.writeName("content").writeStartArray();
			row.cells().forEach(this::cell);
			this.json.writeEndArray();
			close();
		}
		this.json.writeEndArray();
	}

	private void cell(TableCell cell) {
		open(cell.header() ? "tableHeader" : "tableCell");
		this.json.writeName("attrs").writeStartObject();
		this.json.writeNumberProperty("colspan", cell.colspan());
		this.json.writeNumberProperty("rowspan", cell.rowspan());
		this.json.writeEndObject();
		blocks(cell.content());
		close();
	}

	private void inlines(List<Inline> content) {
		if (content.isEmpty()) {
			return;
		}
		this.json.writeName("content").writeStartArray();
		for (Inline inline : content) {
			if (inline instanceof Text text) {
				open("text");
				marks(text.marks());
				this.json.writeStringProperty("text", text.value());
			}
			else {
				open("hardBreak");
			}
			close();
		}
		this.json.writeEndArray();
	}

	private void marks(List<Mark> marks) {
		if (marks.isEmpty()) {
			return;
		}
		this.json.writeName("marks").writeStartArray();
		for (Mark mark : marks) {
			this.json.writeStartObject();
			this.json.writeStringProperty("type", name(mark));
			if (mark instanceof Link link) {
				attribute("href", link.href());
			}
			else if (mark instanceof DocumentLink link) {
				attribute("document", link.document().toString());
			}
			this.json.writeEndObject();
		}
		this.json.writeEndArray();
	}

	/** The name of a mark in JSON. */
	static String name(Mark mark) {
		if (mark instanceof Bold) {
			return "bold";
		}
		if (mark instanceof Italic) {
			return "italic";
		}
		if (mark instanceof Underline) {
			return "underline";
		}
		if (mark instanceof Superscript) {
			return "superscript";
		}
		return (mark instanceof Subscript) ? "subscript" : "link";
	}

	private void number(String name, int value) {
		this.json.writeName("attrs").writeStartObject();
		this.json.writeNumberProperty(name, value);
		this.json.writeEndObject();
	}

	private void property(String name, @Nullable Object value) {
		if (value != null) {
			this.json.writeStringProperty(name, value.toString());
		}
	}

	private void attribute(String name, String value) {
		this.json.writeName("attrs").writeStartObject();
		this.json.writeStringProperty(name, value);
		this.json.writeEndObject();
	}

	private void open(String type) {
		this.nodes++;
		this.depth++;
		if (this.nodes > BodyJson.MAX_NODES) {
			throw RefusedException.invalid(Refusal.of("body.too-many-nodes", BodyJson.MAX_NODES));
		}
		if (this.depth > BodyJson.MAX_DEPTH) {
			throw RefusedException.invalid(Refusal.of("body.too-deep", BodyJson.MAX_DEPTH));
		}
		this.json.writeStartObject();
		this.json.writeStringProperty("type", type);
	}

	private void close() {
		this.depth--;
		this.json.writeEndObject();
	}

}
