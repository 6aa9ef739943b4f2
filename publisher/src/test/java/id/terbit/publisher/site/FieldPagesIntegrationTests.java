package id.terbit.publisher.site;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import id.terbit.asset.Asset;
import id.terbit.asset.AssetCatalog.Description;
import id.terbit.contenttype.ContentType;
import id.terbit.contenttype.ContentType.Place;
import id.terbit.contenttype.ContentTypes;
import id.terbit.contenttype.FieldSamples;
import id.terbit.document.Edition.Withdrawal.Kind;
import id.terbit.harness.IntegrationTest;
import id.terbit.harness.MemoryAssets;
import id.terbit.publication.Delivery;
import id.terbit.publication.Subject;
import id.terbit.publisher.site.PressOffice.Press;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/** What types have of their own, on their pages and lists. */
@IntegrationTest
@Import(PressOffice.class)
class FieldPagesIntegrationTests {

	@Autowired
	private PressOffice office;

	@Autowired
	private SitePages pages;

	@Autowired
	private MemoryAssets assets;

	@Autowired
	private SiteProperties properties;

	@Autowired
	@Qualifier("dispatcher")
	private SmartLifecycle dispatcher;

	private Press press;

	@BeforeEach
	void openAnOfficeWhoseDeliveriesAreMadeByHand() {
		this.dispatcher.stop();
		this.press = this.office.open();
	}

	static Stream<ContentType> entries() {
		return ContentTypes.all().stream().filter((type) -> type.place() == Place.ENTRY);
	}

	@ParameterizedTest
	@MethodSource("entries")
	void an_entry_stands_on_its_page_its_list_menu_and_sitemap_and_is_no_news(ContentType type) throws Exception {
		deliver(this.press.entry(type, "Contoh lengkap", FieldSamples.of(type)));
		String path = type.pathPrefix() + "contoh-lengkap";
		String page = read(path + ".html");
		assertThat(page).contains("<h1>Contoh lengkap</h1>", "Isi dari Contoh lengkap.", "Diperbarui",
				"https://wa.me/");
		for (String list : List.of(type.pathPrefix() + "index.html", "/sitemap-1.xml")) {
			assertThat(read(list)).as(list).contains(path);
		}
		assertThat(read("/sitemap-daftar.xml")).contains(type.pathPrefix() + "</loc>");
		assertThat(read("/index.html")).contains(type.pathPrefix() + "\"").doesNotContain("Contoh lengkap");
		assertThat(read("/rss.xml") + read("/atom.xml") + read("/sitemap-berita.xml")).doesNotContain("Contoh lengkap");
	}

	@Test
	void short_fields_are_facts_and_long_ones_sections_of_their_own() throws Exception {
		deliver(this.press.entry(ContentTypes.DESTINATION, "Pantai Contoh",
				Map.of("coordinates", "1.475,102.117", "facilities", List.of("Musala", "Warung <kecil>"), "access",
						"Naik feri.\n\n1. Ke pelabuhan\n2. Ke pantai", "ticket", 5_000, "phone", "(0766) 555-0101",
						"web", "https://pantai.example.org/")));
		String page = read("/destinasi/pantai-contoh.html");
		assertThat(page).contains("<dt>Tarif masuk</dt><dd>Rp5.000</dd>",
				"href=\"https://www.openstreetmap.org/?mlat=1.475&amp;mlon=102.117#map=15/1.475/102.117\"",
				">1.475, 102.117</a>", "href=\"tel:07665550101\"", "href=\"https://pantai.example.org/\"",
				">Fasilitas</h2>", "<li>Warung &lt;kecil&gt;</li>", ">Akses</h2><p>Naik feri.</p><ol>");
	}

	@Test
	void a_civil_servants_number_stands_nowhere() throws Exception {
		UUID official = this.press.entry(ContentTypes.OFFICIAL, "Ir. Contoh, M.Si.",
				Map.of("position", "Sekretaris", "standing", "plt", "nip", "197001011995031001"));
		deliver(official);
		assertThat(read("/pejabat/ir-contoh-m-si.html")).contains("Plt. (Pelaksana Tugas)", "Sekretaris");
		try (Stream<Path> files = Files.walk(current())) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).as(file.toString())
					.doesNotContain("197001011995031001");
			}
		}
	}

	@Test
	void a_regulation_says_what_amends_it_as_long_as_that_stands() throws Exception {
		UUID old = this.press.entry(ContentTypes.REGULATION, "Perbup 51", Map.of("number", "51", "year", 2016));
		deliver(old);
		assertThat(read("/regulasi/perbup-51.html")).doesNotContain("Diubah dengan");
		UUID fresh = this.press.entry(ContentTypes.REGULATION, "Perbup 12",
				Map.of("number", "12", "year", 2020, "amends", List.of(old.toString())));
		deliver(fresh);
		String base = "href=\"/s/" + this.press.site().slug();
		assertThat(read("/regulasi/perbup-12.html"))
			.contains("<dt>Mengubah</dt><dd><a " + base + "/regulasi/perbup-51\"");
		assertThat(read("/regulasi/perbup-51.html"))
			.contains("<dt>Diubah dengan</dt><dd><a " + base + "/regulasi/perbup-12\"")
			.doesNotContain("Dicabut dengan");
		this.press.retitle(fresh, "Perbup 12/2020", null);
		deliver(fresh);
		assertThat(read("/regulasi/perbup-51.html")).contains(">Perbup 12/2020</a>");
		this.press.withdraw(fresh, Kind.IN_ERROR, null);
		deliver(fresh);
		assertThat(read("/regulasi/perbup-51.html")).doesNotContain("Diubah dengan");
	}

	@Test
	void a_documents_file_is_downloaded_and_told_by_its_checksum() throws Exception {
		Asset file = this.assets.upload(this.press.site().id(), "laporan.pdf",
				new ByteArrayInputStream("laporan".getBytes(StandardCharsets.UTF_8)), Description.NONE,
				this.press.person().person());
		UUID report = this.press.entry(ContentTypes.DOCUMENT, "Laporan", Map.of("kind", "laporan", "year", 2025, "file",
				file.id().toString(), "textAlternative", "Isi laporan."));
		deliver(report);
		assertThat(read("/unduhan/laporan.html")).contains(
				"/media/" + file.sha256() + "/laporan.pdf\" download=\"laporan.pdf\">", "PDF · 1 kB",
				"<dd>" + file.sha256() + "</dd>", ">Isi berkas dalam teks</h2><p>Isi laporan.</p>");
		assertThat(current().resolve("media/" + file.sha256() + "/laporan.pdf")).exists();
		this.press.withdraw(report, Kind.IN_ERROR, null);
		deliver(report);
		assertThat(current().resolve("media/" + file.sha256() + "/laporan.pdf")).doesNotExist();
	}

	@Test
	void an_event_that_is_over_says_so() throws Exception {
		deliver(this.press.entry(ContentTypes.EVENT, "Pawai",
				Map.of("start", "2020-08-17T08:00", "end", "2020-08-17T11:00", "place", "Alun-alun")));
		assertThat(read("/agenda/pawai.html")).contains("Acara ini sudah selesai.",
				"<dt>Mulai</dt><dd>Senin, 17 Agustus 2020 pukul 08.00 WIB</dd>");
		assertThat(read("/agenda/index.html")).contains("Sudah selesai",
				"<time datetime=\"2020-08-17T01:00:00Z\">Senin, 17 Agustus 2020 pukul 08.00 WIB</time>");
	}

	private void deliver(UUID document) throws Exception {
		this.pages.deliver(new Delivery(Subject.document(document), this.press.site().id(), 1));
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
