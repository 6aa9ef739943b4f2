package id.terbit.search.linguistics;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ChainTests {

	private final Linguistics linguistics = Linguistics.shipped();

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Bengkalis                        | bengkalis
			e-KTP, KTP-el                    | e ktp ktp el
			Jum'at Jum\u2019at Jum`at         | jumat jumat jumat
			D.P.R.D. S.Kom. H.M. Amin        | dprd s kom hm amin
			dan/atau                         | dan atau
			covid-19 Covid19 COVID 19        | covid 19 covid 19 covid 19
			caf\u00e9 cafe\u0301              | cafe cafe
			\uff26\uff35\uff2c\uff2c \ufb01nal | full final
			peng\u00aduman Beng\u200bkalis    | penguman bengkalis
			rumah-rumah                      | rumah-rumah
			jual-beli                        | jual beli
			ro-ro, ro ro                     | ro-ro ro-ro
			oleh2 oleh-oleh oleh oleh        | oleh-oleh oleh-oleh oleh-oleh
			anak2nya                         | anak-anak
			#PesonaBengkalis a_b             | pesonabengkalis a b
			dinas@bengkaliskab.go.id         | dinas bengkaliskab go id
			""")
	void parts_and_folds(String text, String exact) {
		assertThat(Lines.exact(text)).isEqualTo(exact);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			1.234.567                        | 1234567
			1,234,567                        | 1234567
			Rp1.500 Rp. 1.500,00 Rp 1500     | 1500 1500 1500
			No. 51 Tahun 2016                | 51 2016
			Nomor : 51 Tahun 2016            | 51 2016
			51/2016                          | 51 2016
			13 Agustus 2023                  | 13 agustus 2023
			13-08-2023                       | 13 agustus 2023
			13/8/2023                        | 13 agustus 2023
			13.08.2023                       | 13 agustus 2023
			2023-08-13                       | 13 agustus 2023
			08 Nop 2022                      | 8 november 2022
			1 Pebruari 2024                  | 1 februari 2024
			32-08-2023                       | 32 8 2023
			pukul 15.49                      | pukul 15 49
			8.19.21                          | 8 19 21
			0766 123456                      | 0766 123456
			Triwulan III                     | triwulan 3
			MTQ ke-XXIII                     | mtq 23
			kelas x                          | kelas 10
			golongan C                       | golongan c
			Bab IIII                         | bab iiii
			hut ri ke-78                     | hut ri 78
			\u0661\u0662                     | 12
			""")
	void gives_numbers_one_form(String text, String root) {
		assertThat(Lines.roots(text)).isEqualTo(root);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Camat Siak Kecil di Kabupaten Siak | camat siak_kecil di kabupaten siak
			Siakkecil, siak-kecil              | siak_kecil siak_kecil
			Siak. Kecil                        | siak kecil
			Pantai Selatbaru                   | pantai selat_baru
			Pekan Baru, Pekanbaru              | pekan_baru pekan_baru
			Zapin Api, zapinapi                | zapin api zapin api
			siak_kecil                         | siak kecil
			""")
	void knows_names_of_several_words(String text, String exact) {
		assertThat(Lines.exact(text)).isEqualTo(exact);
	}

	@Test
	void leaves_stop_words_out_of_the_root_view_alone() {
		assertThat(Lines.exact("yang kecil dan yang besar")).isEqualTo("yang kecil dan yang besar");
		assertThat(Lines.roots("yang kecil dan yang besar")).isEqualTo("kecil besar");
	}

	@Test
	void keeps_the_place_of_each_word_in_the_text() throws IOException {
		String text = "Warga  Siak Kecil (Jum\u2019at) ikut MTQ ke-XXIII, 13-08-2023: Rp1.500,00 selatbaru zapinapi.";

		assertThat(marked(this.linguistics.exact(), text)).containsExactly("warga=Warga", "siak_kecil=Siak Kecil",
				"jumat=Jum\u2019at", "ikut=ikut", "mtq=MTQ", "ke=ke", "23=XXIII", "13=13", "agustus=08", "2023=2023",
				"rp=Rp", "1500=1.500", "selat_baru=selatbaru", "zapin=zapin", "api=api");
		assertThat(marked(this.linguistics.root(), "di Perizinan Terpadu")).containsExactly("izin=Perizinan",
				"padu=Terpadu");
	}

	@Test
	void gives_each_token_a_position_of_its_own() throws IOException {
		for (Analyzer analyzer : List.of(this.linguistics.exact(), this.linguistics.root())) {
			try (TokenStream stream = analyzer.tokenStream("", "Di Siak Kecil, yang 2023-08-13 dan zapinapi")) {
				PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
				OffsetAttribute offset = stream.getAttribute(OffsetAttribute.class);
				stream.reset();
				while (stream.incrementToken()) {
					assertThat(step.getPositionIncrement()).isEqualTo(1);
				}
				stream.end();
				assertThat(offset.endOffset()).isEqualTo(43);
			}
		}
	}

	@Test
	void cuts_what_is_no_word() {
		assertThat(Lines.exact("a".repeat(5000))).hasSize(Atoms.LONGEST);
	}

	@Test
	void says_the_same_of_a_word_in_lines_and_in_tokens() {
		String text = "Pelayanan e-KTP di Siak Kecil tahun 2023, No. 5";
		List<Token> tokens = this.linguistics.tokens(text);

		assertThat(tokens).extracting(Token::exact).containsExactly(Lines.exact(text).split(" "));
		assertThat(tokens).filteredOn((token) -> !token.isStopWord())
			.extracting(Token::root)
			.containsExactly(Lines.roots(text).split(" "));
	}

	private static List<String> marked(Analyzer analyzer, String text) throws IOException {
		List<String> marked = new ArrayList<>();
		try (TokenStream stream = analyzer.tokenStream("", text)) {
			CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
			OffsetAttribute offset = stream.getAttribute(OffsetAttribute.class);
			stream.reset();
			while (stream.incrementToken()) {
				marked.add(term + "=" + text.substring(offset.startOffset(), offset.endOffset()));
			}
			stream.end();
		}
		return marked;
	}

}
