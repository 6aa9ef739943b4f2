package id.terbit.search.index;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Entries with valid defaults. */
final class Entries {

	static final Instant NOW = Instant.parse("2026-06-01T03:00:00Z");

	private UUID document = UUID.randomUUID();

	private long version = 1;

	private String site = "pesona";

	private String type = "article";

	private String title = "Judul contoh";

	private String summary = "";

	private String text = "";

	private String captions = "";

	private @Nullable String category = "wisata";

	private Instant publishedAt = NOW.minusSeconds(86_400);

	private Entries() {
	}

	static Entries entry() {
		return new Entries();
	}

	Entries document(UUID id) {
		this.document = id;
		return this;
	}

	Entries version(long number) {
		this.version = number;
		return this;
	}

	Entries site(String slug) {
		this.site = slug;
		return this;
	}

	Entries type(String name) {
		this.type = name;
		return this;
	}

	Entries title(String words) {
		this.title = words;
		return this;
	}

	Entries summary(String words) {
		this.summary = words;
		return this;
	}

	Entries text(String words) {
		this.text = words;
		return this;
	}

	Entries captions(String words) {
		this.captions = words;
		return this;
	}

	Entries publishedAt(Instant at) {
		this.publishedAt = at;
		return this;
	}

	SearchEntry build() {
		return new SearchEntry(this.document, this.version, this.site, this.type, "/berita/contoh", this.title,
				this.summary, this.text, this.captions, "", "", this.category, List.of("zapin-api"), List.of("bantan"),
				this.publishedAt.atZone(ZoneOffset.UTC).getYear(), this.publishedAt);
	}

}
