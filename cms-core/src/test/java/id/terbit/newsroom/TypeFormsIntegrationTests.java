package id.terbit.newsroom;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import id.terbit.contenttype.ContentType;
import id.terbit.contenttype.ContentType.Field;
import id.terbit.contenttype.ContentType.Kind;
import id.terbit.contenttype.ContentTypes;
import id.terbit.contenttype.FieldSamples;
import id.terbit.contenttype.FieldText;
import id.terbit.document.Content;
import id.terbit.document.Document;
import id.terbit.document.RevisionOrigin;
import id.terbit.language.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** The form of every type, in a browser without script. */
class TypeFormsIntegrationTests extends OfficeInBrowser {

	@Autowired
	MessageSource messages;

	static Stream<ContentType> types() {
		return ContentTypes.all().stream();
	}

	@ParameterizedTest
	@MethodSource("types")
	void has_a_labelled_control_for_each_field(ContentType type) throws Exception {
		Texts texts = new Texts(this.messages, Locale.forLanguageTag("id"));
		Document document = begun(type, Content.EMPTY);
		String page = this.browser.perform(as(this.writer, get(address(document) + "/sunting")))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString();
		for (Field field : type.fields()) {
			assertThat(page).contains("data-field=\"" + field.name() + "\"", FieldText.label(texts, field));
			texts.find("help." + type.name() + "." + field.name())
				.ifPresent((help) -> assertThat(page).contains("id=\"field-" + field.name() + "-bantuan\""));
			field.choices().forEach((choice) -> assertThat(page).contains("<option value=\"" + choice + "\""));
		}
	}

	@ParameterizedTest
	@MethodSource("types")
	void keeps_what_is_written_and_shows_it_again(ContentType type) throws Exception {
		Document document = begun(type, Content.EMPTY);
		Map<String, Object> values = FieldSamples.of(type);
		MockHttpServletRequestBuilder form = form(document);
		values.forEach((name, value) -> form.param("field-" + name, written(type, name, value)));
		this.browser.perform(as(this.writer, form)).andExpect(redirectedUrl(address(document)));
		assertThat(read(document).current().content().fields()).isEqualTo(values);
		String page = this.browser.perform(as(this.writer, get(address(document) + "/sunting")))
			.andReturn()
			.getResponse()
			.getContentAsString();
		MockHttpServletRequestBuilder again = form(read(document));
		values.forEach((name, value) -> again.param("field-" + name, written(type, name, value)));
		this.browser.perform(as(this.writer, again)).andExpect(redirectedUrl(address(document)));
		assertThat(read(document).version()).as("the same once more is no change").isEqualTo(document.version() + 1);
		values.forEach((name, value) -> {
			if (value instanceof String text && !text.contains("\n") && !text.endsWith("Z")
					&& type.field(name).orElseThrow().choices().isEmpty()) {
				assertThat(page).as(name).contains("value=\"" + text + "\"");
			}
		});
	}

	@ParameterizedTest
	@MethodSource("types")
	void says_beside_each_control_what_does_not_fit_and_loses_nothing(ContentType type) throws Exception {
		Document document = begun(type, Content.EMPTY);
		MockHttpServletRequestBuilder form = form(document).param("title", "Judul yang harus tetap ada");
		List<Field> checked = type.fields()
			.stream()
			.filter((field) -> field.kind() != Kind.YES_NO && field.kind() != Kind.TEXTS)
			.toList();
		checked.forEach((field) -> form.param("field-" + field.name(), typed(FieldSamples.wrong(field))));
		String page = this.browser.perform(as(this.writer, form))
			.andExpect(status().is(422))
			.andExpect(content().string(containsAll("Judul yang harus tetap ada")))
			.andReturn()
			.getResponse()
			.getContentAsString();
		checked
			.forEach((field) -> assertThat(page).as(type.name()).contains("id=\"field-" + field.name() + "-salah\""));
		assertThat(read(document).current().content()).isEqualTo(document.current().content());
	}

	@Test
	void a_moment_is_written_by_the_clocks_of_the_site() throws Exception {
		Document document = begun(ContentTypes.EVENT, Content.EMPTY);
		this.browser
			.perform(as(this.writer,
					form(document).param("field-start", "2026-08-17T08:00").param("field-end", "2026-08-17T10:30")))
			.andExpect(redirectedUrl(address(document)));
		assertThat(read(document).current().content().fields()).containsEntry("start", "2026-08-17T01:00:00Z");
		this.browser.perform(as(this.writer, get(address(document) + "/sunting")))
			.andExpect(content().string(containsAll("value=\"2026-08-17T08:00\"")));
		this.browser.perform(as(this.writer, get(address(document))))
			.andExpect(content().string(containsAll("Senin, 17 Agustus 2026 pukul 08.00 WIB")));
	}

	@Test
	void the_editors_script_gets_each_refusal_with_its_pointer_and_label() throws Exception {
		Document document = begun(ContentTypes.REGULATION, Content.EMPTY);
		this.browser
			.perform(as(this.writer,
					post(address(document) + "/simpan").with(csrf())
						.contentType(MediaType.APPLICATION_JSON)
						.content("{\"version\": %d, \"content\": {\"fields\": {\"year\": 12, \"setOn\": \"x\"}}}"
							.formatted(document.version()))))
			.andExpect(status().is(422))
			.andExpect(content().string(containsAll("/fields/year", "Tahun: Isi bilangan bulat dari 1900 sampai 2199.",
					"/fields/setOn", "Tanggal ditetapkan: Isi tanggal seperti")));
	}

	@Test
	void documents_are_chosen_by_their_titles_and_what_is_chosen_stays() throws Exception {
		Document first = begun(ContentTypes.REGULATION, text("Perbup Contoh 51", "Isi."));
		Document second = begun(ContentTypes.REGULATION, text("Perbup Contoh 12", "Isi."));
		this.browser.perform(as(this.writer, form(second).param("field-amends", first.id().toString())))
			.andExpect(redirectedUrl(address(second)));
		this.browser.perform(as(this.writer, get(address(second) + "/sunting")))
			.andExpect(content()
				.string(containsAll("name=\"field-amends\" value=\"" + first.id() + "\" checked", "Perbup Contoh 51")))
			.andExpect(content().string(lacks("value=\"" + second.id() + "\"")));
		this.browser.perform(as(this.writer, get(address(second))))
			.andExpect(content().string(containsAll("Mengubah", "Perbup Contoh 51")));
		assertThat(read(second).current().content().fields()).containsEntry("amends", List.of(first.id().toString()));
	}

	private Document begun(ContentType type, Content content) {
		return this.desk.create(this.site.id(), type.name(), content, RevisionOrigin.CREATED, actor(this.writer));
	}

	private static String address(Document document) {
		return "/meja/naskah/" + document.id();
	}

	private static MockHttpServletRequestBuilder form(Document document) {
		return post(address(document) + "/simpan").with(csrf())
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.param("versi", Long.toString(document.version()))
			.param("text", "1")
			.param("layout", "1");
	}

	private static String written(ContentType type, String name, Object value) {
		return (type.field(name).orElseThrow().kind() == Kind.YES_NO) ? "1" : typed(value);
	}

	private static String typed(Object value) {
		return (value instanceof List<?> items) ? String.join("\n", items.stream().map(String::valueOf).toList())
				: value.toString();
	}

}
