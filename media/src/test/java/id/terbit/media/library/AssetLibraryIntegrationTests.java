package id.terbit.media.library;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import id.terbit.asset.Asset;
import id.terbit.asset.AssetCatalog.Description;
import id.terbit.asset.AssetCatalog.Version;
import id.terbit.asset.AssetId;
import id.terbit.harness.IntegrationTest;
import id.terbit.identity.Ids;
import id.terbit.media.Pictures;
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

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@IntegrationTest
class AssetLibraryIntegrationTests {

	@Autowired
	private AssetLibrary library;

	@Autowired
	private Sites sites;

	@Autowired
	private People people;

	@Autowired
	private Ids ids;

	@Autowired
	private JdbcClient database;

	private Site site;

	private Person writer;

	@BeforeEach
	void office() {
		this.site = this.sites.create(SampleSites.department(this.ids));
		this.writer = this.people.create(SamplePeople.on(this.site.id(), this.ids, Role.WRITER), null);
	}

	@Test
	void a_photo_comes_back_upright_with_its_renditions() throws IOException {
		byte[] photo = Pictures.jpeg(Pictures.quarters(1400, 900), 6);

		Asset asset = upload(photo, "../Foto\u202E Pantai.PNG", new Description(" Pantai ", "", "Juru Foto Contoh"));

		assertThat(asset.mediaType()).isEqualTo("image/jpeg");
		assertThat(asset.width()).isEqualTo(900);
		assertThat(asset.height()).isEqualTo(1400);
		assertThat(asset.fileName()).isEqualTo("Foto Pantai.jpg");
		assertThat(asset.alt()).isEqualTo("Pantai");
		assertThat(asset.renditions()).extracting((one) -> one.width() + "." + one.extension())
			.containsExactly("320.jpg", "320.webp", "640.jpg", "640.webp");
		assertThat(read(this.library.original(asset.sha256()))).isEqualTo(photo);
		for (Asset.Rendition rendition : asset.renditions()) {
			byte[] bytes = read(this.library.rendition(asset.sha256(), rendition.width(), rendition.extension()));
			assertThat(bytes).hasSize((int) rendition.size());
			assertThat(Pictures.decoded(bytes).getWidth()).isEqualTo(rendition.width());
		}
		assertThat(this.library.byIds(List.of(asset.id()))).containsEntry(asset.id(), asset);
		assertThat(this.library.byDigests(List.of(asset.sha256()))).containsEntry(asset.sha256(), asset);
	}

	@Test
	void equal_bytes_are_one_asset_a_site_and_one_file_for_all() {
		byte[] photo = Pictures.jpeg(501, 300);
		Site other = this.sites.create(SampleSites.department(this.ids));
		Person neighbour = this.people.create(SamplePeople.on(other.id(), this.ids, Role.WRITER), null);

		Asset first = upload(photo, "a.jpg", Description.NONE);
		Asset again = upload(photo, "b.jpg", new Description("Alt", "", ""));
		Asset elsewhere = this.library.upload(other.id(), "c.jpg", new ByteArrayInputStream(photo), Description.NONE,
				neighbour);

		assertThat(again.id()).isEqualTo(first.id());
		assertThat(again.alt()).as("what was not said yet is taken").isEqualTo("Alt");
		assertThat(elsewhere.id()).isNotEqualTo(first.id());
		assertThat(elsewhere.sha256()).isEqualTo(first.sha256());
		assertThat(upload(photo, "d.jpg", new Description("Lain", "", "")).alt()).isEqualTo("Alt");
		assertThat(this.library.take(this.site.id(), "e.jpg", new ByteArrayInputStream(photo), Description.NONE, "",
				this.writer))
			.isEqualTo(new AssetLibrary.Taken(upload(photo, "f.jpg", Description.NONE), true));
		assertThat(this.library.maySee(this.writer, first.sha256())).isTrue();
		assertThat(this.library.maySee(neighbour, first.sha256())).isTrue();
		Version here = new Version(first.id(), first.sha256());
		Version there = new Version(elsewhere.id(), elsewhere.sha256());
		assertThat(this.library.byVersions(List.of(here, there)).get(here)).extracting(Asset::fileName)
			.isEqualTo("a.jpg");
		assertThat(this.library.byVersions(List.of(there)).get(there)).extracting(Asset::fileName)
			.as("no name of another site is shown")
			.isEqualTo("c.jpg");
	}

