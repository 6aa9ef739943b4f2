package id.terbit.media.library;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.terbit.asset.Asset;
import id.terbit.asset.AssetCatalog.Description;
import id.terbit.asset.AssetCatalog.Version;
import id.terbit.asset.Cut;
import id.terbit.asset.Shape;
import id.terbit.harness.IntegrationTest;
import id.terbit.harness.Rows;
import id.terbit.history.HistoryLog;
import id.terbit.identity.Ids;
import id.terbit.mail.Letter;
import id.terbit.media.Pictures;
import id.terbit.media.rendition.Edit;
import id.terbit.media.rendition.Focus;
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

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What becomes of a file, its versions, and those who use it. */
@IntegrationTest
class AssetChangesIntegrationTests {

	@Autowired
	private AssetChanges changes;

	@Autowired
	private AssetLibrary library;

	@Autowired
	private AssetRecords records;

	@Autowired
	private RightsLetter letter;

	@Autowired
	private HistoryLog history;

	@Autowired
	private Sites sites;

	@Autowired
	private People people;

	@Autowired
	private Ids ids;

	@Autowired
	private JdbcClient database;

	private Site site;

	private Actor.Human writer;

	@BeforeEach
	void office() {
		this.site = this.sites.create(SampleSites.department(this.ids));
		this.writer = new Actor.Human(this.people.create(SamplePeople.on(this.site.id(), this.ids, Role.WRITER), null),
				null);
	}

	@Test
	void a_cropped_picture_is_a_new_version_and_whole_again_when_it_is_undone() {
		Asset photo = upload(Pictures.jpeg(1200, 800), "foto.jpg");
		UUID id = photo.id().value();

		this.changes.edit(id, 0, new Edit(0, 250, 0, 500, 1000), this.writer);
		AssetRecord cropped = record(id);
		assertThat(cropped.asset().width()).isEqualTo(600);
		assertThat(cropped.asset().sha256()).isNotEqualTo(photo.sha256());
		assertThat(cropped.current().base()).isEqualTo(photo.sha256());
		this.changes.edit(id, 1, cropped.current().edit().turned(), this.writer);
		assertThat(record(id).asset().width()).isEqualTo(800);
		assertThat(record(id).asset().height()).isEqualTo(600);
		this.changes.edit(id, 2, Edit.NONE, this.writer);

		assertThat(record(id).asset().sha256()).isEqualTo(photo.sha256());
		assertThat(this.records.versions(id)).extracting(AssetVersion::number).containsExactly(4, 3, 2, 1);
		assertThat(this.library.byDigests(List.of(cropped.asset().sha256())))
			.as("editions keep the version that they have")
			.containsKey(cropped.asset().sha256());
		assertThat(this.history.byIds(this.records.history(id, 9))).extracting((row) -> row.verb())
			.containsOnly("asset-edited")
			.hasSize(3);
	}

	@Test
	void the_same_photo_is_known_again_after_it_was_cropped() {
		byte[] bytes = Pictures.jpeg(1203, 800);
		Asset photo = upload(bytes, "foto.jpg");
		this.changes.edit(photo.id().value(), 0, new Edit(0, 0, 0, 500, 500), this.writer);

		AssetLibrary.Taken again = this.library.take(this.site.id(), "lagi.jpg", new ByteArrayInputStream(bytes),
				Description.NONE, "", this.writer.person());

		assertThat(again.known()).isTrue();
		assertThat(again.asset().id()).isEqualTo(photo.id());
	}

