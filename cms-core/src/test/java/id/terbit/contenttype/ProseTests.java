package id.terbit.contenttype;

import java.util.List;

import id.terbit.body.Bodies;
import id.terbit.body.Block;
import id.terbit.body.Body;
import id.terbit.body.BodyText;
import id.terbit.body.Inline;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProseTests {

	@Test
	void an_empty_line_ends_a_paragraph_and_another_line_goes_on() {
		assertThat(Prose.blocks("Satu\nlanjutan.\n\n\n  Dua.  ")).containsExactly(
				new Block.Paragraph(
						List.of(new Inline.Text("Satu"), new Inline.HardBreak(), new Inline.Text("lanjutan."))),
				Bodies.paragraph("Dua."));
	}

	@Test
	void lines_with_a_dash_or_a_number_are_lists() {
		assertThat(Prose.blocks("Bawa:\n- kartu\n* formulir\n3. Antre\n4) Selesai")).containsExactly(
				Bodies.paragraph("Bawa:"), Prose.list(List.of("kartu", "formulir")),
				new Block.OrderedList(3, List.of(item("Antre"), item("Selesai"))));
	}

	@Test
	void other_signs_stand_for_themselves() {
		assertThat(Prose.blocks("<b>Gratis</b> -10 %\n-bukan daftar\n1.5 jam"))
			.containsExactly(new Block.Paragraph(List.of(new Inline.Text("<b>Gratis</b> -10 %"), new Inline.HardBreak(),
					new Inline.Text("-bukan daftar"), new Inline.HardBreak(), new Inline.Text("1.5 jam"))));
		assertThat(Prose.blocks(" \n\t\n")).isEmpty();
		assertThat(Prose.blocks("0. nol")).containsExactly(new Block.OrderedList(1, List.of(item("nol"))));
	}

	@Test
	void no_word_is_lost() {
		String text = "Satu.\n- dua\n\n3. tiga\nempat";
		assertThat(BodyText.of(new Body(Prose.blocks(text)))).contains("Satu.", "dua", "tiga", "empat");
	}

	private static Block.ListItem item(String words) {
		return new Block.ListItem(List.of(Bodies.paragraph(words)));
	}

}
