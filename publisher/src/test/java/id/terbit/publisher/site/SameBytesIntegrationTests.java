package id.terbit.publisher.site;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import id.terbit.asset.Asset;
import id.terbit.body.Mark;
import id.terbit.contenttype.ContentTypes;
import id.terbit.document.Document;
import id.terbit.document.Edition.Withdrawal.Kind;
import id.terbit.document.EditionState;
import id.terbit.document.Verb;
import id.terbit.document.VerbRequest;
import id.terbit.harness.IntegrationTest;
import id.terbit.publication.Delivery;
import id.terbit.publication.Subject;
import id.terbit.publisher.site.PressOffice.Press;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * After any sequence of publications the site's folder is, byte for byte, what a full
 * build from the same content makes.
 */
@IntegrationTest
@Import({ PressOffice.class, MovableClock.class })
class SameBytesIntegrationTests {

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
	private MovableClock clock;

	@Autowired
	private JdbcClient database;

	@Autowired
	@Qualifier("dispatcher")
	private SmartLifecycle dispatcher;

	private Press press;

	private Random random = new Random(0);

	private List<UUID> documents;

	private Asset picture;

	@BeforeEach
	void openAnOfficeWhoseDeliveriesAreMadeByHand() {
		this.dispatcher.stop();
		this.press = this.office.open();
		this.documents = new ArrayList<>();
		this.picture = this.press.picture("Contoh");
	}

	@ParameterizedTest
	@ValueSource(longs = 1)
	void a_few_publications_leave_what_a_full_build_makes(long seed) throws Exception {
		play(seed, 50);
	}

	@ParameterizedTest
	@MethodSource("manySeeds")
	@Tag("thorough")
	void thousands_of_publications_leave_what_a_full_build_makes(long seed) throws Exception {
		play(seed, 200);
	}

	static LongStream manySeeds() {
		return LongStream.rangeClosed(100, 109);
	}

	private void play(long seed, int steps) throws Exception {
		this.random = new Random(seed);
		Set<UUID> late = new LinkedHashSet<>();
		for (int step = 0; step < steps; step++) {
			UUID touched = act(step);
			if (touched != null) {
				late.add(touched);
			}
			// Mostly at once; else several changes make one delivery, in any order.
			if (this.random.nextInt(4) > 0) {
				deliver(late);
			}
		}
		deliver(late);
		assertSameAsFullBuild();
	}

	private void deliver(Set<UUID> documents) throws Exception {
		for (UUID document : documents) {
			if (this.random.nextInt(8) == 0) {
				// As by a process that dies between the index and the files.
				this.update.take(this.press.site(), document);
			}
			this.pages.deliver(new Delivery(Subject.document(document), this.press.site().id(), 1));
		}
		documents.clear();
	}

	private @Nullable UUID act(int step) throws Exception {
		int dice = this.random.nextInt(20);
		if (this.documents.isEmpty() || dice < 7) {
			UUID made = made(step);
			this.documents.add(made);
			return made;
		}
		if (dice == 7) {
			pass();
			return null;
		}
		return changed(this.documents.get(this.random.nextInt(this.documents.size())), dice, step);
	}

	/** Days go by, and what is due turns. */
	private void pass() throws Exception {
		this.clock.pass(Duration.ofDays(this.random.nextInt(12)));
		deliver(new LinkedHashSet<>(this.database.sql("""
				select document_id from site_document where site_id = :site and phase_until <= :now
				order by document_id
				""")
			.param("site", this.press.site().id())
			.param("now", java.sql.Timestamp.from(this.clock.instant()))
			.query(UUID.class)
			.list()));
	}

	private UUID made(int step) {
		return switch (this.random.nextInt(10)) {
			case 8 -> this.press.entry(ContentTypes.REGULATION, "Perbup " + step, relations(null));
			case 9 -> this.press.entry(ContentTypes.EVENT, "Acara " + step, hours());
			case 0 -> this.press.illustrated("Bergambar " + step, this.picture);
			case 1 -> this.press.announcement("Pengumuman " + step, fields());
			case 2 -> this.press.page("Halaman " + step, some("page"));
			default -> {
				UUID linked = some("article");
				yield this.press.article("Kabar " + step, this.random.nextInt(2), tags(),
						(linked != null && this.random.nextBoolean()) ? List.of(new Mark.DocumentLink(linked))
								: List.of());
			}
		};
	}

