package id.terbit.media.wordimport;

import java.util.List;

import id.terbit.media.wordimport.ReportView.Sentence;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FindingsTests {

	private final Findings findings = new Findings();

	@Test
	void keep_every_comment_of_a_long_text() {
		for (int i = 0; i < 1_500; i++) {
			this.findings.leftOut("comment", "catatan " + i);
		}
		this.findings.leftOut("header", "kop ".repeat(2_000));

		List<String> details = details();
		assertThat(details).hasSize(1_501).contains("catatan 0", "catatan 1499", "kop ".repeat(2_000).strip());
	}

	@Test
	void say_what_they_do_not_list() {
		for (int i = 0; i < 2_100; i++) {
			this.findings.leftOut("comment", "catatan " + i);
		}
		this.findings.leftOut("comment", "catatan 7");

		List<ReportEntry> entries = this.findings.report().entries();
		assertThat(entries).filteredOn((entry) -> entry.code().equals("lines-unlisted"))
			.extracting(ReportEntry::count)
			.containsExactly(100);
		assertThat(entries).filteredOn((entry) -> entry.detail().equals("catatan 7"))
			.extracting(ReportEntry::count)
			.containsExactly(2);
	}

	@Test
	void say_what_they_cut() {
		this.findings.leftOut("header", "kop ".repeat(10_000));

		assertThat(this.findings.report().entries()).extracting(ReportEntry::code).contains("lines-cut");
		assertThat(details()).contains("kop ".repeat(10_000).substring(0, 19_999) + "…");
	}

	@Test
	void a_long_sentence_opens_to_the_whole() {
		String whole = "Kepala halaman: " + "kata ".repeat(100).strip();

		assertThat(Sentence.of(whole).opening()).hasSizeLessThan(305).startsWith("Kepala halaman: kata").endsWith("…");
		assertThat(Sentence.of(whole).whole()).isEqualTo(whole);
		assertThat(Sentence.of("Kepala halaman: kop").opening()).isEmpty();
	}

	private List<String> details() {
		return this.findings.report().entries().stream().map(ReportEntry::detail).toList();
	}

}
