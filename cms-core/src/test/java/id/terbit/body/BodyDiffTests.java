package id.terbit.body;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import id.terbit.body.Block.Heading;
import id.terbit.body.Block.Image;
import id.terbit.body.Block.Paragraph;
import id.terbit.body.BodyDiff.Line;
import id.terbit.body.DiffLines.FlatLine;
import id.terbit.body.Inline.Text;
import id.terbit.body.Mark.Bold;
import id.terbit.body.TextDiff.Run;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class BodyDiffTests {

	@Test
	void a_changed_sentence_is_shown_word_by_word() {
		assertThat(shown(BodyDiff.between(Bodies.paragraphs("Festival digelar di Pantai Lapin.", "Tetap."),
				Bodies.paragraphs("Festival akan digelar di Pantai Pesona.", "Tetap."))))
			.containsExactly("CHANGED paragraph: Festival [+akan +]digelar di Pantai [-Lapin-][+Pesona+].",
					"SAME paragraph: Tetap.");
	}

	@Test
	void lines_are_added_removed_and_kept() {
		assertThat(shown(
				BodyDiff.between(Bodies.paragraphs("satu", "dua", "tiga"), Bodies.paragraphs("satu", "tiga", "empat"))))
			.containsExactly("SAME paragraph: satu", "REMOVED paragraph: [-dua-]", "SAME paragraph: tiga",
					"ADDED paragraph: [+empat+]");
	}

	@Test
	void a_paragraph_made_a_heading_says_so() {
		Body before = Bodies.paragraphs("Cara ke sana");
		Body after = Bodies.of(new Heading(2, List.of(new Text("Cara ke sana"))));
		assertThat(BodyDiff.between(before, after)).containsExactly(new Line(Change.CHANGED, "heading-2", "paragraph",
				0, null, List.of(new Run(Change.SAME, "Cara ke sana", List.of()))));
	}

	@Test
	void marks_and_pictures_count() {
		Body before = Bodies.of(Bodies.paragraph("sangat penting"), new Image(Bodies.asset(1)));
		Body after = Bodies.of(new Paragraph(List.of(new Text("sangat "), new Text("penting", List.of(new Bold())))),
				new Image(Bodies.asset(2)));
		List<Line> lines = BodyDiff.between(before, after);
		assertThat(lines).extracting(Line::change).containsExactly(Change.CHANGED, Change.REMOVED, Change.ADDED);
		assertThat(lines.get(0).runs()).containsExactly(new Run(Change.SAME, "sangat ", List.of()),
				new Run(Change.REMOVED, "penting", List.of()), new Run(Change.ADDED, "penting", List.of(new Bold())));
		assertThat(BodyDiff.isSame(lines)).isFalse();
		assertThat(BodyDiff.isSame(BodyDiff.between(after, after))).isTrue();
	}

	@Property(tries = 300)
	void without_what_was_removed_it_is_the_later_body(@ForAll("bodies") Body before, @ForAll("bodies") Body after) {
		List<Line> lines = BodyDiff.between(before, after);
		assertThat(applied(lines, Change.REMOVED)).isEqualTo(texts(after));
		assertThat(applied(lines, Change.ADDED)).isEqualTo(texts(before));
		assertThat(BodyDiff.isSame(lines)).isEqualTo(DiffLines.of(before).equals(DiffLines.of(after)));
	}

	@Property(tries = 300)
	void plain_texts_too(@ForAll("texts") String before, @ForAll("texts") String after) {
		List<Run> runs = TextDiff.between(before, after);
		assertThat(joined(runs, Change.REMOVED)).isEqualTo(after);
		assertThat(joined(runs, Change.ADDED)).isEqualTo(before);
	}

	@Property(tries = 500)
	void an_alignment_pairs_the_same_in_rising_order_and_as_many_as_possible(
			@ForAll @Size(max = 30) List<@IntRange(max = 5) Integer> before,
			@ForAll @Size(max = 30) List<@IntRange(max = 5) Integer> after) {
		int[] partner = Alignment.of(before, after);
		int last = -1;
		int pairs = 0;
		for (int place = 0; place < partner.length; place++) {
			if (partner[place] >= 0) {
				assertThat(partner[place]).isGreaterThan(last);
				assertThat(after.get(partner[place])).isEqualTo(before.get(place));
				last = partner[place];
				pairs++;
			}
		}
		assertThat(pairs).isEqualTo(longestCommon(before, after));
	}

	@Test
	void the_largest_bodies_are_compared_in_bounded_time() {
		Random random = new Random(7);
		Body before = large(random);
		Body after = large(random);
		Body mixed = shuffled(before, random);
		assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
			assertThat(applied(BodyDiff.between(before, after), Change.REMOVED)).isEqualTo(texts(after));
			assertThat(applied(BodyDiff.between(before, mixed), Change.REMOVED)).isEqualTo(texts(mixed));
		});
	}

	@Test
	void one_huge_paragraph_is_compared_in_bounded_time() {
		Random random = new Random(8);
		String before = words(random, 150_000);
		String after = words(random, 150_000);
		assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThatNoException()
			.isThrownBy(() -> BodyDiff.between(Bodies.paragraphs(before), Bodies.paragraphs(after))));
	}

	@Provide
	Arbitrary<Body> bodies() {
		return BodyArbitraries.bodies();
	}

	@Provide
	Arbitrary<String> texts() {
		return BodyArbitraries.texts();
	}

	private static Body large(Random random) {
		return new Body(IntStream.range(0, 2_400).<Block>mapToObj((n) -> Bodies.paragraph(words(random, 40))).toList());
	}

	private static Body shuffled(Body body, Random random) {
		List<Block> blocks = new ArrayList<>(body.blocks());
		java.util.Collections.shuffle(blocks, random);
		return new Body(blocks);
	}

	private static String words(Random random, int count) {
		return IntStream.range(0, count)
			.mapToObj((n) -> Integer.toString(random.nextInt(2_000), 36))
			.collect(Collectors.joining(" "));
	}

	private static int longestCommon(List<Integer> one, List<Integer> other) {
		int[][] length = new int[one.size() + 1][other.size() + 1];
		for (int a = 1; a <= one.size(); a++) {
			for (int b = 1; b <= other.size(); b++) {
				length[a][b] = one.get(a - 1).equals(other.get(b - 1)) ? length[a - 1][b - 1] + 1
						: Math.max(length[a - 1][b], length[a][b - 1]);
			}
		}
		return length[one.size()][other.size()];
	}

	private static List<String> texts(Body body) {
		return DiffLines.of(body).stream().map(BodyDiffTests::text).toList();
	}

	private static String text(FlatLine line) {
		return line.style() + " " + line.asset() + " "
				+ line.words().stream().map(TextDiff.Word::text).collect(Collectors.joining());
	}

	private static List<String> applied(List<Line> lines, Change without) {
		return lines.stream()
			.filter((line) -> line.change() != without)
			.map((line) -> style(line, without) + " " + line.asset() + " " + joined(line.runs(), without))
			.toList();
	}

	private static String style(Line line, Change without) {
		String former = line.formerStyle();
		return (without == Change.ADDED && former != null) ? former : line.style();
	}

	private static String joined(List<Run> runs, Change without) {
		return runs.stream().filter((run) -> run.change() != without).map(Run::text).collect(Collectors.joining());
	}

	private static List<String> shown(List<Line> lines) {
		return lines.stream()
			.map((line) -> line.change() + " " + line.style() + ": "
					+ line.runs().stream().map(BodyDiffTests::shown).collect(Collectors.joining()))
			.toList();
	}

	private static String shown(Run run) {
		return switch (run.change()) {
			case ADDED -> "[+" + run.text() + "+]";
			case REMOVED -> "[-" + run.text() + "-]";
			default -> run.text();
		};
	}

}