	private @Nullable UUID changed(UUID some, int dice, int step) {
		Document document = this.press.document(some);
		boolean article = document.type().equals("article");
		switch (document.current().state()) {
			case PUBLISHED -> {
				switch (dice) {
					case 8 -> this.press.withdraw(some, Kind.IN_ERROR, null);
					case 9 -> this.press.withdraw(some, Kind.WITH_NOTICE, null);
					case 10 -> this.press.withdraw(some, Kind.CONSOLIDATED, "/");
					case 11 -> this.press.perform(some, VerbRequest.of(Verb.ARCHIVE, "Lama"));
					case 12, 13, 14 -> reclassify(document);
					case 15, 16 -> this.press.retitle(some, "Judul baru " + step, "pindah-" + step);
					default -> {
						if (article) {
							this.press.revise(some, "Judul lain " + step, null, this.random.nextInt(2));
						}
						else {
							this.press.retitle(some, "Judul lain " + step, null);
						}
					}
				}
			}
			case WITHDRAWN, ARCHIVED -> this.press.perform(some, VerbRequest.of(Verb.RESTORE, "Ternyata benar"));
			default -> {
				return null;
			}
		}
		return some;
	}

	private void reclassify(Document document) {
		boolean article = document.type().equals("article");
		this.press.reclassify(document.id(), article ? tags() : List.of(),
				(article && this.random.nextBoolean()) ? List.of("140309") : List.of(), switch (document.type()) {
					case "announcement" -> fields();
					case "regulation" -> relations(document.id());
					case "event" -> hours();
					default -> document.current().content().fields();
				});
	}

	/** Up to two regulations that one amends or revokes. */
	private Map<String, Object> relations(@Nullable UUID self) {
		UUID amended = some("regulation");
		UUID revoked = some("regulation");
		if (amended == null || revoked == null || amended.equals(self) || revoked.equals(self)) {
			return Map.of("number", "1");
		}
		return this.random.nextBoolean() ? Map.of("amends", List.of(amended.toString()))
				: Map.of("amends", List.of(amended.toString()), "revokes", List.of(revoked.toString()));
	}

	/** A moment around now, with an end or without. */
	private Map<String, Object> hours() {
		Instant start = this.clock.instant().plus(Duration.ofHours(this.random.nextInt(200) - 100L));
		return this.random.nextBoolean() ? Map.of("start", start.toString(), "place", "Alun-alun")
				: Map.of("start", start.toString(), "end", start.plus(Duration.ofHours(30)).toString());
	}

	private List<Integer> tags() {
		return IntStream.range(0, 3).filter((tag) -> this.random.nextInt(3) == 0).boxed().toList();
	}

	/** Days around today, any of them absent. */
	private Map<String, Object> fields() {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), this.press.site().zone());
		LocalDate from = today.plusDays(this.random.nextInt(10) - 5L);
		return switch (this.random.nextInt(4)) {
			case 0 -> Map.of("validFrom", from.toString());
			case 1 -> Map.of("validTo", from.plusDays(4).toString());
			case 2 -> Map.of("validFrom", from.toString(), "validTo", from.plusDays(6).toString(), "urgent", true);
			default -> Map.of();
		};
	}

	private @Nullable UUID some(String type) {
		List<UUID> fitting = this.documents.stream()
			.filter((id) -> this.press.document(id).type().equals(type))
			.filter((id) -> this.press.document(id).current().state() == EditionState.PUBLISHED)
			.toList();
		return fitting.isEmpty() ? null : fitting.get(this.random.nextInt(fitting.size()));
	}

	private void assertSameAsFullBuild() throws Exception {
		UUID site = this.press.site().id();
		assertThat(this.database.sql("select key from site_note where site_id = :site")
			.param("site", site)
			.query(String.class)
			.list()).isEmpty();
		Map<String, String> published = ReleaseFiles.of(current());
		this.build.rebuild(site, SiteBuild.Progress.SILENT);
		Map<String, String> built = ReleaseFiles.of(current());
		assertThat(published.keySet()).isEqualTo(built.keySet());
		built.forEach((path, content) -> assertThat(published.get(path)).as(path).isEqualTo(content));
		built.forEach((path, content) -> {
			if (path.endsWith(".gz")) {
				assertThat(content).as(path).isEqualTo(built.get(path.substring(0, path.length() - 3)));
			}
		});
	}

	private Path current() throws Exception {
		return this.properties.folder()
			.toAbsolutePath()
			.normalize()
			.resolve(this.press.site().slug())
			.resolve("current")
			.toRealPath();
	}

}
