package id.terbit.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import id.terbit.asset.AssetId;
import id.terbit.body.Block;
import id.terbit.body.Bodies;
import id.terbit.body.Body;
import id.terbit.body.Inline;
import id.terbit.body.Mark;
import id.terbit.contenttype.ContentTypes;
import id.terbit.document.Content.MediaItem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TextHashTests {

	private static final AssetId FIRST = Bodies.asset(1);

	private static final AssetId SECOND = Bodies.asset(2);

	@Test
	void every_word_of_the_text_counts() {
		Content content = sample();
		assertThat(texts(content,
				List.of(body(Bodies.paragraphs("Alinea Pertama.", "Alinea kedua.")), with("title", "Judul lain"),
						with("summary", "lain"), with("seoTitle", "lain"), with("seoDescription", "lain"),
						field("dateline", "BENGKALIS"), field("photographer", "Contoh"))))
			.doesNotContain(hash(content).text())
			.doesNotHaveDuplicates();
	}

	@Test
	void marks_and_links_count() {
		List<Mark> none = List.of();
		assertThat(List.of(none, List.<Mark>of(new Mark.Bold()), List.<Mark>of(new Mark.Italic()),
				List.<Mark>of(new Mark.Link("https://a.example")), List.<Mark>of(new Mark.Link("https://b.example")),
				List.<Mark>of(new Mark.DocumentLink(Editions.id(1))))
			.stream()
			.map((marks) -> hash(
					body(Bodies.of(new Block.Paragraph(List.of(new Inline.Text("kata", marks))))).apply(sample()))
				.text()))
			.doesNotHaveDuplicates();
	}

	@Test
	void what_is_said_of_a_picture_counts_and_so_does_its_file() {
		Content content = sample();
		MediaItem item = content.media().get(0);
		assertThat(List
			.of(item, new MediaItem(FIRST, "cd".repeat(32), "Alt", "Ket", "Foto"),
					new MediaItem(FIRST, item.sha256(), "lain", "Ket", "Foto"),
					new MediaItem(FIRST, item.sha256(), "Alt", "lain", "Foto"),
					new MediaItem(FIRST, item.sha256(), "Alt", "Ket", "lain"))
			.stream()
			.map((first) -> hash(content.with(List.of(), List.of(), List.of(first, content.media().get(1)))).text()))
			.doesNotHaveDuplicates();
	}

	@Test
	void layout_does_not_touch_the_text() {
		Content content = sample();
		Body moved = Bodies.of(new Block.Image(SECOND), Bodies.paragraph("Alinea pertama."),
				new Block.Paragraph(List.of()), new Block.Gallery(List.of(FIRST)), Bodies.paragraph("Alinea kedua."));
		List<MediaItem> turned = new ArrayList<>(content.media());
		Collections.reverse(turned);
		List<Content> variants = List.of(body(moved).apply(content), content.withSlug("lain"),
				content.with(List.of(Editions.id(4)), List.of("140301"), content.media()),
				copy(content, content.body(), SECOND, List.of(SECOND, FIRST)));
		assertThat(variants).allSatisfy((variant) -> {
			assertThat(hash(variant).text()).isEqualTo(hash(content).text());
			assertThat(hash(variant).layout()).isNotEqualTo(hash(content).layout());
		});
		assertThat(hash(content.with(List.of(), List.of(), turned))).usingRecursiveComparison()
			.ignoringFields("content")
			.isEqualTo(hash(content));
	}

	@Test
	void a_typo_keeps_the_layout() {
		Body typo = Bodies.of(Bodies.paragraph("Alinea pertma."), new Block.Image(FIRST),
				Bodies.paragraph("Alinea kedua."));
		assertThat(hash(body(typo).apply(sample())).layout()).isEqualTo(hash(sample()).layout());
	}

	@Test
	void a_paragraph_more_above_a_picture_keeps_the_layout() {
		Body longer = Bodies.of(Bodies.paragraph("Alinea baru."), Bodies.paragraph("Alinea pertama."),
				new Block.Image(FIRST), Bodies.paragraph("Alinea kedua."));
		assertThat(hash(body(longer).apply(sample())).layout()).isEqualTo(hash(sample()).layout());
	}

	@Test
	void which_file_follows_which_and_what_stands_together_is_layout() {
		assertThat(List
			.of(Bodies.of(new Block.Image(FIRST), new Block.Image(SECOND)),
					Bodies.of(new Block.Image(SECOND), new Block.Image(FIRST)),
					Bodies.of(new Block.Gallery(List.of(FIRST, SECOND))),
					Bodies.of(new Block.Gallery(List.of(SECOND, FIRST))),
					Bodies.of(new Block.Gallery(List.of(FIRST)), new Block.Image(SECOND)),
					Bodies.of(new Block.Attachment(FIRST), new Block.Attachment(SECOND)))
			.stream()
			.map((placed) -> hash(body(placed).apply(sample())).layout())).doesNotHaveDuplicates();
	}

	@Test
	void however_an_editor_page_cuts_the_runs_the_text_is_the_same() {
		Body whole = Bodies.paragraphs("satu dua");
		Body cut = Bodies.of(new Block.Paragraph(List.of(new Inline.Text("satu "), new Inline.Text("dua"))));
		assertThat(hash(body(cut).apply(sample())).text()).isEqualTo(hash(body(whole).apply(sample())).text());
	}

	@Test
	void words_do_not_run_from_one_block_or_field_into_the_next() {
		assertThat(texts(sample(), List.of(body(Bodies.paragraphs("satudua")), body(Bodies.paragraphs("satu", "dua")),
				body(Bodies.of(new Block.Blockquote(List.of(Bodies.paragraph("satudua"))))),
				body(Bodies.of(new Block.BulletList(
						List.of(new Block.ListItem(List.of(Bodies.paragraph("satu"), Bodies.paragraph("dua"))))))),
				body(Bodies.of(new Block.BulletList(List.of(new Block.ListItem(List.of(Bodies.paragraph("satu"))),
						new Block.ListItem(List.of(Bodies.paragraph("dua"))))))))))
			.doesNotHaveDuplicates();
	}

	@Test
	void a_video_of_another_platform_is_text() {
		Body with = Bodies.of(new Block.Video(null, "abcdefghijk"));
		assertThat(hash(body(with).apply(sample())).text())
			.isNotEqualTo(hash(body(Bodies.of()).apply(sample())).text());
	}

	@Test
	void the_form_that_is_hashed_never_changes() {
		assertThat(hash(Content.EMPTY).text())
			.isEqualTo("4cefe543adfad4e8449b0da1bd4a0fb2e64b85972232218799dad8f4f13d1501");
		assertThat(hash(sample()).text()).isEqualTo("ceb426fda212e463b6547df86b7e0dcdae322ea3f29697d587efa903536114c7");
	}

	@Test
	void items_of_a_list_do_not_run_into_each_other() {
		assertThat(Stream
			.of(List.of("Musala", "Parkir"), List.of("Parkir", "Musala"), List.of("MusalaParkir"), List.of("Musala"),
					List.of("Musala, Parkir"))
			.map((items) -> TextHash.of(ContentTypes.DESTINATION, field("facilities", items).apply(sample())).text()))
			.doesNotHaveDuplicates();
	}

	private static List<String> texts(Content content, List<UnaryOperator<Content>> changes) {
		return changes.stream().map((change) -> hash(change.apply(content)).text()).toList();
	}

	private static TextHash.Hashed hash(Content content) {
		return TextHash.of(ContentTypes.ARTICLE, content);
	}

	private static Content sample() {
		Body body = Bodies.of(Bodies.paragraph("Alinea pertama."), new Block.Image(FIRST),
				Bodies.paragraph("Alinea kedua."));
		return copy(Editions.content("Judul", body), body, FIRST, List.of(FIRST, SECOND)).with(List.of(), List.of(),
				List.of(new MediaItem(FIRST, "ab".repeat(32), "Alt", "Ket", "Foto"),
						new MediaItem(SECOND, "ef".repeat(32), "Alt 2", "", "Foto")));
	}

	private static UnaryOperator<Content> body(Body body) {
		return (content) -> copy(content, body, content.hero(), content.gallery());
	}

	private static Content copy(Content content, Body body, @Nullable AssetId hero, List<AssetId> gallery) {
		return new Content(content.title(), content.summary(), body, content.seoTitle(), content.seoDescription(),
				content.slug(), content.category(), content.tags(), content.districts(), hero, gallery, content.media(),
				content.fields());
	}

	private static UnaryOperator<Content> with(String part, String value) {
		return (content) -> new Content(part.equals("title") ? value : content.title(),
				part.equals("summary") ? value : content.summary(), content.body(),
				part.equals("seoTitle") ? value : content.seoTitle(),
				part.equals("seoDescription") ? value : content.seoDescription(), content.slug(), content.category(),
				content.tags(), content.districts(), content.hero(), content.gallery(), content.media(),
				content.fields());
	}

	private static UnaryOperator<Content> field(String name, Object value) {
		return (content) -> new Content(content.title(), content.summary(), content.body(), content.seoTitle(),
				content.seoDescription(), content.slug(), content.category(), content.tags(), content.districts(),
				content.hero(), content.gallery(), content.media(), Map.of(name, value));
	}

}
