package id.terbit.media.extraction;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import id.terbit.asset.Asset.Reading;
import id.terbit.asset.Asset.Rendition;
import id.terbit.identity.DatabaseTime;
import id.terbit.media.inspection.FileType;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The papers that wait to be read, in the table of files, and what was found in them. */
@Repository
class PaperQueue {

	private final JdbcClient database;

	PaperQueue(JdbcClient database) {
		this.database = database;
	}

	/**
	 * Takes the paper that waits longest. It waits again from the time given, so that
	 * another reader takes it where this one dies.
	 */
	Optional<Waiting> take(Instant now, Duration lease) {
		return this.database.sql("""
				update media_file set next_reading_at = :again
				where sha256 = (
					select sha256 from media_file where next_reading_at <= :now
					order by next_reading_at limit 1 for update skip locked)
				returning encode(sha256, 'hex') as digest, media_type, readings
				""")
			.param("now", DatabaseTime.of(now))
			.param("again", DatabaseTime.of(now.plus(lease)))
			.query((row, number) -> new Waiting(Objects.requireNonNull(row.getString("digest")),
					FileType.of(Objects.requireNonNull(row.getString("media_type"))).orElseThrow(),
					row.getInt("readings")))
			.optional();
	}

	/** Counts a reading before it begins. */
	void begin(String sha256) {
		this.database.sql("update media_file set readings = readings + 1 where sha256 = :sha256")
			.param("sha256", raw(sha256))
			.update();
	}

	void finish(String sha256, Reading reading, int pages, String words, List<Rendition> renditions) {
		this.database.sql("""
				update media_file set reading = :reading, pages = :pages, next_reading_at = null
				where sha256 = :sha256
				""").param("reading", reading.name()).param("pages", pages).param("sha256", raw(sha256)).update();
		if (!words.isEmpty()) {
			this.database.sql("""
					insert into media_words (sha256, words) values (:sha256, :words)
					on conflict (sha256) do update set words = excluded.words
					""").param("sha256", raw(sha256)).param("words", words).update();
		}
		for (Rendition rendition : renditions) {
			this.database.sql("""
					insert into rendition (sha256, width, height, extension, size)
					values (:sha256, :width, :height, :extension, :size)
					on conflict do nothing
					""")
				.param("sha256", raw(sha256))
				.param("width", rendition.width())
				.param("height", rendition.height())
				.param("extension", rendition.extension())
				.param("size", rendition.size())
				.update();
		}
	}

	private static byte[] raw(String sha256) {
		return HexFormat.of().parseHex(sha256);
	}

	/**
	 * A paper to be read.
	 *
	 * @param readings begun so far, none of them ended
	 */
	record Waiting(String sha256, FileType type, int readings) {
	}

}
