package id.terbit.contenttype;

import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import id.terbit.contenttype.ContentType.Field;
import id.terbit.contenttype.ContentType.Kind;
import id.terbit.contenttype.ContentType.Place;
import id.terbit.contenttype.ContentType.Search;
import id.terbit.contenttype.ContentType.Span;
import id.terbit.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static id.terbit.contenttype.ContentType.Kind.CHOICE;
import static id.terbit.contenttype.ContentType.Kind.DAY;
import static id.terbit.contenttype.ContentType.Kind.DOCUMENTS;
import static id.terbit.contenttype.ContentType.Kind.MOMENT;
import static id.terbit.contenttype.ContentType.Kind.MONEY;
import static id.terbit.contenttype.ContentType.Kind.NIP;
import static id.terbit.contenttype.ContentType.Kind.NUMBER;
import static id.terbit.contenttype.ContentType.Kind.PHONE;
import static id.terbit.contenttype.ContentType.Kind.POINT;
import static id.terbit.contenttype.ContentType.Kind.TEXTS;
import static id.terbit.contenttype.ContentType.Kind.WEB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class FieldCheckTests {

	private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

	private static final String ID = "0198a3c2-0000-7000-8000-00000000000a";

	static Stream<Arguments> taken() {
		return Stream.of(arguments(MOMENT, "2026-08-17T08:00", "2026-08-17T01:00:00Z"),
				arguments(MOMENT, "2026-08-17T08:00:30.5+07:00", "2026-08-17T01:00:30Z"),
				arguments(MOMENT, "2026-08-17T01:00:00Z", "2026-08-17T01:00:00Z"),
				arguments(POINT, " 1.4750, 102.1170 ", "1.475,102.117"), arguments(POINT, "-90;180", "-90,180"),
				arguments(POINT, "1,475; 102,117", "1.475,102.117"), arguments(POINT, "0.0 100", "0,100"),
				arguments(POINT, "1.12345678,100", "1.123457,100"), arguments(PHONE, "(0766)  21000", "(0766) 21000"),
				arguments(PHONE, "112", "112"), arguments(PHONE, "+62 766-21000", "+62 766-21000"),
				arguments(NIP, "19680411/199303 1 009", "196804111993031009"),
				arguments(WEB, "HTTPS://contoh.example.org/a?b=c", "HTTPS://contoh.example.org/a?b=c"),
				arguments(TEXTS, List.of(" Musala ", "", "Musala", "Parkir"), List.of("Musala", "Parkir")),
				arguments(DOCUMENTS, List.of(ID.toUpperCase(java.util.Locale.ROOT), ID), List.of(ID)),
				arguments(CHOICE, "plt", "plt"), arguments(NUMBER, 9_999, 9_999),
				arguments(MONEY, 1_000_000_000L, 1_000_000_000));
	}

	@ParameterizedTest
	@MethodSource("taken")
	void what_fits_is_kept_in_one_form(Kind kind, Object value, Object kept) {
		assertThat(check(kind, value)).isEqualTo(new FieldCheck(Map.of("isian", kept), List.of()));
	}

	@ParameterizedTest
	@MethodSource("taken")
	void what_is_kept_is_taken_again_as_it_is(Kind kind, Object value, Object kept) {
		assertThat(check(kind, kept).values()).containsEntry("isian", kept);
	}

	static Stream<Arguments> refused() {
		return Stream.of(arguments(MOMENT, "2026-08-17", "field.moment"),
				arguments(MOMENT, "2026-02-30T08:00", "field.moment"),
				arguments(MOMENT, "+12026-01-01T00:00:00Z", "field.moment"),
				arguments(MOMENT, 1_786_000_000, "field.moment"), arguments(DAY, "+12026-01-01", "field.day"),
				arguments(DAY, "17-08-2026", "field.day"), arguments(POINT, "91, 102", "field.point-range"),
				arguments(POINT, "102.117, 1.475", "field.point-range"),
				arguments(POINT, "1, -181", "field.point-range"), arguments(POINT, "Bengkalis", "field.point"),
				arguments(POINT, "1.475", "field.point"), arguments(POINT, "1,475,102,117", "field.point"),
				arguments(PHONE, "tidak ada", "field.phone"), arguments(PHONE, "12", "field.phone"),
				arguments(PHONE, "1234567890123456", "field.phone"), arguments(NIP, "19680411199303100", "field.nip"),
				arguments(NIP, "1968041119930310099", "field.nip"), arguments(WEB, "javascript:alert(1)", "field.web"),
				arguments(WEB, "mailto:a@example.org", "field.web"),
				arguments(WEB, "https://a@b.example.org", "field.web"),
				arguments(WEB, "contoh.example.org", "field.web"), arguments(CHOICE, "tidak-ada", "field.choice"),
				arguments(CHOICE, 1, "field.choice"), arguments(NUMBER, 10_000, "field.number"),
				arguments(NUMBER, "5", "field.number"), arguments(MONEY, -1, "field.number"),
				arguments(MONEY, 1_000_000_001L, "field.number"), arguments(TEXTS, "Musala", "field.texts"),
				arguments(DOCUMENTS, ID, "field.ids"),
				arguments(TEXTS, Collections.nCopies(FieldCheck.MOST_ITEMS + 1, "a"), "content.too-many"));
	}

	@ParameterizedTest
	@MethodSource("refused")
	void what_does_not_fit_is_pointed_out_at_its_field(Kind kind, Object value, String code) {
		FieldCheck check = check(kind, value);
		assertThat(check.values()).isEmpty();
		assertThat(check.refusals()).singleElement().satisfies((refusal) -> {
			assertThat(refusal.code()).isEqualTo(code);
			assertThat(refusal.pointer()).isEqualTo("/fields/isian");
		});
	}

	@Test
	void an_item_of_a_list_is_pointed_out_by_its_place() {
		assertThat(check(TEXTS, List.of("Musala", "satu\ndua")).refusals())
			.containsExactly(Refusal.at("/fields/isian/1", "text.line-break"));
		assertThat(check(DOCUMENTS, List.of(ID, "bukan")).refusals())
			.containsExactly(Refusal.at("/fields/isian/1", "field.id"));
	}

	@Test
	void nothing_is_left_out() {
		assertThat(check(CHOICE, "")).isEqualTo(new FieldCheck(Map.of(), List.of()));
		assertThat(check(TEXTS, List.of())).isEqualTo(new FieldCheck(Map.of(), List.of()));
		assertThat(check(TEXTS, List.of(" "))).isEqualTo(new FieldCheck(Map.of(), List.of()));
	}

	@Test
	void an_end_never_comes_before_its_begin() {
		ContentType days = type(DAY, new Span("isian", "akhir", false));
		assertThat(of(days, "2026-03-13", "2026-03-12").refusals())
			.containsExactly(Refusal.at("/fields/akhir", "field.order", "2026-03-13"));
		assertThat(of(days, "2026-03-13", "2026-03-13").refusals()).isEmpty();
		ContentType moments = type(MOMENT, new Span("isian", "akhir", true));
		assertThat(of(moments, "2026-03-13T08:00", "2026-03-13T01:00:00Z").refusals())
			.as("a moment can't end where it begins")
			.containsExactly(Refusal.at("/fields/akhir", "field.order", "2026-03-13T01:00:00Z"));
		assertThat(of(moments, "2026-03-13T08:00", "2026-03-13T01:00:01Z").refusals()).isEmpty();
	}

	@Test
	void what_is_for_the_office_alone_is_left_out_for_readers() {
		assertThat(ContentTypes.OFFICIAL.open(Map.of("position", "Sekretaris", "nip", "197001011995031001")))
			.containsExactly(Map.entry("position", "Sekretaris"));
	}

	private static FieldCheck check(Kind kind, Object value) {
		return FieldCheck.of(type(kind), Map.of("isian", value), JAKARTA, "/fields");
	}

	private static FieldCheck of(ContentType type, String from, String to) {
		Map<String, Object> fields = new LinkedHashMap<>();
		fields.put("isian", from);
		fields.put("akhir", to);
		return FieldCheck.of(type, fields, JAKARTA, "/fields");
	}

	private static ContentType type(Kind kind, Span... spans) {
		return new ContentType("contoh", "contohs", "/contoh/", Place.ENTRY, Set.of(), List
			.of(Field.text("isian", kind, Search.NOT).of("definitif", "plt"), Field.text("akhir", kind, Search.NOT)),
				List.of(spans));
	}

}