	@Test
	void the_same_file_from_many_at_once_is_one_asset() throws Exception {
		byte[] photo = Pictures.jpeg(402, 300);
		ExecutorService threads = Executors.newFixedThreadPool(6);
		try {
			List<Callable<AssetId>> uploads = IntStream.range(0, 6)
				.mapToObj((i) -> (Callable<AssetId>) () -> upload(photo, "a.jpg", Description.NONE).id())
				.toList();
			Set<AssetId> made = threads.invokeAll(uploads).stream().map((done) -> {
				try {
					return done.get();
				}
				catch (Exception ex) {
					throw new IllegalStateException(ex);
				}
			}).collect(Collectors.toSet());
			assertThat(made).hasSize(1);
		}
		finally {
			threads.shutdown();
		}
	}

	@Test
	void a_refused_file_leaves_nothing() {
		int before = rows();

		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> upload("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8),
					"a.jpg", Description.NONE))
			.withMessageContaining("asset.type-not-allowed");
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> upload(Pictures.pngSaying(50_000, 50_000), "a.png", Description.NONE))
			.withMessageContaining("asset.too-many-pixels");
		assertThat(rows()).isEqualTo(before);
	}

	@Test
	void nobody_uploads_to_a_site_of_others() {
		Site other = this.sites.create(SampleSites.department(this.ids));
		Person operator = this.people.create(SamplePeople.on(this.site.id(), this.ids, Role.OPERATOR), null);
		byte[] photo = Pictures.jpeg(30, 30);

		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.library.upload(other.id(), "a.jpg", new ByteArrayInputStream(photo),
					Description.NONE, this.writer))
			.withMessageContaining("asset.site-not-allowed");
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.library.upload(this.site.id(), "a.jpg", new ByteArrayInputStream(photo),
					Description.NONE, operator))
			.withMessageContaining("asset.site-not-allowed");
	}

	@Test
	void the_newest_come_first() {
		Asset first = upload(Pictures.jpeg(41, 30), "pantai.jpg", new Description("50% _laut_", "", ""));
		Asset second = upload(Pictures.jpeg(42, 30), "hutan.jpg", Description.NONE);
		Asset third = upload(Pictures.jpeg(43, 30), "sungai.jpg", Description.NONE);

		assertThat(this.library.newest(this.site.id(), null, 2)).containsExactly(third, second);
		assertThat(this.library.newest(this.site.id(), second.id(), 2)).containsExactly(first);
	}

	@Test
	void papers_are_found_among_pictures() {
		byte[] pdf = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF".getBytes(StandardCharsets.US_ASCII);
		Asset paper = this.library.upload(this.site.id(), "edaran.pdf", new ByteArrayInputStream(pdf), Description.NONE,
				this.writer);
		upload(Pictures.jpeg(48, 30), "laut.jpg", Description.NONE);

		assertThat(this.library.papers(this.site.id(), 9)).extracting(Asset::id).containsExactly(paper.id());
		assertThat(this.library.papers(this.site.id(), 0)).isEmpty();
	}

	@Test
	void words_are_saved_and_bounded() {
		Asset asset = upload(Pictures.jpeg(44, 30), "a.jpg", Description.NONE);

		assertThat(this.library.describe(asset.id(), new Description("a", "b", "c")).caption()).isEqualTo("b");
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.library.describe(asset.id(), new Description("x".repeat(2001), "", "")))
			.withMessageContaining("asset.text-too-long");
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.library.describe(new AssetId(this.ids.next()), Description.NONE))
			.withMessageContaining("asset.missing");
	}

	@Test
	void no_digest_leads_anywhere_else() {
		assertThat(this.library.original("../../etc/passwd")).isEmpty();
		assertThat(this.library.rendition("0".repeat(64), 320, "jpg/../..")).isEmpty();
		assertThat(this.library.byDigests(List.of("nonsense", "0".repeat(64)))).isEmpty();
	}

	private Asset upload(byte[] bytes, String name, Description description) {
		return this.library.upload(this.site.id(), name, new ByteArrayInputStream(bytes), description, this.writer);
	}

	private int rows() {
		return this.database.sql("select count(*) from media_file").query(Integer.class).single();
	}

	private static byte[] read(Optional<InputStream> opened) throws IOException {
		try (InputStream in = opened.orElseThrow()) {
			return in.readAllBytes();
		}
	}

}
