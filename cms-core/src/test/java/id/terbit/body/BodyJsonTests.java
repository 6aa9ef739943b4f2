package id.terbit.body;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import id.terbit.body.Block.Heading;
import id.terbit.body.Block.Paragraph;
import id.terbit.body.Inline.Text;
import id.terbit.body.Mark.Bold;
import id.terbit.body.Mark.Italic;
import id.terbit.body.Mark.Link;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class BodyJsonTests {

	private static final String ASSET = "01900000-0000-7000-8000-000000000001";

	private static final String TEXT = "{\"type\":\"text\",\"text\":\"x\"%s}";

	private static final String PARAGRAPH = "{\"type\":\"paragraph\",\"content\":[%s]}";

	private static final String ITEM = "{\"type\":\"listItem\",\"content\":[%s]}";

	private static final String BLANK = "{\"type\":\"paragraph\"}";

	private static final String CELL = "{\"type\":\"tableCell\",\"attrs\":{%s},\"content\":[" + BLANK + "]}";

	@Test
	void reads_what_the_editor_writes_whatever_the_order_of_properties() {
		Body body = BodyJson.read(
				"""
						{"content":[
						  {"content":[{"text":"Pantai","type":"text"}],"attrs":{"level":2},"type":"heading"},
						  {"type":"paragraph","content":[
						    {"type":"text","text":"Ke ","marks":[{"type":"italic"},{"type":"bold"}]},
						    {"type":"text","text":"Rupat","marks":[{"type":"link","attrs":{"href":"https://example.org","document":null}}]}]},
						  {"type":"paragraph"}
						],"type":"doc"}""",
				"/body");
		assertThat(
				body.blocks())
			.containsExactly(new Heading(2, List.of(new Text("Pantai"))),
					new Paragraph(List.of(new Text("Ke ", List.of(new Bold(), new Italic())),
							new Text("Rupat", List.of(new Link("https://example.org"))))),
					new Paragraph(List.of()));
	}

	@Test
	void writes_one_form_for_equal_bodies() {
		Body split = Bodies.of(new Paragraph(List.of(new Text("laut", List.of(new Italic(), new Bold())),
				new Text("", List.of()), new Text(" biru", List.of(new Bold(), new Italic())))));
		Body whole = Bodies.of(new Paragraph(List.of(new Text("laut biru", List.of(new Bold(), new Italic())))));
		assertThat(split).isEqualTo(whole);
		assertThat(BodyJson.write(split)).isEqualTo(BodyJson.write(whole))
			.isEqualTo("{\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\","
					+ "\"marks\":[{\"type\":\"bold\"},{\"type\":\"italic\"}],\"text\":\"laut biru\"}]}]}");
	}

	@Property(tries = 300)
	void what_is_written_is_read_as_the_same_body(@ForAll("bodies") Body body) {
		String written = BodyJson.write(body);
		Body read = BodyJson.read(written, "/body");
		assertThat(read).isEqualTo(body);
		assertThat(BodyJson.write(read)).isEqualTo(written);
	}

	@Provide
	Arbitrary<Body> bodies() {
		return BodyArbitraries.bodies();
	}

	@ParameterizedTest
	@MethodSource({ "nodes", "attributes", "inlines" })
	void refuses_with_code_and_pointer(String content, String code, String pointer) {
		assertThat(refusals("{\"type\":\"doc\",\"content\":[" + content + "]}")).contains(pointer + " " + code);
	}

	static Stream<Arguments> nodes() {
		return Stream.of(Arguments.of("{\"type\":\"script\"}", "body.node-unknown", "/body/content/0"),
				Arguments.of("{\"attrs\":{}}", "body.type-missing", "/body/content/0"),
				Arguments.of("{\"type\":7}", "body.value-misfit", "/body/content/0/type"),
				Arguments.of("\"text\"", "body.value-misfit", "/body/content/0"),
				Arguments.of("{\"type\":\"doc\"}", "body.node-misplaced", "/body/content/0"),
				Arguments.of(TEXT.formatted(""), "body.node-misplaced", "/body/content/0"),
				Arguments.of("{\"type\":\"paragraph\",\"html\":\"<b>\"}", "body.property-unknown",
						"/body/content/0/html"),
				Arguments.of("{\"type\":\"paragraph\",\"a/b~\":1}", "body.property-unknown", "/body/content/0/a~1b~0"),
				Arguments.of("{\"type\":\"paragraph\",\"attrs\":{\"onclick\":\"x\"}}", "body.attribute-unknown",
						"/body/content/0/attrs/onclick"),
				Arguments.of("{\"type\":\"paragraph\",\"text\":\"x\"}", "body.property-unknown",
						"/body/content/0/text"),
				Arguments.of("{\"type\":\"paragraph\",\"marks\":[{\"type\":\"bold\"}]}", "body.marks-misplaced",
						"/body/content/0/marks"),
				Arguments.of("{\"type\":\"heading\",\"attrs\":{\"level\":1}}", "body.number-out-of-range",
						"/body/content/0/attrs/level"),
				Arguments.of("{\"type\":\"heading\",\"attrs\":{\"level\":\"2\"}}", "body.number-out-of-range",
						"/body/content/0/attrs/level"),
				Arguments.of("{\"type\":\"heading\"}", "body.attribute-misfit", "/body/content/0/attrs/level"));
	}

	static Stream<Arguments> attributes() {
		return Stream.of(Arguments.of("{\"type\":\"bulletList\"}", "body.node-empty", "/body/content/0"),
				Arguments.of("{\"type\":\"bulletList\",\"content\":[" + BLANK + "]}", "body.node-misplaced",
						"/body/content/0/content/0"),
				Arguments.of("{\"type\":\"bulletList\",\"content\":[" + ITEM.formatted("{\"type\":\"divider\"}") + "]}",
						"body.node-misplaced", "/body/content/0/content/0/content/0"),
				Arguments.of(
						"{\"type\":\"bulletList\",\"content\":[" + ITEM
							.formatted("{\"type\":\"bulletList\",\"content\":[" + ITEM.formatted(BLANK) + "]}") + "]}",
						"body.item-without-paragraph", "/body/content/0/content/0/content/0"),
				Arguments.of("{\"type\":\"orderedList\",\"attrs\":{\"start\":0},\"content\":[" + ITEM.formatted(BLANK)
						+ "]}", "body.number-out-of-range", "/body/content/0/attrs/start"),
				Arguments.of("{\"type\":\"blockquote\",\"content\":[{\"type\":\"heading\",\"attrs\":{\"level\":2}}]}",
						"body.node-misplaced", "/body/content/0/content/0"),
				Arguments.of("{\"type\":\"callout\",\"attrs\":{\"kind\":\"x\"},\"content\":[" + BLANK + "]}",
						"body.attribute-misfit", "/body/content/0/attrs/kind"),
				Arguments.of("{\"type\":\"table\",\"content\":[{\"type\":\"tableRow\"}]}", "body.node-empty",
						"/body/content/0"),
				Arguments.of(
						"{\"type\":\"table\",\"content\":[{\"type\":\"tableRow\",\"content\":["
								+ CELL.formatted("\"colspan\":1000000") + "]}]}",
						"body.number-out-of-range", "/body/content/0/content/0/content/0/attrs/colspan"),
				Arguments.of(
						"{\"type\":\"table\",\"content\":[{\"type\":\"tableRow\",\"content\":["
								+ CELL.formatted("\"colspan\":40") + "," + CELL.formatted("\"colspan\":40") + "]}]}",
						"body.table-too-wide", "/body/content/0/content/0"),
				Arguments.of("{\"type\":\"image\",\"attrs\":{\"src\":\"x\",\"asset\":\"" + ASSET + "\"}}",
						"body.attribute-unknown", "/body/content/0/attrs/src"),
				Arguments.of("{\"type\":\"image\",\"attrs\":{\"asset\":\"../x\"}}", "body.attribute-misfit",
						"/body/content/0/attrs/asset"),
				Arguments.of("{\"type\":\"image\"}", "body.attribute-misfit", "/body/content/0/attrs/asset"),
				Arguments.of("{\"type\":\"gallery\",\"attrs\":{\"assets\":[\"" + ASSET + "\",\"" + ASSET + "\"]}}",
						"body.attribute-misfit", "/body/content/0/attrs/assets"));
	}

	static Stream<Arguments> inlines() {
		return Stream.of(
				Arguments.of("{\"type\":\"gallery\",\"attrs\":{\"assets\":[7]}}", "body.attribute-misfit",
						"/body/content/0/attrs/assets"),
				Arguments.of("{\"type\":\"video\",\"attrs\":{}}", "body.video-source", "/body/content/0/attrs"),
				Arguments.of("{\"type\":\"video\",\"attrs\":{\"youtube\":\"\\\"><script>\"}}", "body.attribute-misfit",
						"/body/content/0/attrs/youtube"),
				Arguments.of("{\"type\":\"video\",\"attrs\":{\"youtube\":\"dQw4w9WgXcQ\",\"title\":\" \"}}",
						"body.attribute-misfit", "/body/content/0/attrs/title"),
				Arguments.of("{\"type\":\"video\",\"attrs\":{\"youtube\":\"dQw4w9WgXcQ\",\"captions\":\""
						+ Bodies.asset(1) + "\"}}", "body.attribute-misfit", "/body/content/0/attrs/captions"),
				Arguments.of(
						"{\"type\":\"video\",\"attrs\":{\"asset\":\"" + Bodies.asset(1) + "\",\"title\":\"Lomba\"}}",
						"body.attribute-misfit", "/body/content/0/attrs/title"),
				Arguments.of("{\"type\":\"video\",\"attrs\":{\"youtube\":\"dQw4w9WgXcQ\",\"poster\":\"../x\"}}",
						"body.attribute-misfit", "/body/content/0/attrs/poster"),
				Arguments.of("{\"type\":\"divider\",\"content\":[]}", "body.property-unknown",
						"/body/content/0/content"),
				Arguments.of(PARAGRAPH.formatted("{\"type\":\"text\",\"text\":\"\"}"), "body.text-empty",
						"/body/content/0/content/0/text"),
				Arguments.of(PARAGRAPH.formatted("{\"type\":\"text\",\"text\":\"a\\u0000b\"}"), "body.text-characters",
						"/body/content/0/content/0/text"),
				Arguments.of(PARAGRAPH.formatted("{\"type\":\"text\",\"text\":\"\\ud800\"}"), "body.text-characters",
						"/body/content/0/content/0/text"),
				Arguments.of(PARAGRAPH.formatted(TEXT.formatted(",\"marks\":[{\"type\":\"blink\"}]")),
						"body.mark-unknown", "/body/content/0/content/0/marks/0"),
				Arguments.of(
						PARAGRAPH.formatted(TEXT.formatted(",\"marks\":[{\"type\":\"bold\"},{\"type\":\"bold\"}]")),
						"body.mark-twice", "/body/content/0/content/0/marks/1"),
				Arguments.of(
						PARAGRAPH.formatted(
								TEXT.formatted(",\"marks\":[{\"type\":\"subscript\"},{\"type\":\"superscript\"}]")),
						"body.mark-twice", "/body/content/0/content/0/marks/1"),
				Arguments.of(
						PARAGRAPH.formatted(TEXT.formatted(
								",\"marks\":[{\"type\":\"link\",\"attrs\":{\"href\":\"javascript:alert(1)\"}}]")),
						"body.link-refused", "/body/content/0/content/0/marks/0/attrs/href"),
				Arguments.of(PARAGRAPH.formatted(TEXT.formatted(",\"marks\":[{\"type\":\"link\"}]")),
						"body.link-target", "/body/content/0/content/0/marks/0/attrs"),
				Arguments.of(
						PARAGRAPH
							.formatted(TEXT.formatted(",\"marks\":[{\"type\":\"bold\",\"attrs\":{\"style\":\"x\"}}]")),
						"body.attribute-unknown", "/body/content/0/content/0/marks/0/attrs/style"));
	}

	@Test
	void names_every_reason_at_once() {
		assertThat(refusals("""
				{"type":"doc","version":1,"content":[{"type":"script"},{"type":"heading","attrs":{"level":9}}]}"""))
			.containsExactlyInAnyOrder("/body/version body.property-unknown", "/body/content/0 body.node-unknown",
					"/body/content/1/attrs/level body.number-out-of-range");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
			                                    | body.not-a-body
			[]                                  | body.not-a-body
			null                                | body.not-a-body
			{"type":"paragraph"}                | body.not-a-body
			{"type":"doc"                       | body.not-json
			{"type":"doc"} {}                   | body.not-json
			{"type":"doc","type":"doc"}         | body.not-json
			{"type":"doc","content":[NaN]}      | body.not-json
			{'type':'doc'}                      | body.not-json
			""")
	void refuses_what_is_no_body_at_all(String json, String code) {
		assertThat(refusals((json != null) ? json : "")).anyMatch((refusal) -> refusal.endsWith(code));
	}

	@Test
	void holds_to_the_number_of_nodes() {
		assertThat(BodyJson.read(paragraphs(BodyJson.MAX_NODES - 1), "").blocks()).hasSize(4_999);
		assertThat(refusals(paragraphs(BodyJson.MAX_NODES))).containsExactly("/body/content/4999 body.too-many-nodes");
	}

	@Test
	void holds_to_the_depth() {
		assertThat(BodyJson.read(nested(15), "").blocks()).hasSize(1);
		assertThat(refusals(nested(16))).singleElement().asString().endsWith("body.too-deep");
		assertThat(refusals("[".repeat(100_000))).isNotEmpty();
		assertThat(refusals("{\"type\":\"doc\",\"content\":" + "[".repeat(100_000))).isNotEmpty();
		assertThat(refusals("{\"type\":\"doc\",\"attrs\":" + "{\"a\":".repeat(100_000))).isNotEmpty();
	}

	@Test
	void holds_to_the_size() {
		String fits = "{\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\"%s\"}]}]}";
		assertThat(BodyJson.read(fits.formatted("a".repeat(1_999_900)), "").blocks()).hasSize(1);
		assertThat(refusals(fits.formatted("a".repeat(2_000_000)))).containsExactly("/body body.too-large");
		assertThat(refusals(fits.formatted("é".repeat(1_000_000)))).containsExactly("/body body.too-large");
	}

	@Test
	void a_flood_of_marks_or_errors_stays_small() {
		String marks = "{\"type\":\"bold\"},".repeat(50_000) + "{\"type\":\"bold\"}";
		assertThat(refusals("{\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\","
				+ "\"text\":\"x\",\"marks\":[" + marks + "]}]}]}"))
			.anyMatch((refusal) -> refusal.endsWith("body.too-many-marks"));
		assertThat(refusals(paragraphs(4_000).replace("paragraph", "x"))).hasSize(100);
	}

	@Test
	void a_body_that_could_not_be_read_again_is_not_written() {
		List<Block> blocks = IntStream.range(0, BodyJson.MAX_NODES)
			.<Block>mapToObj((n) -> Bodies.paragraph("x"))
			.toList();
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> BodyJson.write(new Body(blocks)))
			.withMessageContaining("body.too-many-nodes");
	}

	@Test
	void every_refusal_has_its_sentence() {
		Stream.of(nodes(), attributes(), inlines())
			.flatMap((cases) -> cases)
			.map((arguments) -> (String) arguments.get()[1])
			.forEach((code) -> assertThat(Bodies.texts().refusal(Refusal.of(code, "a", "b", "c"))).isNotBlank());
	}

	private static String paragraphs(int count) {
		return IntStream.range(0, count)
			.mapToObj((n) -> "{\"type\":\"paragraph\"}")
			.collect(Collectors.joining(",", "{\"type\":\"doc\",\"content\":[", "]}"));
	}

	/** Lists in lists: each level is two nodes deep, and a paragraph below the last. */
	private static String nested(int levels) {
		return "{\"type\":\"doc\",\"content\":["
				+ "{\"type\":\"bulletList\",\"content\":[{\"type\":\"listItem\",\"content\":[{\"type\":\"paragraph\"},"
					.repeat(levels - 1)
				+ "{\"type\":\"bulletList\",\"content\":[{\"type\":\"listItem\",\"content\":[{\"type\":\"paragraph\"}]}]}"
				+ "]}]}".repeat(levels - 1) + "]}";
	}

	private static List<String> refusals(String json) {
		RefusedException refused = catchThrowableOfType(RefusedException.class, () -> BodyJson.read(json, "/body"));
		assertThat(refused).as("refused").isNotNull();
		assertThat(refused.kind()).isEqualTo(RefusedException.Kind.INVALID);
		return refused.refusals().stream().map((refusal) -> refusal.pointer() + " " + refusal.code()).toList();
	}

}
