package id.terbit.media.wordimport;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import id.terbit.asset.Asset;
import id.terbit.asset.AssetCatalog;
import id.terbit.body.Block;
import id.terbit.body.BodyJson;
import id.terbit.body.BodyText;
import id.terbit.document.Content;
import id.terbit.document.Document;
import id.terbit.document.Documents;
import id.terbit.document.EditionState;
import id.terbit.document.RevisionOrigin;
import id.terbit.harness.IntegrationTest;
import id.terbit.identity.Ids;
import id.terbit.media.Pictures;
import id.terbit.media.wordimport.WordImport.Outcome;
import id.terbit.person.Actor;
import id.terbit.person.People;
import id.terbit.person.Person;
import id.terbit.person.Role;
import id.terbit.person.SamplePeople;
import id.terbit.refusal.RefusedException;
import id.terbit.site.SampleSites;
import id.terbit.site.Site;
import id.terbit.site.Sites;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

@IntegrationTest
@AutoConfigureMockMvc
class WordImportIntegrationTests {

	@Autowired
	private WordImport wordImport;

	@Autowired
	private ImportReports reports;

	@Autowired
	private Documents documents;

	@Autowired
	private AssetCatalog library;

	@Autowired
	private Sites sites;

	@Autowired
	private People people;

	@Autowired
	private Ids ids;

	@Autowired
	private MockMvc browser;

	private Site site;

	private Person writer;

	private Actor.Human by;

	@BeforeEach
	void office() {
		this.site = this.sites.create(SampleSites.department(this.ids));
		this.writer = this.people.create(SamplePeople.on(this.site.id(), this.ids, Role.WRITER), null);
		this.by = new Actor.Human(this.writer, null);
	}

	@Test
	void a_file_becomes_a_draft_with_its_pictures_in_the_library() {
		Outcome outcome = draft(article(320));

		Document document = this.documents.get(outcome.document().id(), this.writer);
		Content content = document.current().content();
		assertThat(document.current().state()).isEqualTo(EditionState.DRAFT);
		assertThat(content.title()).isEqualTo("Perahu pustaka");
		assertThat(content.body().blocks()).extracting((block) -> block.getClass().getSimpleName())
			.containsExactly("Paragraph", "Heading", "Image", "BulletList", "Table", "Image");
		assertThat(content.media()).hasSize(2);
		assertThat(this.library.newest(this.site.id(), null, 9)).extracting(Asset::fileName)
			.containsExactly("naskah 2.jpg", "naskah 1.jpg");
		assertThat(content.media().get(0).alt()).isEqualTo("Perahu di sungai");
		assertThat(content.media().get(0).caption()).isEqualTo("Gambar 1. Perahu berangkat");
		Block.Image image = (Block.Image) content.body().blocks().get(2);
		assertThat(Objects.requireNonNull(this.library.byIds(List.of(image.asset())).get(image.asset())).caption())
			.isEqualTo("Gambar 1. Perahu berangkat");
		assertThat(this.reports.newest(document.id())).contains(outcome.report());
		assertThat(this.documents.revisions(document.id()).get(0).origin()).isEqualTo(RevisionOrigin.IMPORTED);
	}

	@Test
	void the_same_file_gives_the_same_body() {
		assertThat(BodyJson.write(draft(article(321)).document().current().content().body()))
			.isEqualTo(BodyJson.write(draft(article(321)).document().current().content().body()));
	}

