package id.terbit.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

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
import org.jspecify.annotations.Nullable;

/**
 * Makes blocks of raw nodes. Where something is wrong the reason is noted and nothing is
 * made, so that reading goes on to the next reason.
 */
final class BlockReader {

	private static final Set<String> KNOWN = Set.of("doc", "heading", "paragraph", "bulletList", "orderedList",
			"listItem", "blockquote", "table", "tableRow", "tableHeader", "tableCell", "image", "gallery", "video",
			"attachment", "callout", "divider", "text", "hardBreak");

	private final Reasons reasons;

	private final InlineReader inlines;

	BlockReader(Reasons reasons) {
		this.reasons = reasons;
		this.inlines = new InlineReader(reasons);
	}

	List<Block> blocks(RawNode parent, Predicate<Block> fits) {
		List<Block> blocks = new ArrayList<>();
		for (RawNode node : parent.children()) {
			Block block = block(node, parent);
			if (block == null) {
				continue;
			}
			if (fits.test(block)) {
				blocks.add(block);
			}
			else {
				refuseNode(node, parent, this.reasons);
			}
		}
		return blocks;
	}

	private @Nullable Block block(RawNode node, RawNode parent) {
		int before = this.reasons.count();
		Attributes attributes = new Attributes(node, this.reasons);
		Block block = switch (node.type()) {
			case "heading" -> heading(node, attributes);
			case "paragraph" -> new Paragraph(this.inlines.inlines(node));
			case "bulletList" -> made(items(node), before, BulletList::new);
			case "orderedList" -> orderedList(node, attributes, before);
			case "blockquote" -> made(flow(node), before, Blockquote::new);
			case "callout" -> callout(node, attributes, before);
			case "table" -> made(rows(node), before, Table::new);
			case "image", "attachment" -> file(node, attributes);
			case "gallery" -> gallery(attributes, before);
			case "video" -> video(node, attributes, before);
			case "divider" -> new Divider();
			default -> {
				refuseNode(node, parent, this.reasons);
				yield null;
			}
		};
		finish(node, attributes);
		return block;
	}

	/** What holds for every known node, whether it could be made or not. */
	private void finish(RawNode node, Attributes attributes) {
		if (!KNOWN.contains(node.type())) {
			return;
		}
		attributes.refuseOthers();
		refuseText(node, this.reasons);
		refuseMarks(node);
		if (Set.of("image", "attachment", "gallery", "video", "divider").contains(node.type())) {
			refuseContent(node, this.reasons);
		}
	}

	/** The block where nothing went wrong below it and there is something in it. */
	private <T> @Nullable Block made(List<T> children, int before, Function<List<T>, Block> maker) {
		return isWhole(children, before) ? maker.apply(children) : null;
	}

	private boolean isWhole(List<?> children, int before) {
		return this.reasons.count() == before && !children.isEmpty();
	}

	private @Nullable Block heading(RawNode node, Attributes attributes) {
		int level = attributes.number("level", 2, 4, 0);
		List<Inline> content = this.inlines.inlines(node);
		if (level == 0) {
			if (!node.attributes().containsKey("level")) {
				attributes.misfit("level");
			}
			return null;
		}
		return new Heading(level, content);
	}

	private @Nullable Block orderedList(RawNode node, Attributes attributes, int before) {
		int start = attributes.number("start", 1, Block.MAX_START, 1);
		return made(items(node), before, (items) -> new OrderedList(start, items));
	}

	private List<ListItem> items(RawNode list) {
		List<ListItem> items = new ArrayList<>();
		for (RawNode node : children(list, "listItem")) {
			int before = this.reasons.count();
			List<Block> content = flow(node);
			if (isWhole(content, before) && !(content.get(0) instanceof Paragraph)) {
				this.reasons.add(node.pointer() + "/content/0", "item-without-paragraph");
			}
			finish(node, new Attributes(node, this.reasons));
			if (isWhole(content, before)) {
				items.add(new ListItem(content));
			}
		}
		return items;
	}

	private List<Block> flow(RawNode node) {
		List<Block> flow = blocks(node, Block::isFlow);
		refuseEmpty(node);
		return flow;
	}

	private @Nullable Block callout(RawNode node, Attributes attributes, int before) {
		String kind = attributes.string("kind");
		if (kind == null || !Callout.KINDS.contains(kind)) {
			attributes.misfit("kind");
		}
		String known = Callout.KINDS.contains(String.valueOf(kind)) ? String.valueOf(kind) : "info";
		return made(flow(node), before, (content) -> new Callout(known, content));
	}

