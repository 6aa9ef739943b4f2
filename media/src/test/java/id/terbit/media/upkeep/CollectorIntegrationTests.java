package id.terbit.media.upkeep;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

import id.terbit.asset.Asset;
import id.terbit.asset.AssetCatalog.Description;
import id.terbit.harness.IntegrationTest;
import id.terbit.harness.Rows;
import id.terbit.identity.Ids;
import id.terbit.media.Pictures;
import id.terbit.media.library.AssetLibrary;
import id.terbit.media.store.Claims;
import id.terbit.media.store.Claims.Claim;
import id.terbit.media.store.Digests;
import id.terbit.media.store.MediaKey;
import id.terbit.media.store.MediaStore;
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
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@IntegrationTest
class CollectorIntegrationTests {

	/** Later than everything that is stored. */
	private static final Instant ALL = Instant.parse("2999-12-31T00:00:00Z");

	@Autowired
	private Collector collector;

	@Autowired
	private AssetLibrary library;

	@Autowired
	private MediaStore store;

	@Autowired
	private Claims claims;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private JdbcClient database;

	@Autowired
	private Sites sites;

	@Autowired
	private People people;

	@Autowired
	private Ids ids;

	private Site site;

	private Person writer;

	@BeforeEach
	void office() {
		collect(ALL, false);
		this.site = this.sites.create(SampleSites.department(this.ids));
		this.writer = this.people.create(SamplePeople.on(this.site.id(), this.ids, Role.WRITER), null);
	}

	@Test
	void bytes_that_nothing_names_go_and_all_others_stay() throws IOException {
		Asset kept = upload(Pictures.jpeg(700, 300));
		MediaKey orphan = put(bytes("yatim"));
		MediaKey rendition = MediaKey.rendition(orphan.sha256(), 320, "jpg");
		put(rendition, bytes("kecil"));
		MediaKey beside = MediaKey.rendition(kept.sha256(), 999, "jpg");
		put(beside, bytes("lebar yang tak dipakai lagi"));

		Tally dry = collect(ALL, true);
		assertThat(dry.changedFiles()).isEqualTo(3);
		assertThat(dry.changedBytes()).isEqualTo(5 + 5 + 27);
		assertThat(this.store.exists(orphan)).as("a dry run takes nothing").isTrue();

		Tally real = collect(ALL, false);
		assertThat(real.changedFiles()).isEqualTo(3);
		assertThat(this.store.exists(orphan)).isFalse();
		assertThat(this.store.exists(rendition)).isFalse();
		assertThat(this.store.exists(beside)).isFalse();
		whole(kept);
		assertThat(collect(ALL, false).changedFiles()).isZero();
	}

	@Test
	void young_bytes_are_left_alone() {
		MediaKey orphan = put(bytes("muda"));

		assertThat(collect(Instant.now().minus(Duration.ofHours(1)), false).changedFiles()).isZero();

		assertThat(this.store.exists(orphan)).isTrue();
	}

	@Test
	void a_deleted_asset_s_file_goes_with_what_is_known_of_it() throws IOException {
		Asset gone = upload(Pictures.jpeg(710, 300));
		Asset kept = upload(Pictures.jpeg(711, 300));
		deleteAsset(gone);

		collect(ALL, false);

		assertThat(this.store.exists(MediaKey.original(gone.sha256()))).isFalse();
		assertThat(rows("media_file", gone.sha256())).isZero();
		assertThat(rows("rendition", gone.sha256())).isZero();
		whole(kept);
		whole(upload(Pictures.jpeg(710, 300)));
	}

	@Test
	void what_an_edition_shows_stays_even_without_its_asset() {
		Asset shown = upload(Pictures.jpeg(712, 300));
		var document = Rows.document(this.database, this.ids, this.site.id(), this.writer.id());
		var edition = Rows.edition(this.database, this.ids, document, this.writer.id());
		this.database.sql("""
				insert into edition_media (edition_id, asset_id, position, sha256)
				values (:edition, :asset, 1, :sha256)
				""")
			.param("edition", edition)
			.param("asset", shown.id().value())
			.param("sha256", HexFormat.of().parseHex(shown.sha256()))
			.update();
		loseFile(shown);

		collect(ALL, false);

		assertThat(this.store.exists(MediaKey.original(shown.sha256()))).isTrue();
		assertThat(this.store.exists(MediaKey.rendition(shown.sha256(), 320, "webp"))).isTrue();
	}

	@Test
	void a_table_that_the_collector_does_not_know_holds_its_file() {
		Asset held = upload(Pictures.jpeg(713, 300));
		this.database.sql("create table if not exists poster (sha256 bytea references media_file)").update();
		this.database.sql("insert into poster values (:sha256)")
			.param("sha256", HexFormat.of().parseHex(held.sha256()))
			.update();
		deleteAsset(held);

		collect(ALL, false);

		assertThat(this.store.exists(MediaKey.original(held.sha256()))).isTrue();
		this.database.sql("drop table poster").update();
	}

	@Test
	void bytes_on_their_way_in_are_left_alone() {
		MediaKey coming = put(bytes("sedang masuk"));

		try (Claim claim = this.claims.take(coming.sha256())) {
			collect(ALL, false);
			assertThat(this.store.exists(coming)).isTrue();
			this.transaction.executeWithoutResult((status) -> claim.settle());
		}
		collect(ALL, false);
		assertThat(this.store.exists(coming)).isFalse();
	}

