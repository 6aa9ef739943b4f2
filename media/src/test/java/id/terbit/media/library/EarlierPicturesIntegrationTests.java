package id.terbit.media.library;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.terbit.asset.Asset;
import id.terbit.asset.AssetCatalog.Description;
import id.terbit.body.Block;
import id.terbit.body.Body;
import id.terbit.body.Inline;
import id.terbit.document.Content;
import id.terbit.document.Content.MediaItem;
import id.terbit.document.Document;
import id.terbit.document.Documents;
import id.terbit.document.EditorialDesk;
import id.terbit.document.RevisionOrigin;
import id.terbit.harness.IntegrationTest;
import id.terbit.identity.Ids;
import id.terbit.media.Pictures;
import id.terbit.media.rendition.Edit;
import id.terbit.person.Actor;
import id.terbit.person.People;
import id.terbit.person.Person;
import id.terbit.person.Role;
import id.terbit.person.SamplePeople;
import id.terbit.site.SampleSites;
import id.terbit.site.Site;
import id.terbit.site.Sites;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * A text keeps the version of a picture that it shows, takes a newer one, and goes back.
 */
@IntegrationTest
@AutoConfigureMockMvc
class EarlierPicturesIntegrationTests {

	@Autowired
	private MockMvc browser;

	@Autowired
	private EditorialDesk desk;

	@Autowired
	private Documents documents;

	@Autowired
	private AssetChanges changes;

	@Autowired
	private AssetLibrary library;

	@Autowired
	private Sites sites;

	@Autowired
	private People people;

	@Autowired
	private Ids ids;

	private Person writer;

	private Asset photo;

	private UUID document;

	@BeforeEach
	void office() {
		Site site = this.sites.create(SampleSites.department(this.ids));
		this.writer = this.people.create(SamplePeople.on(site.id(), this.ids, Role.WRITER), null);
		this.photo = this.library.upload(site.id(), "pantai.jpg", new ByteArrayInputStream(Pictures.jpeg(900, 600)),
				new Description("Pantai", "", "Contoh"), this.writer);
		Content content = new Content("Pantai bersih", "", body(new Block.Image(this.photo.id())), "", "", "", null,
				List.of(), List.of(), null, List.of(), List.of(), Map.of());
		this.document = this.desk.create(site.id(), "article", content, RevisionOrigin.CREATED, by()).id();
	}

	@Test
	void a_cropped_picture_is_taken_up_in_the_form_and_given_back_by_a_restored_revision() throws Exception {
		assertThat(editor()).doesNotContain("Pakai versi baru</label>");
		this.changes.edit(this.photo.id().value(), 0, new Edit(1, 0, 0, 500, 1000), by());
		String newest = newest();

		assertThat(shown()).as("nothing changes by itself").isEqualTo(this.photo.sha256());
		assertThat(editor()).contains("Pakai versi baru</label>", "value=\"" + newest + "\"",
				"/meja/media/berkas/" + newest);
		answer(post("/meja/naskah/" + this.document + "/simpan").contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.param("versi", version())
			.param("text", "1")
			.param("title", "Pantai bersih")
			.param("newest-" + this.photo.id(), newest));
		assertThat(shown()).isEqualTo(newest);
		assertThat(editor()).doesNotContain("Pakai versi baru</label>");

		restoreFirst();
		assertThat(shown()).isEqualTo(this.photo.sha256());
	}

	@Test
	void a_revision_whose_picture_was_replaced_comes_back_with_its_own_version() throws Exception {
		save(body(new Block.Paragraph(List.of(new Inline.Text("Tanpa gambar.")))), List.of());
		this.changes.replace(this.photo.id().value(), 0, "lain.jpg", new ByteArrayInputStream(Pictures.jpeg(640, 480)),
				by());

		restoreFirst();

		assertThat(shown()).isEqualTo(this.photo.sha256());
	}

	@Test
	void a_revision_whose_picture_was_deleted_comes_back_without_it() throws Exception {
		save(body(new Block.Paragraph(List.of(new Inline.Text("Tanpa gambar.")))), List.of());
		this.changes.delete(this.photo.id().value(), 0, by());

		MockHttpServletResponse answer = restoreFirst();

		assertThat(answer.getStatus()).isEqualTo(302);
		Content restored = now().current().content();
		assertThat(restored.body().blocks()).isEmpty();
		assertThat(restored.media()).isEmpty();
		assertThat(this.documents.revisions(this.document).get(0).origin()).isEqualTo(RevisionOrigin.RESTORED);
	}

	/** Bytes that this text never showed are not for it, whoever names them. */
	@Test
	void a_version_that_the_text_never_showed_is_refused() throws Exception {
		this.changes.edit(this.photo.id().value(), 0, new Edit(1, 0, 0, 500, 1000), by());
		String between = newest();
		this.changes.edit(this.photo.id().value(), 1, new Edit(2, 0, 0, 500, 1000), by());

		answer(post("/meja/naskah/" + this.document + "/simpan").contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.param("versi", version())
			.param("text", "1")
			.param("title", "Pantai bersih")
			.param("newest-" + this.photo.id(), between));

		assertThat(shown()).isEqualTo(this.photo.sha256());
	}

	private String newest() {
		return this.library.byIds(List.of(this.photo.id())).values().iterator().next().sha256();
	}

	private static Body body(Block block) {
		return new Body(List.of(block));
	}

	private void save(Body body, List<MediaItem> media) {
		Content content = now().current().content();
		this.desk.save(this.document, now().version(), new Content(content.title(), content.summary(), body, "", "", "",
				null, List.of(), List.of(), null, List.of(), media, Map.of()), RevisionOrigin.SAVED, by());
	}

	private MockHttpServletResponse restoreFirst() throws Exception {
		List<Documents.RevisionLine> lines = this.documents.revisions(this.document);
		UUID first = lines.get(lines.size() - 1).id();
		return answer(
				post("/meja/naskah/" + this.document + "/revisi/" + first + "/pulihkan").param("versi", version()));
	}

	private String shown() {
		return now().current().content().media().get(0).sha256();
	}

	private String version() {
		return Long.toString(now().version());
	}

	private Document now() {
		return this.documents.get(this.document, this.writer);
	}

	private String editor() throws Exception {
		return answer(get("/meja/naskah/" + this.document + "/sunting")).getContentAsString(StandardCharsets.UTF_8);
	}

	private MockHttpServletResponse answer(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
		return this.browser.perform(request.with(user(this.writer.username())).with(csrf())).andReturn().getResponse();
	}

	private Actor.Human by() {
		return new Actor.Human(this.writer, null);
	}

}
