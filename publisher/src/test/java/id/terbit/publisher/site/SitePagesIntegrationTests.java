package id.terbit.publisher.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.terbit.asset.Asset;
import id.terbit.body.Mark;
import id.terbit.document.Edition.Withdrawal.Kind;
import id.terbit.harness.IntegrationTest;
import id.terbit.publication.Delivery;
import id.terbit.publication.DeliveryException;
import id.terbit.publication.Subject;
import id.terbit.publisher.site.PressOffice.Press;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Publishing, on real files and a real database. */
@IntegrationTest
@Import(PressOffice.class)
class SitePagesIntegrationTests {

	@Autowired
	private PressOffice office;

	@Autowired
	private SitePages pages;

	@Autowired
	private SiteBuild build;

	@Autowired
	private IndexUpdate update;

	@Autowired
	private SiteProperties properties;

	@Autowired
	private JdbcClient database;

	@Autowired
	@Qualifier("dispatcher")
	private SmartLifecycle dispatcher;

	private Press press;

	@BeforeEach
	void openAnOfficeWhoseDeliveriesAreMadeByHand() {
		this.dispatcher.stop();
		this.press = this.office.open();
	}

	@Test
	void a_published_article_stands_on_its_page_its_lists_home_feeds_and_sitemap() throws Exception {
		Asset picture = this.press.picture("Penari");
		UUID article = this.press.illustrated("Zapin <Api> & Ombak", picture);
		deliver(article);

		String page = read("/berita/zapin-api-dan-ombak.html");
		assertThat(page).contains("<h1>Zapin &lt;Api&gt; &amp; Ombak</h1>")
			.contains("/media/" + picture.sha256() + "/320.jpg 320w")
			.contains("width=\"")
			.contains("alt=\"Penari di panggung\"")
			.contains("rel=\"canonical\" href=\"http://localhost:8080/s/" + this.press.site().slug()
					+ "/berita/zapin-api-dan-ombak\"")
			.contains("NewsArticle")
			.contains("DATA CONTOH")
			.doesNotContain("Zapin <Api>");
		for (String list : List.of("/index.html", "/berita/index.html", "/berita/hal/1/index.html",
				"/kategori/wisata/index.html", "/kecamatan/mandau/index.html", "/rss.xml", "/atom.xml",
				"/sitemap-1.xml", "/sitemap-berita.xml")) {
			assertThat(read(list)).as(list).contains("/berita/zapin-api-dan-ombak");
		}
		assertThat(current().resolve("media/" + picture.sha256() + "/1600.jpg")).exists();
		assertThat(current().resolve("berita/zapin-api-dan-ombak.html.gz")).exists();
		assertThat(read("/404.html")).contains("Halaman tidak ditemukan");
		assertThat(read("/robots.txt")).contains("/sitemap.xml");
	}

	@Test
	void neighbours_know_each_other_and_the_menu_hides_what_leads_nowhere() throws Exception {
		UUID first = this.press.article("Berita pertama");
		deliver(first);
		assertThat(read("/index.html")).contains("/berita/\"").doesNotContain(">Pengumuman</a>");
		UUID second = this.press.article("Berita kedua");
		deliver(second);
		assertThat(read("/berita/berita-pertama.html")).contains("rel=\"next\"").contains("Berita kedua");
		assertThat(read("/berita/berita-kedua.html")).contains("rel=\"prev\"").contains("Berita pertama");

		deliver(this.press.announcement("Libur layanan", true));
		assertThat(read("/berita/berita-pertama.html")).as("every page has the new menu entry")
			.contains(">Pengumuman</a>");
		assertThat(read("/pengumuman/libur-layanan.html")).contains("001/PENG/2026")
			.contains("31 Desember 2026")
			.contains("Penting");
	}

