package id.terbit.media.wordimport;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import id.terbit.asset.AssetId;
import id.terbit.body.Block;
import id.terbit.body.Body;
import id.terbit.body.BodyJson;
import id.terbit.body.Inline;
import id.terbit.body.Mark;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What became of a file, written so that a person reads it at a glance: a line a block,
 * {@code *bold*}, {@code /italic/}, {@code _underlined_}, {@code ^raised^},
 * {@code ~lowered~}, {@code [words](address)}, {@code ⏎} for a break; then, behind
 * {@code report:}, what was changed or left out and how often.
 */
final class Outline {

	private final Map<AssetId, WordPicture> pictures = new LinkedHashMap<>();

	private final List<String> lines = new ArrayList<>();

	/** Gives pictures their assets as the library would, and writes everything down. */
	static String of(WordText text) {
		Outline outline = new Outline();
		for (WordPicture picture : text.pictures()) {
			if (!picture.name().matches(".*\\.(emf|wmf|svg|bmp|tiff?)")) {
				AssetId asset = new AssetId(new UUID(1, outline.pictures.size()));
				outline.pictures.put(asset, picture);
				picture.becomes(asset);
			}
		}
		Body body = BlockMaker.body(text, List.of());
		assertThat(BodyJson.read(BodyJson.write(body), "/body")).isEqualTo(body);
		outline.lines.add("title: " + text.title());
		if (!text.summary().isEmpty()) {
			outline.lines.add("summary: " + text.summary());
		}
		body.blocks().forEach((block) -> outline.block(block, ""));
		outline.report(text.findings().report());
		return String.join("\n", outline.lines);
	}

	private void report(Report report) {
		Map<String, Integer> counts = new LinkedHashMap<>();
		report.entries()
			.stream()
			.filter((entry) -> entry.kind() != ReportEntry.Kind.CARRIED)
			.forEach((entry) -> counts.merge(entry.code(), entry.count(), Integer::sum));
		if (!counts.isEmpty()) {
			this.lines.add("report: " + counts.entrySet()
				.stream()
				.map((entry) -> entry.getKey() + ((entry.getValue() > 1) ? "×" + entry.getValue() : ""))
				.sorted()
				.collect(Collectors.joining(", ")));
		}
	}

	private void block(Block block, String indent) {
		if (block instanceof Block.Heading heading) {
			add(indent, "h" + heading.level() + " " + words(heading.content()));
		}
		else if (block instanceof Block.Paragraph paragraph) {
			add(indent, "p " + words(paragraph.content()));
		}
		else if (block instanceof Block.BulletList list) {
			list.items().forEach((item) -> item(item, "- ", indent));
		}
		else if (block instanceof Block.OrderedList list) {
			int number = list.start();
			for (Block.ListItem item : list.items()) {
				item(item, number++ + ". ", indent);
			}
		}
		else if (block instanceof Block.Blockquote quote) {
			quote.content().forEach((inner) -> block(inner, indent + "> "));
		}
		else if (block instanceof Block.Callout callout) {
			callout.content().forEach((inner) -> block(inner, indent + "! "));
		}
		else if (block instanceof Block.Table table) {
			table(table, indent);
		}
		else if (block instanceof Block.Image image) {
			add(indent, picture(image.asset()));
		}
		else if (block instanceof Block.Divider) {
			add(indent, "---");
		}
		else {
			add(indent, block.getClass().getSimpleName());
		}
	}

	private void item(Block.ListItem item, String sign, String indent) {
		boolean first = true;
		for (Block inner : item.content()) {
			if (first && inner instanceof Block.Paragraph paragraph) {
				add(indent, sign + words(paragraph.content()));
			}
			else {
				block(inner, indent + "   ");
			}
			first = false;
		}
	}

	private void table(Block.Table table, String indent) {
		for (Block.TableRow row : table.rows()) {
			add(indent, "| " + row.cells().stream().map(this::cell).collect(Collectors.joining(" | ")) + " |");
		}
	}

	private String cell(Block.TableCell cell) {
		Outline inner = new Outline();
		inner.pictures.putAll(this.pictures);
		cell.content().forEach((block) -> inner.block(block, ""));
		String words = inner.lines.stream()
			.map((line) -> line.equals("p") ? "" : line.startsWith("p ") ? line.substring(2) : line)
			.collect(Collectors.joining(" ¶ "));
		String span = (cell.colspan() > 1) ? "↔" + cell.colspan() + " " : "";
		span += (cell.rowspan() > 1) ? "↕" + cell.rowspan() + " " : "";
		return (cell.header() ? "#" : "") + span + words;
	}

	private String picture(AssetId asset) {
		WordPicture picture = this.pictures.get(asset);
		if (picture == null) {
			return "image ?";
		}
		return ("image \"" + picture.alt() + "\" " + picture.caption()
				+ (picture.credit().isEmpty() ? "" : " © " + picture.credit()))
			.strip();
	}

	private void add(String indent, String line) {
		this.lines.add((indent + line).stripTrailing());
	}

	private static String words(List<Inline> content) {
		StringBuilder words = new StringBuilder();
		for (Inline inline : content) {
			words.append((inline instanceof Inline.Text text) ? marked(text) : "⏎");
		}
		return words.toString();
	}

	private static String marked(Inline.Text text) {
		String words = text.value();
		for (Mark mark : text.marks()) {
			if (mark instanceof Mark.Link link) {
				words = "[" + words + "](" + link.href() + ")";
			}
			else {
				String sign = (mark instanceof Mark.Bold) ? "*" : (mark instanceof Mark.Italic) ? "/"
						: (mark instanceof Mark.Underline) ? "_" : (mark instanceof Mark.Superscript) ? "^" : "~";
				words = sign + words + sign;
			}
		}
		return words;
	}

}
