package id.terbit.body;

import java.util.List;
import java.util.UUID;

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
import id.terbit.body.Inline.HardBreak;
import id.terbit.body.Inline.Text;
import id.terbit.body.Mark.Bold;
import id.terbit.body.Mark.DocumentLink;
import id.terbit.body.Mark.Italic;
import id.terbit.body.Mark.Link;
import id.terbit.body.Mark.Subscript;
import id.terbit.body.Mark.Superscript;
import id.terbit.body.Mark.Underline;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitrary bodies: every block, every mark, any characters. */
final class BodyArbitraries {

	private BodyArbitraries() {
	}

	static Arbitrary<Body> bodies() {
		return blocks().list().ofMaxSize(8).map(Body::new);
	}

	static Arbitrary<String> texts() {
		return Arbitraries.oneOf(Arbitraries.strings().ofMaxLength(40),
				Arbitraries.strings().withChars("<>&\"'`=/ \\javscriptnx:\u0000\n\t").ofMaxLength(40),
				Arbitraries.of("pantai", "laut biru", "Zapin Api", "lempuk durian, tenun lejo"));
	}

	private static Arbitrary<AssetId> assets() {
		return Arbitraries.integers().between(1, 30).map(Bodies::asset);
	}

	private static Arbitrary<Mark> marks() {
		return Arbitraries.of(new Bold(), new Italic(), new Underline(), new Superscript(), new Subscript(),
				new Link("https://bengkalis.example.org/a?b=c&d='e'"), new Link("tel:+62-766-1234"),
				new DocumentLink(new UUID(1, 2)));
	}

	static Arbitrary<List<Inline>> inlines() {
		Arbitrary<Inline> text = Combinators.combine(texts(), marks().list().ofMaxSize(3)).as(Text::new);
		return Arbitraries
			.frequencyOf(net.jqwik.api.Tuple.of(6, text), net.jqwik.api.Tuple.of(1, Arbitraries.just(new HardBreak())))
			.list()
			.ofMaxSize(5);
	}

	private static Arbitrary<Paragraph> paragraphs() {
		return inlines().map(Paragraph::new);
	}

	private static Arbitrary<Block> flow(int depth) {
		Arbitrary<Block> paragraph = paragraphs().map((block) -> block);
		if (depth == 0) {
			return paragraph;
		}
		Arbitrary<List<ListItem>> items = Combinators.combine(paragraphs(), flow(depth - 1).list().ofMaxSize(2))
			.as((first, rest) -> {
				List<Block> content = new java.util.ArrayList<>(rest);
				content.add(0, first);
				return new ListItem(content);
			})
			.list()
			.ofMinSize(1)
			.ofMaxSize(3);
		return Arbitraries.oneOf(paragraph, items.map(BulletList::new),
				Combinators.combine(Arbitraries.integers().between(1, 99), items).as(OrderedList::new));
	}

	private static Arbitrary<List<Block>> flows() {
		return flow(2).list().ofMinSize(1).ofMaxSize(3);
	}

	static Arbitrary<Block> blocks() {
		Arbitrary<TableCell> cells = Combinators
			.combine(Arbitraries.of(true, false), Arbitraries.integers().between(1, 3),
					Arbitraries.integers().between(1, 3),
					Arbitraries.oneOf(flow(1), assets().map(Image::new)).list().ofMinSize(1).ofMaxSize(2))
			.as(TableCell::new);
		Arbitrary<Block> table = cells.list()
			.ofMinSize(1)
			.ofMaxSize(3)
			.map(TableRow::new)
			.list()
			.ofMinSize(1)
			.ofMaxSize(3)
			.map(Table::new);
		return Arbitraries.oneOf(Combinators.combine(Arbitraries.integers().between(2, 4), inlines()).as(Heading::new),
				flow(2), flows().map(Blockquote::new),
				Combinators.combine(Arbitraries.of(Callout.KINDS), flows()).as(Callout::new), table,
				assets().map(Image::new), assets().map(Attachment::new),
				assets().list().uniqueElements().ofMinSize(1).ofMaxSize(4).map(Gallery::new),
				assets().map((asset) -> new Video(asset, null)),
				assets().map((asset) -> new Video(asset, null, "", Bodies.asset(1), Bodies.captions())),
				assets().map((asset) -> new Video(null, "dQw4w9WgXcQ", "Lomba <jong>", asset, null)),
				Arbitraries.of(new Divider(), new Video(null, "dQw4w9WgXcQ")));
	}

}