	@Test
	void lists_are_paged_from_the_oldest_so_that_a_full_page_never_changes() throws Exception {
		for (int i = 1; i <= 20; i++) {
			deliver(this.press.article("Kabar nomor " + i));
		}
		byte[] full = Files.readAllBytes(current().resolve("berita/hal/1/index.html"));
		assertThat(current().resolve("berita/hal/2/index.html")).doesNotExist();
		for (int i = 21; i <= 23; i++) {
			deliver(this.press.article("Kabar nomor " + i));
		}
		assertThat(read("/berita/hal/1/index.html")).contains("Kabar nomor 1<").contains("Kabar nomor 20<");
		assertThat(cards(Files.readString(current().resolve("berita/hal/1/index.html"))))
			.isEqualTo(cards(new String(full, StandardCharsets.UTF_8)));
		assertThat(read("/berita/hal/2/index.html")).contains("Kabar nomor 23<").doesNotContain("Kabar nomor 20<");
		assertThat(read("/berita/index.html")).contains("Kabar nomor 23<")
			.contains("Kabar nomor 4<")
			.doesNotContain("Kabar nomor 3<")
			.contains("/berita/hal/1/");
	}

	@Test
	void a_withdrawn_article_leaves_every_list_and_its_page_ends_as_its_kind_says() throws Exception {
		UUID error = this.press.article("Keliru");
		UUID moved = this.press.article("Digabung");
		UUID noted = this.press.article("Dengan catatan");
		UUID stays = this.press.article("Tetap ada");
		deliver(error, moved, noted, stays);

		this.press.withdraw(error, Kind.IN_ERROR, null);
		this.press.withdraw(moved, Kind.CONSOLIDATED, "/berita/tetap-ada");
		this.press.withdraw(noted, Kind.WITH_NOTICE, null);
		deliver(error, moved, noted);

		assertThat(current().resolve("berita/keliru.html")).doesNotExist();
		assertThat(current().resolve("berita/keliru.html.gz")).doesNotExist();
		assertThat(current().resolve("berita/digabung.html")).doesNotExist();
		assertThat(read("/berita/dengan-catatan.html")).contains("telah ditarik").contains("noindex");
		for (String list : List.of("/index.html", "/berita/index.html", "/rss.xml", "/sitemap-1.xml")) {
			assertThat(read(list)).as(list)
				.doesNotContain("/berita/keliru")
				.doesNotContain("/berita/digabung")
				.doesNotContain("/berita/dengan-catatan")
				.contains("/berita/tetap-ada");
		}
		String base = "/s/" + this.press.site().slug();
		assertThat(read("/_nginx/gone.map")).contains("\"" + base + "/berita/keliru\" 1;");
		assertThat(read("/_nginx/redirects.map"))
			.contains("\"" + base + "/berita/digabung\" \"" + base + "/berita/tetap-ada\";");
	}

	@Test
	void a_picture_leaves_the_public_folder_with_the_last_page_that_shows_it() throws Exception {
		Asset picture = this.press.picture("Pantai");
		UUID one = this.press.illustrated("Pantai satu", picture);
		UUID two = this.press.illustrated("Pantai dua", picture);
		deliver(one, two);
		String media = "media/" + picture.sha256();
		this.press.withdraw(one, Kind.IN_ERROR, null);
		deliver(one);
		assertThat(current().resolve(media)).exists();
		this.press.withdraw(two, Kind.IN_ERROR, null);
		deliver(two);
		assertThat(current().resolve(media)).doesNotExist();
	}

	@Test
	void a_link_to_a_document_follows_it_to_its_new_address() throws Exception {
		UUID target = this.press.article("Sasaran");
		UUID linking = this.press.article("Penunjuk", 0, List.of(), List.of(new Mark.DocumentLink(target)));
		deliver(target, linking);
		assertThat(read("/berita/penunjuk.html")).contains("/berita/sasaran\"");

		this.press.revise(target, "Sasaran", "sasaran-baru", 1);
		deliver(target);
		assertThat(read("/berita/penunjuk.html")).contains("/berita/sasaran-baru\"");
		assertThat(current().resolve("berita/sasaran.html")).doesNotExist();
		assertThat(read("/_nginx/redirects.map")).contains("/berita/sasaran\" ");
	}

