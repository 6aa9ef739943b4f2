package id.terbit.media.extraction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import com.github.kagkarlsson.scheduler.Scheduler;
import id.terbit.asset.Asset;
import id.terbit.asset.Asset.Reading;
import id.terbit.asset.AssetCatalog.Description;
import id.terbit.harness.IntegrationTest;
import id.terbit.identity.Ids;
import id.terbit.media.Pictures;
import id.terbit.media.library.AssetLibrary;
import id.terbit.media.store.MediaKey;
import id.terbit.media.store.MediaStore;
import id.terbit.person.People;
import id.terbit.person.Person;
import id.terbit.person.Role;
import id.terbit.person.SamplePeople;
import id.terbit.site.SampleSites;
import id.terbit.site.Site;
import id.terbit.site.Sites;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@IntegrationTest
class PaperWorkIntegrationTests {

	@Autowired
	private AssetLibrary library;

	@Autowired
	private PaperWork work;

	@Autowired
	private PaperQueue queue;

	@Autowired
	private MediaStore bytes;

	@Autowired
	private Sites sites;

	@Autowired
	private People people;

	@Autowired
	private Ids ids;

	@Autowired
	private JdbcClient database;

	@Autowired
	private Scheduler clock;

	private Site site;

	private Person writer;

	/** Nobody else reads meanwhile. */
	@BeforeEach
	void office() {
		this.clock.pause();
		await().until(() -> this.clock.getCurrentlyExecuting().isEmpty());
		this.site = this.sites.create(SampleSites.department(this.ids));
		this.writer = this.people.create(SamplePeople.on(this.site.id(), this.ids, Role.WRITER), null);
		this.database.sql("update media_file set reading = 'NONE', next_reading_at = null").update();
	}

	@AfterEach
	void goOn() {
		this.clock.resume();
	}

	@Test
	void a_pdf_waits_and_is_read_with_its_pages_words_and_picture() throws IOException, InterruptedException {
		Asset fresh = upload(Papers.pdf(12, "Retribusi pasar " + this.ids.next()), "perbup.pdf");
		assertThat(fresh.contents().reading()).isEqualTo(Reading.WAITING);
		assertThat(fresh.renditions()).isEmpty();

		this.work.work();

		Asset read = now(fresh);
		assertThat(read.contents().reading()).isEqualTo(Reading.DONE);
		assertThat(read.contents().pages()).isEqualTo(12);
		assertThat(this.library.words(List.of(read.sha256())).get(read.sha256())).startsWith("Retribusi pasar");
		assertThat(read.isPicture()).isFalse();
		assertThat(read.renditions()).extracting((one) -> one.width() + "." + one.extension())
			.containsExactly("320.jpg", "320.webp", "640.jpg", "640.webp");
		try (InputStream in = this.library.rendition(read.sha256(), 640, "jpg").orElseThrow()) {
			assertThat(Pictures.decoded(in.readAllBytes()).getWidth()).isEqualTo(640);
		}
		assertThat(this.library.newest(this.site.id(), null, 10)).contains(read);
	}

	@Test
	void uploads_go_on_while_a_hostile_paper_is_read() throws Exception {
		upload(HostilePapersTests.drawing("0 0 612 792 re [0.0001 0.0001] 0 d 0.00001 w S % " + this.ids.next() + "\n"),
				"titik.pdf");
		AtomicBoolean done = new AtomicBoolean();
		Thread reading = new Thread(() -> {
			try {
				this.work.work();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
			done.set(true);
		});
		reading.start();
		try {
			Asset photo = upload(Pictures.jpeg(400 + (int) (System.nanoTime() % 100), 300), "foto.jpg");
			assertThat(photo.renditions()).isNotEmpty();
			assertThat(done).isFalse();
		}
		finally {
			reading.interrupt();
			reading.join();
		}
	}

	@Test
	void what_cannot_be_read_says_why() throws InterruptedException {
		Asset locked = upload(Papers.lockedPdf("Rahasia " + this.ids.next(), "sandi"), "rahasia.pdf");

		this.work.work();

		assertThat(now(locked).contents().reading()).isEqualTo(Reading.ENCRYPTED);
		assertThat(this.library.words(List.of(locked.sha256()))).isEmpty();
	}

	@Test
	void a_paper_that_the_store_cannot_give_waits_without_losing_a_reading() throws InterruptedException {
		byte[] paper = Papers.docx("Undangan rapat " + this.ids.next());
		Asset asset = upload(paper, "undangan.docx");
		this.bytes.delete(MediaKey.original(asset.sha256()));

		this.work.work();

		assertThat(now(asset).contents().reading()).isEqualTo(Reading.WAITING);
		assertThat(readings(asset)).isZero();
		this.bytes.put(MediaKey.original(asset.sha256()), asset.sha256(), paper.length,
				new ByteArrayInputStream(paper));
		due(asset);
		this.work.work();
		assertThat(now(asset).contents().reading()).isEqualTo(Reading.DONE);
	}

	@Test
	void a_paper_that_ended_its_reader_three_times_is_left_alone() throws InterruptedException {
		Asset asset = upload(Papers.docx("Berat " + this.ids.next()), "berat.docx");
		for (int i = 0; i < 3; i++) {
			this.queue.begin(asset.sha256());
		}

		this.work.work();

		assertThat(now(asset).contents().reading()).isEqualTo(Reading.TOO_MUCH);
	}

	@Test
	void a_reader_that_died_leaves_its_paper_to_another() throws InterruptedException {
		Asset asset = upload(Papers.docx("Terputus " + this.ids.next()), "terputus.docx");
		assertThat(this.queue.take(Instant.now(), PaperReader.LONGEST)).isPresent();
		this.work.work();
		assertThat(now(asset).contents().reading()).isEqualTo(Reading.WAITING);

		due(asset);
		this.work.work();

		assertThat(now(asset).contents().reading()).isEqualTo(Reading.DONE);
	}

	private void due(Asset asset) {
		this.database.sql("update media_file set next_reading_at = now() where sha256 = :sha256")
			.param("sha256", HexFormat.of().parseHex(asset.sha256()))
			.update();
	}

	private int readings(Asset asset) {
		return this.database.sql("select readings from media_file where sha256 = :sha256")
			.param("sha256", HexFormat.of().parseHex(asset.sha256()))
			.query(Integer.class)
			.single();
	}

	private Asset now(Asset asset) {
		return this.library.byIds(List.of(asset.id())).values().iterator().next();
	}

	private Asset upload(byte[] content, String name) {
		return this.library.upload(this.site.id(), name, new ByteArrayInputStream(content), Description.NONE,
				this.writer);
	}

}
