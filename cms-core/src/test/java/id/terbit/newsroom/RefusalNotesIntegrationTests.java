package id.terbit.newsroom;

import java.util.List;

import id.terbit.document.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** What pages refuse stands in the log once, without a word of the people. */
@ExtendWith(OutputCaptureExtension.class)
class RefusalNotesIntegrationTests extends OfficeInBrowser {

	@Test
	void a_verb_that_the_desk_refuses_is_noted_once(CapturedOutput output) throws Exception {
		Document document = draft("Rahasia sekali");
		act(this.writer, document, "submit", "catatan", "Catatan yang rahasia.").andExpect(status().isConflict());
		assertThat(about(document, output)).singleElement()
			.asString()
			.contains("refused (NOT_NOW) submit", this.writer.id().toString(), "edition.category-missing")
			.doesNotContainIgnoringCase("rahasia");
	}

	@Test
	void a_verb_that_never_came_to_the_desk_is_noted_as_well(CapturedOutput output) throws Exception {
		Document ready = ready("Jadwal aneh");
		act(this.publisher, ready, "schedule", "waktu", "besok pagi saja").andExpect(status().isUnprocessableContent());
		assertThat(about(ready, output)).singleElement()
			.asString()
			.contains("refused (INVALID) schedule", this.publisher.id().toString(), "verb.time-unreadable")
			.doesNotContain("besok");
	}

	@Test
	void what_an_error_page_answers_is_noted_without_the_words_of_its_address(CapturedOutput output) throws Exception {
		this.browser.perform(as(this.writer, get("/meja/kalender/2031"))).andExpect(status().isForbidden());
		this.browser.perform(as(this.writer, post("/meja/kalender/2031").with(csrf()).param("libur", "Rahasia")))
			.andExpect(status().isForbidden());
		assertThat(output.toString().lines().filter((line) -> line.contains("calendar.not-allowed"))).hasSize(2)
			.allSatisfy((line) -> assertThat(line).contains("/meja/kalender/{tahun}", this.writer.id().toString()))
			.noneMatch((line) -> line.contains("Rahasia") || line.contains("2031"));
	}

	private static List<String> about(Document document, CapturedOutput output) {
		return output.toString().lines().filter((line) -> line.contains(document.id().toString())).toList();
	}

}
