package id.terbit.search.linguistics;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import id.terbit.search.linguistics.Understanding.Alternative;
import id.terbit.search.linguistics.Understanding.Unit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever comes in, what goes out holds. */
class AnythingTypedTests {

	private static final Vocabulary INDEX = new Words(
			Map.of("pantai", 9, "bengkalis", 30, "kecil", 4, "siak_kecil", 7, "olahraga", 2, "rumah", 5, "1403", 3));

	private final Linguistics linguistics = Linguistics.shipped();

	private final Synonyms synonyms = Synonyms.shipped();

	@Property(tries = 400)
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
	}

	@Property(tries = 200)
	void has_the_same_tokens_for_an_index_and_an_excerpt(@ForAll("texts") String text) throws IOException {
		List<Token> tokens = this.linguistics.tokens(text);

		assertThat(terms(this.linguistics.exact(), text)).isEqualTo(tokens.stream().map(Token::exact).toList());
		assertThat(terms(this.linguistics.root(), text))
			.isEqualTo(tokens.stream().map(Token::root).filter(Objects::nonNull).toList());
	}

	private static List<String> terms(Analyzer analyzer, String text) throws IOException {
		List<String> terms = new ArrayList<>();
		try (TokenStream stream = analyzer.tokenStream("", text)) {
			CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
			stream.reset();
			while (stream.incrementToken()) {
				terms.add(term.toString());
			}
			stream.end();
		}
		return terms;
	}

	@Property(tries = 400)
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

	@Property(tries = 100)
	void is_understood_alike_each_time(@ForAll("texts") String typed) {
		assertThat(this.linguistics.understand(typed, this.synonyms, INDEX))
			.isEqualTo(this.linguistics.understand(typed, this.synonyms, INDEX));
	}

	@Property(tries = 200)
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
		return Arbitraries.frequencyOf(Tuple.of(4, pieces), Tuple.of(1, any))
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
