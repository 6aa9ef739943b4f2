package id.terbit.search.index;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import id.terbit.search.index.Criteria.Filter;
import id.terbit.search.linguistics.Linguistics;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The form of an entry in Elasticsearch. What is here and in {@code elasticsearch.json}
 * belongs together; a change needs a new {@link #SCHEMA}.
 */
final class ElasticsearchEntry {

	/** Kept with each index; one of another schema is made anew. */
	static final String SCHEMA = "3/" + Linguistics.VERSION;

	static final String ID = "id";

	/** Set on what is left of a document that is no longer live. */
	static final String GONE = "gone";

	static final String PUBLISHED = "published";

	private static final String PATH = "path";

	private static final String SHOWN = "shown";

	private static final String TITLE = "title";

	private static final String SUMMARY = "summary";

	private static final String TEXT = "text";

	private ElasticsearchEntry() {
	}

	static ObjectNode of(SearchEntry entry) {
		ObjectNode document = JsonMapper.shared().createObjectNode();
		document.put(ID, entry.document().toString());
		document.put(PATH, entry.path());
		document.put(PUBLISHED, entry.publishedAt().toEpochMilli());
		for (Filter filter : Filter.values()) {
			ArrayNode values = document.putArray(filter.field());
			entry.values(filter).forEach(values::add);
		}
		if (entry.state() != null) {
			document.put(SearchEntry.STATE, entry.state());
		}
		EntryTexts.of(entry).forEach((field, tokens) -> document.put(field, line(tokens)));
		document.putObject(SHOWN).put(TITLE, entry.title()).put(SUMMARY, entry.summary()).put(TEXT, entry.text());
		return document;
	}

	/** Each token so often, with blanks between. */
	private static String line(Map<String, Integer> tokens) {
		StringBuilder line = new StringBuilder();
		tokens.forEach((token, times) -> line.append((token + " ").repeat(times)));
		return line.toString();
	}

	/** What stays of a removed document, so that an older version can't come back. */
	static ObjectNode gone(UUID document) {
		return JsonMapper.shared().createObjectNode().put(ID, document.toString()).put(GONE, true);
	}

	/** The number that a live version goes by: one that lies below its own removal. */
	static long liveNumber(long version) {
		return 2 * version;
	}

	static long goneNumber(long version) {
		return 2 * version + 1;
	}

	/** Whether it is the number of a live version. */
	static boolean isLive(long number) {
		return number % 2 == 0;
	}

	static long version(long number) {
		return number / 2;
	}

	/** What can be shown of a document that was found. */
	static Kept kept(JsonNode source) {
		JsonNode shown = source.path(SHOWN);
		JsonNode category = source.path(Filter.CATEGORY.field()).path(0);
		return new Kept(UUID.fromString(source.path(ID).stringValue()),
				source.path(Filter.SITE.field()).path(0).stringValue(),
				source.path(Filter.TYPE.field()).path(0).stringValue(), source.path(PATH).stringValue(),
				category.isString() ? category.stringValue() : null,
				Instant.ofEpochMilli(source.path(PUBLISHED).longValue()),
				new Kept.Texts(shown.path(TITLE).stringValue(), shown.path(SUMMARY).stringValue(),
						shown.path(TEXT).stringValue()));
	}

}
