package id.terbit.search.index;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What the index keeps of one live document. Texts are free of identity numbers.
 *
 * @param version the document's; an older one never replaces a newer one
 * @param captions captions and alt texts of its pictures
 * @param extra the searched fields of its type, the names it is filed under, and the
 * words of its attachments
 * @param year of publication in the site's zone
 */
record SearchEntry(UUID document, long version, String site, String type, String path, String title, String summary,
		String text, String captions, String extra, @Nullable String category, List<String> tags,
		List<String> districts, int year, Instant publishedAt) {

	SearchEntry {
		tags = List.copyOf(tags);
		districts = List.copyOf(districts);
	}

}