	@Test
	void a_file_that_is_not_taken_leaves_nothing_in_the_library() {
		byte[] huge = WordFiles.typed((document) -> {
			WordFiles.picture(document, Pictures.jpeg(322, 200), "");
			for (int i = 0; i < 3_000; i++) {
				WordFiles.text(document, "Baris " + i);
			}
		});

		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> draft(huge))
			.withMessageContaining("body.too-many-nodes");
		assertThat(this.library.newest(this.site.id(), null, 10)).isEmpty();
	}

	@Test
	void a_picture_that_is_not_taken_is_named_in_the_report() {
		byte[] file = WordFiles.typed((document) -> {
			WordFiles.text(document, "Isi.");
			WordFiles.picture(document, "bukan gambar".getBytes(StandardCharsets.UTF_8), "");
		});

		Report report = draft(file).report();

		assertThat(report.of(ReportEntry.Kind.LEFT_OUT)).extracting(ReportEntry::code).containsExactly("picture-type");
	}

	@Test
	void a_picture_shown_twice_keeps_the_words_of_both_places() {
		Outcome outcome = draft(WordFiles.typed((document) -> {
			WordFiles.text(document, "Isi.");
			WordFiles.picture(document, Pictures.jpeg(326, 200), "Perahu dari dekat");
			WordFiles.text(document, "Gambar 1. Perahu berangkat (Foto: Juru Foto Contoh)");
			WordFiles.picture(document, Pictures.jpeg(326, 200), "Perahu dari dekat");
			WordFiles.text(document, "Gambar 1. Perahu berangkat (Foto: Juru Foto Contoh)");
			WordFiles.picture(document, Pictures.jpeg(326, 200), "Perahu dari jauh");
			WordFiles.text(document, "Gambar 2. Perahu pulang (Foto: Warga Contoh)");
			WordFiles.text(document, "Penutup.");
		}));

		Content content = outcome.document().current().content();
		assertThat(content.media()).hasSize(1);
		assertThat(content.media().get(0).caption()).isEqualTo("Gambar 1. Perahu berangkat");
		assertThat(BodyText.of(content.body()).lines()).containsSubsequence("Isi.",
				"Gambar 2. Perahu pulang. Foto: Warga Contoh", "Penutup.");
		assertThat(BodyText.of(content.body())).doesNotContain("berangkat");
		assertThat(outcome.report().of(ReportEntry.Kind.CHANGED))
			.filteredOn((entry) -> entry.code().equals("picture-again"))
			.extracting(ReportEntry::count)
			.containsExactly(1);
		assertThat(outcome.report().of(ReportEntry.Kind.LEFT_OUT))
			.filteredOn((entry) -> entry.code().equals("alt-again"))
			.extracting(ReportEntry::detail)
			.containsExactly("Perahu dari jauh");
	}

	@Test
	void importing_again_is_a_revision_of_the_same_document() {
		Document first = draft(article(323)).document();
		byte[] again = WordFiles.typed((document) -> {
			WordFiles.styled(document, "Title", "Perahu pustaka baru");
			WordFiles.text(document, "Isi yang lain.");
		});

		Document second = this.wordImport
			.importInto(first.id(), null, List.of(Batches.upload("lagi.docx", again)), this.by)
			.document();

		assertThat(second.id()).isEqualTo(first.id());
		assertThat(second.current().content().title()).isEqualTo("Perahu pustaka baru");
		assertThat(second.current().content().media()).isEmpty();
		assertThat(this.documents.revisions(first.id())).hasSize(2);
	}

	@Test
	void only_writers_of_the_site_import() {
		Person editor = this.people.create(SamplePeople.on(this.site.id(), this.ids, Role.EDITOR), null);

		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.wordImport.importDraft(this.site.id(), "article", null,
					List.of(Batches.upload("a.docx", article(324))), true, new Actor.Human(editor, null)))
			.withMessageContaining("word.not-writer");
	}

	@Test
	void the_page_takes_a_file_and_shows_its_report() throws Exception {
		assertThat(page("/meja/naskah/impor").getContentAsString()).contains(this.site.slug(), "Impor dari Word");

		MockHttpServletResponse taken = send(article(325));
		String path = Objects.requireNonNull(taken.getRedirectedUrl());
		assertThat(path).matches("/meja/naskah/[0-9a-f-]{36}/impor");
		assertThat(page(path).getContentAsString()).contains("Perahu pustaka", "1 subjudul", "2 gambar", "1 tabel",
				"1 daftar", "1 tautan", path.replace("/impor", "/sunting"));
		MockHttpServletResponse refused = send(Pictures.jpeg(10, 10));
		assertThat(refused.getStatus()).isEqualTo(422);
		assertThat(refused.getContentAsString()).contains("tidak ada naskah");
	}

	private MockHttpServletResponse send(byte[] file) throws Exception {
		return this.browser
			.perform(multipart("/meja/naskah/impor")
				.file(new MockMultipartFile("file", "naskah.docx", "application/octet-stream", file))
				.param("site", this.site.slug())
				.param("type", "article")
				.with(user(this.writer.username()))
				.with(csrf()))
			.andReturn()
			.getResponse();
	}

	private MockHttpServletResponse page(String path) throws Exception {
		return this.browser.perform(get(path).with(user(this.writer.username()))).andReturn().getResponse();
	}

	private Outcome draft(byte[] file) {
		return this.wordImport.importDraft(this.site.id(), "article", null,
				List.of(Batches.upload("naskah.docx", file)), true, this.by);
	}

	/**
	 * A text as writers type it; the width makes its photos other than those of others.
	 */
	private static byte[] article(int width) {
		return WordFiles.typed((document) -> {
			WordFiles.styled(document, "Title", "Perahu pustaka");
			WordFiles.text(document, "Pembuka dengan ").createHyperlinkRun("https://example.org/a").setText("tautan");
			WordFiles.styled(document, "Heading1", "Buku di atas air");
			WordFiles.picture(document, Pictures.jpeg(width, 200), "Perahu di sungai");
			WordFiles.text(document, "Gambar 1. Perahu berangkat");
			BigInteger list = WordFiles.numbering(document, STNumberFormat.BULLET, 1);
			WordFiles.item(document, list, 0, "Buku");
			WordFiles.item(document, list, 0, "Alat tulis");
			document.createTable(2, 2).getRow(0).getCell(0).setText("Dusun");
			WordFiles.picture(document, Pictures.jpeg(width, 210), "Anak membaca");
		});
	}

}
