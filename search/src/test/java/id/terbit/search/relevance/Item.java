package id.terbit.search.relevance;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One document of the corpus.
 *
 * @param attachment words of its files
 * @param category slug
 * @param tags as they are shown; see {@link #slug}
 * @param districts slugs
 * @param attributes what it is about, for judging alone: no index may see them
 */
public record Item(UUID id, String site, String type, String path, String title, String summary, String text,
		String captions, String attachment, @Nullable String category, List<String> tags, List<String> districts,
		Instant publishedAt, Set<String> attributes) {

	/** Where the sites are. */
	public static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

	public Item {
		tags = List.copyOf(tags);
		districts = List.copyOf(districts);
		attributes = Set.copyOf(attributes);
	}

	/** Year of publication. */
	public int year() {
		return this.publishedAt.atZone(ZONE).getYear();
	}

	/** The same in a district. */
	Item in(String district) {
		Set<String> located = new LinkedHashSet<>(this.attributes);
		located.add("in:" + district);
		return new Item(this.id, this.site, this.type, this.path, this.title, this.summary, this.text, this.captions,
				this.attachment, this.category, this.tags, List.of(district), this.publishedAt, located);
	}

	/** A name as it stands in an address. */
	public static String slug(String name) {
		String slug = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
		return slug.substring(0, Math.min(slug.length(), 80));
	}

	/** Puts an item together. */
	static final class Builder {

		private static final Map<String, String> FOLDERS = Map.of("article", "berita", "announcement", "pengumuman",
				"event", "agenda", "service", "layanan", "regulation", "regulasi", "destination", "destinasi",
				"official", "pejabat", "document", "unduhan", "page", "profil");

		/** Of these several may bear one title. */
		private static final Set<String> DATED = Set.of("article", "announcement", "event");

		private final String site;

		private final String type;

		private final String title;

		private final String folder;

		private String summary = "";

		private String text = "";

		private String captions = "";

		private String attachment = "";

		private @Nullable String category;

		private List<String> tags = List.of();

		private List<String> districts = List.of();

		private LocalDate date = LocalDate.of(2024, 1, 2);

		private final Set<String> topics = new LinkedHashSet<>();

		Builder(String site, String type, String title) {
			this.site = site;
			this.type = type;
			this.title = title;
			this.folder = Objects.requireNonNull(FOLDERS.get(type), type);
		}

		Builder summary(String words) {
			this.summary = words;
			return this;
		}

		Builder text(String words) {
			this.text = words;
			return this;
		}

		Builder captions(String words) {
			this.captions = words;
			return this;
		}

		Builder attachment(String words) {
			this.attachment = words;
			return this;
		}

		Builder category(String slug) {
			this.category = slug;
			return this;
		}

		Builder tags(List<String> names) {
			this.tags = names;
			return this;
		}

		Builder district(String slug) {
			this.districts = List.of(slug);
			return this;
		}

		Builder date(LocalDate day) {
			this.date = day;
			return this;
		}

		Builder topics(String... names) {
			for (String some : names) {
				this.topics.addAll(Rows.words(some));
			}
			return this;
		}

		Item build() {
			String path = "/" + this.folder + "/" + slug(this.title)
					+ (DATED.contains(this.type) ? "-" + this.date : "");
			Set<String> attributes = new LinkedHashSet<>(this.topics);
			attributes.add("type:" + this.type);
			attributes.add("site:" + this.site);
			attributes.add("year:" + this.date.getYear());
			this.districts.forEach((district) -> attributes.add("in:" + district));
			return new Item(UUID.nameUUIDFromBytes((this.site + path).getBytes(StandardCharsets.UTF_8)), this.site,
					this.type, path, this.title, this.summary, this.text, this.captions, this.attachment, this.category,
					this.tags, this.districts, this.date.atTime(LocalTime.of(9, 30)).atZone(ZONE).toInstant(),
					attributes);
		}

	}

}