	@Test
	void a_replaced_file_keeps_its_id_and_may_be_taken_back() {
		Asset photo = upload(Pictures.jpeg(300, 200), "lama.jpg");
		UUID id = photo.id().value();
		Asset other = upload(Pictures.jpeg(301, 200), "lain.jpg");

		this.changes.replace(id, 0, "baru.png",
				new ByteArrayInputStream(Pictures.encoded(Pictures.quarters(302, 200), "png")), this.writer);
		assertThat(record(id).asset().fileName()).isEqualTo("baru.png");
		assertThat(record(id).asset().width()).isEqualTo(302);
		Version former = new Version(photo.id(), photo.sha256());
		assertThat(this.library.byVersions(List.of(former)).get(former)).extracting(Asset::fileName)
			.as("as it was when a page took it up")
			.isEqualTo("lama.jpg");
		this.changes.restore(id, 1, 1, this.writer);
		assertThat(record(id).asset().sha256()).isEqualTo(photo.sha256());
		assertThat(record(id).asset().fileName()).isEqualTo("baru.jpg");
		Version now = new Version(photo.id(), record(id).asset().sha256());
		assertThat(this.library.byVersions(List.of(now)).get(now)).extracting(Asset::fileName).isEqualTo("baru.jpg");

		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.changes.replace(id, 2, "x.jpg", new ByteArrayInputStream(Pictures.jpeg(301, 200)),
					this.writer))
			.withMessageContaining("asset.stands-elsewhere");
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.changes.replace(id, 2, "x.pdf",
					new ByteArrayInputStream(
							"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF".getBytes(StandardCharsets.US_ASCII)),
					this.writer))
			.withMessageContaining("asset.other-kind");
		assertThat(record(other.id().value()).version()).isZero();
	}

	@Test
	void what_is_used_can_t_be_deleted_and_the_rest_is_gone() {
		Asset used = upload(Pictures.jpeg(310, 200), "dipakai.jpg");
		Asset free = upload(Pictures.jpeg(311, 200), "bebas.jpg");
		use(used);

		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.changes.delete(used.id().value(), 0, this.writer))
			.withMessageContaining("asset.in-use");
		this.changes.delete(free.id().value(), 0, this.writer);

		assertThat(this.library.byIds(List.of(used.id(), free.id()))).containsOnlyKeys(used.id());
		assertThat(this.history.ofSite(this.site.id(), "asset-deleted", 9)).hasSize(1);
		assertThatExceptionOfType(DataIntegrityViolationException.class)
			.as("a text that takes it up at that very moment is held by the database")
			.isThrownBy(() -> this.records.delete(used.id().value()));
	}

	@Test
	void an_older_version_of_the_page_changes_nothing_and_others_may_not() {
		Asset photo = upload(Pictures.jpeg(320, 200), "foto.jpg");
		UUID id = photo.id().value();
		AssetWords words = new AssetWords(new Description("Alt", "", ""), "CC BY 4.0", LocalDate.of(2030, 1, 2),
				"Pantai");
		this.changes.describe(id, 0, words, this.writer);

		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.changes.focus(id, 0, new Focus(1, 1), this.writer))
			.withMessageContaining("asset.changed-meanwhile");
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.changes.describe(id, 0, words.until(null), this.writer))
			.withMessageContaining("STALE");
		Person operator = this.people.create(SamplePeople.on(this.site.id(), this.ids, Role.OPERATOR), null);
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.changes.describe(id, 1, words.until(null), new Actor.Human(operator, null)))
			.withMessageContaining("asset.site-not-allowed");
		assertThat(record(id).rightsUntil()).isEqualTo(LocalDate.of(2030, 1, 2));
		assertThat(record(id).current().focus()).isEqualTo(Focus.MIDDLE);
	}

	@Test
	void pictures_are_cut_once_around_their_focus() throws Exception {
		Asset photo = upload(Pictures.jpeg(1600, 1000), "foto.jpg");
		Version version = new Version(photo.id(), photo.sha256());
		assertThat(this.library.cuts(List.of(version))).isEmpty();

		this.library.makeCuts(List.of(version));
		this.library.makeCuts(List.of(version));
		List<Cut> middle = this.library.cuts(List.of(version)).getOrDefault(version, List.of());
		this.changes.focus(photo.id().value(), 0, new Focus(200, 900), this.writer);
		assertThat(this.library.cuts(List.of(version))).as("not made yet around the new one").isEmpty();
		this.library.makeCuts(List.of(version));
		List<Cut> corner = this.library.cuts(List.of(version)).getOrDefault(version, List.of());

		assertThat(middle).extracting(Cut::file).contains("960x640-500-500.webp", "1200x630-500-500.jpg");
		assertThat(corner).extracting(Cut::file).contains("960x640-200-900.jpg", "1200x630-200-900.jpg");
		Cut shared = corner.stream().filter((cut) -> cut.shape() == Shape.SHARED).findFirst().orElseThrow();
		try (var bytes = this.library.cut(photo.sha256(), shared).orElseThrow()) {
			assertThat(Pictures.decoded(bytes.readAllBytes()).getHeight()).isEqualTo(630);
		}
	}

	@Test
	void publishers_are_told_of_rights_that_end_once_before_and_once_after() {
		Person publisher = this.people.create(SamplePeople.on(this.site.id(), this.ids, Role.PUBLISHER), null);
		Asset photo = upload(Pictures.jpeg(330, 200), "berakhir.jpg");
		Instant now = Instant.parse("2031-03-10T00:00:00Z");
		this.changes.describe(photo.id().value(), 0,
				new AssetWords(Description.NONE, "", LocalDate.of(2031, 3, 20), ""), this.writer);

		this.letter.queue(now);
		this.letter.queue(now);
		assertThat(mails(publisher)).isEqualTo(1);
		this.letter.queue(Instant.parse("2031-03-22T00:00:00Z"));
		this.letter.queue(Instant.parse("2031-03-23T00:00:00Z"));
		assertThat(mails(publisher)).isEqualTo(2);
		Letter.Facts facts = new Letter.Facts(this.ids.next(), null, Map.of("assets", photo.id() + ","));
		assertThat(this.letter.write(facts, publisher)).as("years ahead of its day").isEmpty();
		this.changes.describe(photo.id().value(), 1, new AssetWords(Description.NONE, "", LocalDate.of(2020, 1, 2), ""),
				this.writer);
		assertThat(this.letter.write(facts, publisher)).hasValueSatisfying((mail) -> {
			assertThat(mail.subject()).contains("berakhir.jpg");
			assertThat(mail.text()).contains("berakhir 2 Januari 2020", "/meja/media/hak");
		});
	}

	private int mails(Person person) {
		return this.database.sql("select count(*) from mail where recipient_id = :person and kind = 'asset-rights'")
			.param("person", person.id())
			.query(Integer.class)
			.single();
	}

	private AssetRecord record(UUID id) {
		return this.changes.get(id, this.writer.person());
	}

	private void use(Asset asset) {
		UUID document = Rows.document(this.database, this.ids, this.site.id(), this.writer.person().id());
		UUID edition = Rows.edition(this.database, this.ids, document, this.writer.person().id());
		this.database.sql("""
				insert into edition_media (edition_id, asset_id, position, sha256)
				values (:edition, :asset, 1, :sha256)
				""")
			.param("edition", edition)
			.param("asset", asset.id().value())
			.param("sha256", HexFormat.of().parseHex(asset.sha256()))
			.update();
	}

	private Asset upload(byte[] bytes, String name) {
		return this.library.upload(this.site.id(), name, new ByteArrayInputStream(bytes), Description.NONE,
				this.writer.person());
	}

}