	@Test
	void pages_know_the_page_above_and_the_pages_below() throws Exception {
		UUID profile = this.press.page("Profil", null);
		UUID history = this.press.page("Sejarah", profile);
		deliver(profile, history);
		assertThat(read("/halaman/profil.html")).contains("Di bagian ini").contains("/halaman/sejarah\"");
		assertThat(read("/halaman/sejarah.html")).contains("/halaman/profil\"");
	}

	@Test
	void a_process_that_dies_between_the_lists_and_the_files_leaves_a_whole_site_that_is_finished_later()
			throws Exception {
		UUID first = this.press.article("Sebelum mati", 0, List.of(0), List.of());
		deliver(first);
		this.press.revise(first, "Sesudah mati", null, 1);
		// Dies after the transaction, before the first file.
		this.update.take(this.press.site(), first);
		assertThat(read("/berita/sebelum-mati.html")).contains("Sebelum mati");
		assertThat(read("/kategori/wisata/index.html")).contains("Sebelum mati");

		deliver(first);
		assertThat(current().resolve("kategori/wisata/index.html")).doesNotExist();
		assertThat(read("/kategori/budaya/index.html")).contains("Sesudah mati");
		assertSameAsCleanBuild();
	}

	@Test
	void what_is_published_while_a_build_runs_stands_in_the_new_release() throws Exception {
		UUID kept = this.press.article("Sudah ada");
		UUID gone = this.press.article("Akan ditarik");
		deliver(kept, gone);
		SiteRelease release = this.build.begin(this.press.site().id());
		var before = this.office.published(this.press.site().id());
		UUID late = this.press.article("Terbit di tengah");
		this.press.withdraw(gone, Kind.IN_ERROR, null);
		deliver(late, gone);
		// The build goes on with what it read before.
		this.build.index(release, before);
		this.build.render(release, before);
		this.build.finish(release);

		assertThat(current().getFileName()).hasToString(release.id());
		assertThat(read("/berita/index.html")).contains("Terbit di tengah").doesNotContain("Akan ditarik");
		assertThat(current().resolve("berita/akan-ditarik.html")).doesNotExist();
		assertThat(read("/berita/terbit-di-tengah.html")).contains("Sudah ada");
		assertSameAsCleanBuild();
	}

	@Test
	void a_build_that_died_is_given_up_and_readers_keep_their_release() throws Exception {
		UUID article = this.press.article("Tetap terbaca");
		deliver(article);
		Path stands = current();
		SiteRelease died = this.build.begin(this.press.site().id());
		this.build.index(died, this.office.published(this.press.site().id()));
		this.build.render(died, this.office.published(this.press.site().id()));
		assertThat(current()).isEqualTo(stands);

		this.build.rebuild(this.press.site().id(), SiteBuild.Progress.SILENT);
		assertThat(read("/berita/tetap-terbaca.html")).contains("Tetap terbaca");
		assertThatExceptionOfType(ReleaseGivenUpException.class).isThrownBy(() -> this.build.finish(died));
		assertThat(stands.resolveSibling(died.id())).doesNotExist();
	}

	private void deliver(UUID... documents) throws DeliveryException {
		for (UUID document : documents) {
			this.pages.deliver(new Delivery(Subject.document(document), this.press.site().id(), 1));
		}
	}

	private void assertSameAsCleanBuild() throws IOException {
		assertThat(this.database.sql("select count(*) from site_note where site_id = :site")
			.param("site", this.press.site().id())
			.query(Long.class)
			.single()).isZero();
		Map<String, String> incremental = ReleaseFiles.of(current());
		this.build.rebuild(this.press.site().id(), SiteBuild.Progress.SILENT);
		assertThat(incremental).isEqualTo(ReleaseFiles.of(current()));
	}

	private static List<String> cards(String page) {
		return page.lines().filter((line) -> line.contains("card-title")).toList();
	}

	private String read(String path) throws IOException {
		return Files.readString(current().resolve(path.substring(1)));
	}

	private Path current() throws IOException {
		return this.properties.folder()
			.toAbsolutePath()
			.normalize()
			.resolve(this.press.site().slug())
			.resolve("current")
			.toRealPath();
	}

}
