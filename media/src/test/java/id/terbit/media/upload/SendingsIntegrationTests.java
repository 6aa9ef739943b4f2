package id.terbit.media.upload;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

import id.terbit.asset.Asset;
import id.terbit.harness.IntegrationTest;
import id.terbit.identity.Ids;
import id.terbit.media.Pictures;
import id.terbit.media.library.AssetLibrary;
import id.terbit.media.upload.Sending.What;
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

/** Files that come in pieces over a line that breaks. */
@IntegrationTest
class SendingsIntegrationTests {

	@Autowired
	private Sendings sendings;

	@Autowired
	private SendingStore store;

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
	void a_file_in_pieces_becomes_the_same_asset_as_one_that_came_whole() {
		byte[] photo = Pictures.jpeg(803, 601);
		Sending begun = this.sendings.begin(what("foto.jpg", photo.length), this.writer);

		send(begun, photo, 0, 1000);
		Sending broken = this.sendings.begin(what("foto.jpg", photo.length), this.writer);
		assertThat(broken.id()).as("choosing the file again goes on").isEqualTo(begun.id());
		assertThat(broken.received()).isEqualTo(1000);
		Sending complete = send(broken, photo, 1000, photo.length);
		AssetLibrary.Taken taken = this.sendings.finish(complete, this.writer).orElseThrow();

		assertThat(taken.known()).isFalse();
		assertThat(taken.asset().width()).isEqualTo(803);
		assertThat(taken.asset().credit()).isEqualTo("Juru Foto Contoh");
		assertThat(pieces(begun)).isZero();
		Asset again = this.sendings
			.finish(this.sendings.begin(what("foto.jpg", photo.length), this.writer), this.writer)
			.orElseThrow()
			.asset();
		assertThat(again).as("not one byte is sent again").isEqualTo(taken.asset());
	}

	@Test
	void a_piece_that_comes_twice_or_too_early_changes_nothing() {
		byte[] photo = Pictures.jpeg(100, 80);
		Sending begun = this.sendings.begin(what("a.jpg", photo.length), this.writer);
		send(begun, photo, 0, 100);

		assertThat(send(begun, photo, 0, 100).received()).isEqualTo(100);
		assertThat(send(begun, photo, 300, 400).received()).isEqualTo(100);
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.sendings.add(begun.id(), 100, new byte[photo.length], this.writer))
			.withMessageContaining("upload.piece-too-large");
		assertThat(this.sendings.get(begun.id(), this.writer).received()).isEqualTo(100);
	}

	@Test
	void one_request_makes_the_asset_while_another_waits_and_a_missing_piece_makes_none() {
		byte[] photo = Pictures.jpeg(100, 80);
		Sending begun = this.sendings.begin(what("a.jpg", photo.length), this.writer);
		send(begun, photo, 0, 500);
		Sending complete = send(begun, photo, 500, photo.length);
		Instant now = Instant.now();
		assertThat(this.store.claim(complete.id(), now.plusSeconds(60), now)).isTrue();
		assertThat(this.sendings.finish(complete, this.writer)).as("somebody is at it").isEmpty();
		this.store.release(complete.id());
		this.database.sql("delete from media_piece where sending_id = :id and start = 500")
			.param("id", complete.id())
			.update();
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> this.sendings.finish(complete, this.writer))
			.withMessageContaining("asset.cut-off");
		assertThat(this.store.get(complete.id())).as("to be sent anew").isEmpty();
	}

	@Test
	void what_is_refused_is_forgotten_with_its_pieces() {
		byte[] page = "<!DOCTYPE html><html><body>x</body></html>".getBytes(StandardCharsets.UTF_8);
		Sending complete = send(this.sendings.begin(what("a.jpg", page.length), this.writer), page, 0, page.length);

		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> this.sendings.finish(complete, this.writer))
			.withMessageContaining("asset.type-not-allowed");
		assertThat(this.store.get(complete.id())).isEmpty();
		assertThat(pieces(complete)).isZero();
	}

	@Test
	void nobody_adds_to_what_others_send_and_nobody_fills_the_database() {
		Person other = this.people.create(SamplePeople.on(this.site.id(), this.ids, Role.WRITER), null);
		Sending first = this.sendings.begin(what("0.jpg", 10), this.writer);
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.sendings.add(first.id(), 0, new byte[1], other))
			.withMessageContaining("upload.missing");
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.sendings.begin(what("a.mp4", 10_000_000_000L), this.writer))
			.withMessageContaining("asset.too-large");
		for (int i = 1; i <= 8; i++) {
			this.sendings.begin(what(i + ".jpg", 10), this.writer);
		}
		assertThat(this.store.get(first.id())).as("the oldest of nine").isEmpty();
	}

	@Test
	void what_nobody_goes_on_with_is_given_up() {
		Sending begun = this.sendings.begin(what("a.jpg", 10), this.writer);
		this.sendings.add(begun.id(), 0, new byte[5], this.writer);
		this.database.sql("""
				update media_sending
				set created_at = now() - interval '3 days', expires_at = now() - interval '2 days'
				where id = :id
				""").param("id", begun.id()).update();

		assertThat(this.sendings.removeEnded()).isPositive();
		assertThat(pieces(begun)).isZero();
	}

	@Test
	void a_cancelled_one_is_gone() {
		Sending begun = this.sendings.begin(what("a.jpg", 10), this.writer);
		this.sendings.cancel(begun.id(), this.writer);

		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> this.sendings.get(begun.id(), this.writer))
			.withMessageContaining("upload.missing");
	}

	private What what(String name, long size) {
		return new What(this.site.id(), name, size, Instant.EPOCH.toEpochMilli(), "Pantai", "Juru Foto Contoh");
	}

	private Sending send(Sending sending, byte[] file, int from, int to) {
		return this.sendings.add(sending.id(), from, Arrays.copyOfRange(file, from, to), this.writer);
	}

	private int pieces(Sending sending) {
		return this.database.sql("select count(*) from media_piece where sending_id = :id")
			.param("id", sending.id())
			.query(Integer.class)
			.single();
	}

}
