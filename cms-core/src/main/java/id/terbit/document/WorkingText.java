package id.terbit.document;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.terbit.body.Body;
import id.terbit.document.Content.MediaItem;
import id.terbit.site.Category;
import id.terbit.site.District;
import id.terbit.site.Tag;
import org.jspecify.annotations.Nullable;

/**
 * The edition of a document that people work on, in any state, as plain values: what only
 * somebody who {@linkplain id.terbit.person.Person#worksOn works on} its site may read.
 *
 * @param version the document's, which grows with every change
 * @param type the content type's name
 * @param fields the type's own fields by name, without those that are kept from readers
 * @param people names of who has written or edited it
 */
public record WorkingText(UUID documentId, long version, UUID siteId, String type, EditionState state, String title,
		String summary, Body body, @Nullable Category category, List<Tag> tags, List<District> districts,
		Map<String, Object> fields, List<MediaItem> media, List<String> people, Instant updatedAt) {

	public WorkingText {
		tags = List.copyOf(tags);
		districts = List.copyOf(districts);
		fields = Map.copyOf(fields);
		media = List.copyOf(media);
		people = List.copyOf(people);
	}

}