	private List<TableRow> rows(RawNode table) {
		List<TableRow> rows = new ArrayList<>();
		for (RawNode node : children(table, "tableRow")) {
			int before = this.reasons.count();
			List<TableCell> cells = cells(node);
			if (cells.stream().mapToInt(TableCell::colspan).sum() > Block.MAX_COLUMNS) {
				this.reasons.add(node.pointer(), "table-too-wide", Block.MAX_COLUMNS);
			}
			finish(node, new Attributes(node, this.reasons));
			if (this.reasons.count() == before) {
				rows.add(new TableRow(cells));
			}
		}
		if (rows.stream().allMatch((row) -> row.cells().isEmpty())) {
			refuseCells(table);
		}
		return rows;
	}

	private void refuseCells(RawNode table) {
		if (table.children().stream().allMatch((row) -> row.children().isEmpty())) {
			this.reasons.add(table.pointer(), "node-empty", table.type());
		}
	}

	private List<TableCell> cells(RawNode row) {
		List<TableCell> cells = new ArrayList<>();
		for (RawNode node : row.children()) {
			boolean header = node.type().equals("tableHeader");
			if (!header && !node.type().equals("tableCell")) {
				refuseNode(node, row, this.reasons);
				continue;
			}
			int before = this.reasons.count();
			Attributes attributes = new Attributes(node, this.reasons);
			int colspan = attributes.number("colspan", 1, Block.MAX_COLUMNS, 1);
			int rowspan = attributes.number("rowspan", 1, Block.MAX_ROWSPAN, 1);
			List<Block> content = blocks(node, Block::isCellContent);
			refuseEmpty(node);
			finish(node, attributes);
			if (isWhole(content, before)) {
				cells.add(new TableCell(header, colspan, rowspan, content));
			}
		}
		return cells;
	}

	private @Nullable Block file(RawNode node, Attributes attributes) {
		AssetId asset = attributes.asset("asset");
		if (asset == null) {
			if (!node.attributes().containsKey("asset")) {
				attributes.misfit("asset");
			}
			return null;
		}
		return node.type().equals("image") ? new Image(asset) : new Attachment(asset);
	}

	private @Nullable Block gallery(Attributes attributes, int before) {
		List<AssetId> assets = attributes.assets("assets");
		if (this.reasons.count() > before) {
			return null;
		}
		if (assets.isEmpty() || assets.size() > Gallery.MAX_ASSETS || Set.copyOf(assets).size() < assets.size()) {
			attributes.misfit("assets");
			return null;
		}
		return new Gallery(assets);
	}

	private @Nullable Block video(RawNode node, Attributes attributes, int before) {
		AssetId asset = attributes.asset("asset");
		String youtube = attributes.string("youtube");
		String title = attributes.string("title");
		AssetId poster = attributes.asset("poster");
		AssetId captions = attributes.asset("captions");
		if (youtube != null && !Video.isYoutube(youtube)) {
			attributes.misfit("youtube");
		}
		if (title != null && (title.isBlank() || title.length() > Video.MAX_TITLE || youtube == null)) {
			attributes.misfit("title");
		}
		if (captions != null && asset == null) {
			attributes.misfit("captions");
		}
		if (this.reasons.count() > before) {
			return null;
		}
		if ((asset == null) == (youtube == null)) {
			this.reasons.add(node.pointer() + "/attrs", "video-source");
			return null;
		}
		return new Video(asset, youtube, (title != null) ? title : "", poster, captions);
	}

	private List<RawNode> children(RawNode parent, String type) {
		refuseEmpty(parent);
		List<RawNode> children = new ArrayList<>();
		for (RawNode node : parent.children()) {
			if (node.type().equals(type)) {
				children.add(node);
			}
			else {
				refuseNode(node, parent, this.reasons);
			}
		}
		return children;
	}

	private void refuseEmpty(RawNode node) {
		if (node.children().isEmpty()) {
			this.reasons.add(node.pointer(), "node-empty", node.type());
		}
	}

	private void refuseMarks(RawNode node) {
		if (!node.marks().isEmpty()) {
			this.reasons.add(node.pointer() + "/marks", "marks-misplaced", node.type());
		}
	}

	static void refuseText(RawNode node, Reasons reasons) {
		if (node.text() != null) {
			reasons.add(node.pointer() + "/text", "property-unknown", "text");
		}
	}

	static void refuseContent(RawNode node, Reasons reasons) {
		if (node.content() != null) {
			reasons.add(node.pointer() + "/content", "property-unknown", "content");
		}
	}

	/** A node that nobody knows, or that may not stand in its parent. */
	static void refuseNode(RawNode node, RawNode parent, Reasons reasons) {
		if (KNOWN.contains(node.type())) {
			reasons.add(node.pointer(), "node-misplaced", node.type(), parent.type());
		}
		else if (!node.type().isEmpty()) {
			reasons.add(node.pointer(), "node-unknown", RawReader.quoted(node.type()));
		}
	}

}
