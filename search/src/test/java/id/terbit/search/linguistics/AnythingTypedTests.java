package id.terbit.search.linguistics;

import java.util.List;
import java.util.Map;

import id.terbit.search.linguistics.Understanding.Alternative;
import id.terbit.search.linguistics.Understanding.Unit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever comes in, what goes out holds. */
class AnythingTypedTests {

	private static final Vocabulary INDEX = new Words(
			Map.of("pantai", 9, "bengkalis", 30, "kecil", 4, "siak_kecil", 7, "olahraga", 2, "rumah", 5, "1403", 3));

	private final Linguistics linguistics = Linguistics.shipped();

	private final Synonyms synonyms = Synonyms.shipped();

	@Property(tries = 1500)
	void has_tokens_in_order_and_without_blanks(@ForAll("texts") String text) {
		List<Token> tokens = this.linguistics.tokens(text);
		int start = 0;
		for (Token token : tokens) {
			assertThat(token.exact()).isNotEmpty().doesNotMatch("(?s).*\\s.*");
			assertThat(token.exact().length()).isLessThanOrEqualTo(2 * Atoms.LONGEST + 1);
			assertThat(token.start()).isGreaterThanOrEqualTo(start).isLessThan(token.end());
			assertThat(token.end()).isLessThanOrEqualTo(text.length());
			start = token.start();
		}
		String line = this.linguistics.exactLine(text);
		assertThat(line.isEmpty() ? 0 : line.split(" ").length).isEqualTo(tokens.size());
	}

	@Property(tries = 1500)
	void is_understood_within_bounds(@ForAll("texts") String typed) {
		Understanding read = this.linguistics.understand(typed, this.synonyms, INDEX);

		assertThat(read.units().size()).isLessThanOrEqualTo(2 * Understanding.MAX_WORDS);
		assertThat(read.isEmpty()).isEqualTo(this.linguistics.tokens(typed).isEmpty());
		assertThat(read.isEmpty() || read.units().stream().anyMatch((unit) -> !unit.optional())).isTrue();
		int start = 0;
		for (Unit unit : read.units()) {
			assertThat(unit.start()).isGreaterThanOrEqualTo(start).isLessThanOrEqualTo(unit.end());
			assertThat(unit.end()).isLessThanOrEqualTo(typed.length());
			assertThat(unit.alternatives()).isNotEmpty().hasSizeLessThanOrEqualTo(Understanding.MAX_ALTERNATIVES);
			assertThat(unit.alternatives()).flatExtracting(Alternative::exact)
				.allMatch((term) -> !term.isEmpty() && term.chars().noneMatch(Character::isWhitespace));
			start = unit.start();
		}
	}

	@Property(tries = 300)
	void is_understood_alike_each_time(@ForAll("texts") String typed) {
		assertThat(this.linguistics.understand(typed, this.synonyms, INDEX))
			.isEqualTo(this.linguistics.understand(typed, this.synonyms, INDEX));
	}

	@Property(tries = 500)
	void is_read_as_lines_of_synonyms(@ForAll("lines") List<String> lines) {
		Synonyms.Parsed parsed = Synonyms.parse(lines);

		assertThat(parsed.problems()).allMatch((problem) -> problem.line() >= 1 && problem.line() <= lines.size());
		assertThat(parsed.problems()).extracting(Synonyms.Problem::line).doesNotHaveDuplicates();
	}

	@Provide
	Arbitrary<String> texts() {
		Arbitrary<String> pieces = Arbitraries.of("siak", "kecil", "siak kecil", "selatbaru", "perbup", "51/2016",
				"2023-08-13", "1.234.567,00", "Rp", "ke-XXIII", "triwulan", "iii", "e-ktp", "oleh2", "rumah-rumah",
				"D.P.R.D.", "yang", "cara", "pantia", "pantaibengkalis", "olah raga", "kepala dinas", "title:(a OR b)",
				"\"", "*", "~2", "\\", "+-!", "{\"match_all\":{}}", "[1 TO 9]", "\u200b", "\u00ad", "\u2019", "\u0301",
				"\ud83d\ude00", "\ud800", "\u0130", "\ufdfa", "\u2167", "\uff11", "1403014708900001", "1403 0147",
				"a".repeat(70), "9".repeat(20), "-", ".", "/", "_", " ", "\n", "\u3000");
		Arbitrary<String> any = Arbitraries.strings().ofMaxLength(12);
		return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(4, pieces), net.jqwik.api.Tuple.of(1, any))
			.list()
			.ofMaxSize(40)
			.flatMap((parts) -> Arbitraries.of(" ", "", " ").map((between) -> String.join(between, parts)));
	}

	@Provide
	Arbitrary<List<String>> lines() {
		return Arbitraries.of("perbup", "peraturan bupati", "=", " = ", "#", "yang", "opd", "skpd", "", "ktp-el", "==")
			.list()
			.ofMaxSize(7)
			.map((parts) -> String.join("", parts))
			.list()
			.ofMaxSize(12);
	}

}