	@Test
	void a_claim_that_ended_is_not_good_for_naming_bytes() {
		MediaKey coming = put(bytes("tertidur"));

		try (Claim claim = this.claims.take(coming.sha256())) {
			this.database.sql("update media_claim set claimed_at = claimed_at - interval '1 day'").update();
			collect(ALL, false);
			assertThat(this.store.exists(coming)).isFalse();
			assertThatExceptionOfType(RefusedException.class)
				.isThrownBy(() -> this.transaction.executeWithoutResult((status) -> claim.settle()))
				.withMessageContaining("asset.busy");
		}
	}

	@Test
	void a_removal_left_by_a_dead_process_blocks_nothing_for_long() throws IOException {
		byte[] photo = Pictures.jpeg(714, 300);
		byte[] digest = HexFormat.of().parseHex(Digests.hex(photo));
		Boolean begun = this.transaction.execute((status) -> this.claims.beginRemoval(digest));
		assertThat(begun).isTrue();
		this.database.sql("update media_removal set begun_at = begun_at - interval '6 minutes'").update();

		whole(upload(photo));
	}

	@Test
	void equal_bytes_that_come_while_they_are_collected_are_never_lost() throws Exception {
		List<byte[]> photos = List.of(Pictures.jpeg(31, 30), Pictures.jpeg(32, 30), Pictures.jpeg(33, 30));
		AtomicBoolean over = new AtomicBoolean();
		ExecutorService threads = Executors.newFixedThreadPool(6);
		try {
			List<Future<Long>> collectors = new ArrayList<>();
			for (int i = 0; i < 2; i++) {
				collectors.add(threads.submit(() -> {
					long taken = 0;
					while (!over.get()) {
						taken += collect(ALL, false).changedFiles();
					}
					return taken;
				}));
			}
			List<Callable<Integer>> uploaders = photos.stream()
				.map((photo) -> (Callable<Integer>) () -> uploadAndDelete(photo, 40))
				.toList();
			for (Future<Integer> uploader : threads.invokeAll(uploaders)) {
				assertThat(uploader.get()).isEqualTo(40);
			}
			over.set(true);
			long taken = 0;
			for (Future<Long> one : collectors) {
				taken += one.get();
			}
			assertThat(taken).as("the collectors were busy").isPositive();
		}
		finally {
			over.set(true);
			threads.shutdown();
		}
	}

	/** Every upload must have its bytes for as long as its row stands. */
	private int uploadAndDelete(byte[] photo, int times) throws IOException {
		int whole = 0;
		for (int i = 0; i < times; i++) {
			Asset asset = upload(photo);
			whole(asset);
			whole++;
			deleteAsset(asset);
		}
		return whole;
	}

	private void whole(Asset asset) throws IOException {
		assertThat(this.store.exists(MediaKey.original(asset.sha256()))).isTrue();
		try (InputStream original = this.library.original(asset.sha256()).orElseThrow()) {
			assertThat(Digests.hex(original.readAllBytes())).isEqualTo(asset.sha256());
		}
		asset.renditions()
			.forEach((one) -> assertThat(
					this.store.exists(MediaKey.rendition(asset.sha256(), one.width(), one.extension())))
				.isTrue());
	}

	private Tally collect(Instant before, boolean dryRun) {
		Tally tally = new Tally((now) -> {
		});
		this.collector.collect(before, dryRun, tally);
		return tally;
	}

	private Asset upload(byte[] photo) {
		return this.library.upload(this.site.id(), "a.jpg", new ByteArrayInputStream(photo), Description.NONE,
				this.writer);
	}

	/**
	 * The asset has another file now, and nothing but the edition names the one before.
	 */
	private void loseFile(Asset asset) {
		byte[] other = Digests.sha256().digest(asset.id().toString().getBytes(StandardCharsets.UTF_8));
		this.transaction.executeWithoutResult((status) -> {
			this.database.sql("""
					insert into media_file (sha256, media_type, size, created_at)
					values (:other, 'image/jpeg', 1, now())
					""").param("other", other).update();
			this.database.sql("update asset set sha256 = :other where id = :id")
				.param("other", other)
				.param("id", asset.id().value())
				.update();
			this.database.sql("delete from asset_version where asset_id = :id")
				.param("id", asset.id().value())
				.update();
		});
	}

	private void deleteAsset(Asset asset) {
		this.transaction.executeWithoutResult((status) -> {
			this.database.sql("delete from asset_version where asset_id = :id")
				.param("id", asset.id().value())
				.update();
			this.database.sql("delete from asset where id = :id").param("id", asset.id().value()).update();
		});
	}

	private int rows(String table, String sha256) {
		return this.database.sql("select count(*) from %s where sha256 = :sha256".formatted(table))
			.param("sha256", HexFormat.of().parseHex(sha256))
			.query(Integer.class)
			.single();
	}

	private MediaKey put(byte[] content) {
		MediaKey key = MediaKey.original(Digests.hex(content));
		put(key, content);
		return key;
	}

	private void put(MediaKey key, byte[] content) {
		this.store.put(key, Digests.hex(content), content.length, new ByteArrayInputStream(content));
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
