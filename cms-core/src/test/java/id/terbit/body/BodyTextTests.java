package id.terbit.body;

import java.util.List;
import java.util.UUID;

import id.terbit.body.Block.Attachment;
import id.terbit.body.Block.BulletList;
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
import id.terbit.body.Inline.HardBreak;
import id.terbit.body.Inline.Text;
import id.terbit.body.Mark.DocumentLink;
import id.terbit.body.Mark.Link;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BodyTextTests {

	private static final Body SAMPLE = Bodies
		.of(new Heading(2, List.of(new Text("Jadwal"))),
				new Paragraph(List.of(new Text("Senin"), new HardBreak(),
						new Text("Selasa", List.of(new Link("https://example.org"))), new Text(" Rabu",
								List.of(new DocumentLink(new UUID(1, 2)))))),
				new BulletList(List.of(new ListItem(List.of(Bodies.paragraph("pagi"),
						new OrderedList(2,
								List.of(new ListItem(List.of(Bodies.paragraph("dua"))),
										new ListItem(List.of(Bodies.paragraph("tiga"))))))))),
				new Table(List.of(new TableRow(
						List.of(new TableCell(true, 1, 1, List.of(Bodies.paragraph("a"), new Image(Bodies.asset(3)))),
								new TableCell(false, 1, 1, List.of(Bodies.paragraph("b"))))))),
				new Divider(), new Image(Bodies.asset(1)), new Gallery(List.of(Bodies.asset(2), Bodies.asset(1))),
				new Attachment(Bodies.asset(4)));

	@Test
	void plain_text_keeps_blocks_items_and_rows_apart() {
		assertThat(BodyText.of(SAMPLE)).isEqualTo("""
				Jadwal

				Senin
				Selasa Rabu

				- pagi
				  2. dua
				  3. tiga

				a | b""");
		assertThat(BodyText.of(Body.EMPTY)).isEmpty();
	}

	@Test
	void an_excerpt_ends_at_a_word_and_leaves_headings_out() {
		Body body = Bodies.of(new Heading(2, List.of(new Text("Judul"))), Bodies.paragraph("satu dua tiga empat"));
		assertThat(BodyText.excerpt(body, 100)).isEqualTo("satu dua tiga empat");
		assertThat(BodyText.excerpt(body, 12)).isEqualTo("satu dua…");
		assertThat(BodyText.excerpt(Bodies.paragraphs("a".repeat(50)), 10)).isEqualTo("aaaaaaaaa…");
	}

	@Test
	void assets_and_links_are_listed_in_order_each_once() {
		assertThat(BodyAssets.all(SAMPLE)).containsExactly(Bodies.asset(3), Bodies.asset(1), Bodies.asset(2),
				Bodies.asset(4));
		assertThat(BodyAssets.pictures(SAMPLE)).containsExactly(Bodies.asset(3), Bodies.asset(1), Bodies.asset(2));
		assertThat(BodyLinks.documents(SAMPLE)).containsExactly(new UUID(1, 2));
		assertThat(BodyLinks.addresses(SAMPLE)).containsExactly("https://example.org");
	}

}
