package id.terbit.body;

import java.util.Iterator;
import java.util.List;

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
import id.terbit.body.Block.Video;
import id.terbit.body.BodyHtml.Context;
import id.terbit.body.BodyHtml.Picture;

/** Writes blocks as elements. */
final class HtmlBlocks {

	private final HtmlWriter html;

	private final Context context;

	private final Iterator<String> headingIds;

	private final HtmlInlines inlines;

	private final HtmlFigure figures;

	private final HtmlFiles files;

	private int tables;

	HtmlBlocks(HtmlWriter html, Context context, Iterator<String> headingIds) {
		this.html = html;
		this.context = context;
		this.headingIds = headingIds;
		this.inlines = new HtmlInlines(html, context);
		this.figures = new HtmlFigure(html, context.texts());
		this.files = new HtmlFiles(html, context);
	}

	void blocks(List<Block> blocks) {
		blocks.forEach(this::block);
	}

	private void block(Block block) {
		if (block instanceof Heading heading) {
			String element = "h" + heading.level();
			this.html.open(element, "id", this.headingIds.next());
			this.inlines.inlines(heading.content());
			this.html.close(element);
		}
		else if (block instanceof Paragraph paragraph) {
			paragraph(paragraph);
		}
		else if (block instanceof BulletList list) {
			this.html.open("ul");
			list.items().forEach(this::item);
			this.html.close("ul");
		}
		else if (block instanceof OrderedList list) {
			this.html.open("ol", "start", (list.start() > 1) ? String.valueOf(list.start()) : null);
			list.items().forEach(this::item);
			this.html.close("ol");
		}
		else if (block instanceof Blockquote quote) {
			this.html.open("blockquote");
			blocks(quote.content());
			this.html.close("blockquote");
		}
		else if (block instanceof Callout callout) {
			this.html.open("div", "class", "callout callout-" + callout.kind(), "role", "note");
			blocks(callout.content());
			this.html.close("div");
		}
		else if (block instanceof Table table) {
			this.tables++;
			new HtmlTable(this.html, this).table(table, this.context.texts().get("body.table", this.tables));
		}
		else {
			leaf(block);
		}
	}

	/** An empty paragraph is a place to type, nothing to read. */
	private void paragraph(Paragraph paragraph) {
		if (!paragraph.content().isEmpty()) {
			this.html.open("p");
			this.inlines.inlines(paragraph.content());
			this.html.close("p");
		}
	}

	private void leaf(Block block) {
		if (block instanceof Image image) {
			picture(image.asset());
		}
		else if (block instanceof Gallery gallery) {
			this.html.open("div", "class", "gallery", "role", "group", "aria-label",
					this.context.texts().get("body.gallery"));
			gallery.assets().forEach(this::picture);
			this.html.close("div");
		}
		else if (block instanceof Video video) {
			this.files.video(video);
		}
		else if (block instanceof Attachment attachment) {
			this.files.attachment(attachment.asset());
		}
		else {
			this.html.open("hr");
		}
	}

	/** The first paragraph of an item or cell needs no element of its own. */
	void tight(List<Block> content) {
		boolean first = true;
		for (Block block : content) {
			if (first && block instanceof Paragraph paragraph) {
				this.inlines.inlines(paragraph.content());
			}
			else {
				block(block);
			}
			first = false;
		}
	}

	private void item(ListItem item) {
		this.html.open("li");
		tight(item.content());
		this.html.close("li");
	}

	private void picture(AssetId asset) {
		Picture picture = this.context.picture(asset);
		if (picture != null) {
			this.figures.figure(picture);
		}
	}

}
