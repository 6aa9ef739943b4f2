package id.terbit.search.index;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import id.terbit.search.index.Criteria.Filter;
import id.terbit.search.linguistics.Linguistics;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/** The form of an entry in Lucene. A change here needs a new {@link #SCHEMA}. */
final class EntryDocument {

	/** Kept with each commit; an index of another schema is made anew. */
	static final String SCHEMA = "4/" + Linguistics.VERSION;

	static final String ID = "id";

	static final String VERSION = "version";

	/** Set on what is left of a document that is no longer live. */
	static final String GONE = "gone";

	static final String PUBLISHED = "published";

	private static final String PATH = "path";

	/** The title as it was, for what is shown; so are the next two. */
	private static final String TITLE = "title";

	private static final String SUMMARY = "summary";

	private static final String TEXT = "text";

	/** Which documents hold a token and how often. */
	private static final FieldType SCORED = new FieldType();

	/** Which documents hold a token, and nothing else. */
	private static final FieldType FOUND = new FieldType();

	static {
		SCORED.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
		SCORED.freeze();
		FOUND.setIndexOptions(IndexOptions.DOCS);
		FOUND.setOmitNorms(true);
		FOUND.freeze();
	}

	private EntryDocument() {
	}

	static Document of(SearchEntry entry) {
		Document document = new Document();
		String id = entry.document().toString();
		document.add(new StringField(ID, id, Store.YES));
		document.add(new SortedDocValuesField(ID, new BytesRef(id)));
		document.add(new NumericDocValuesField(VERSION, entry.version()));
		document.add(new StoredField(PATH, entry.path()));
		document.add(new LongField(PUBLISHED, entry.publishedAt().toEpochMilli(), Store.YES));
		addTexts(document, entry);
		addFilters(document, entry);
		if (entry.state() != null) {
			document.add(new StringField(SearchEntry.STATE, entry.state(), Store.NO));
		}
		return document;
	}

	private static void addTexts(Document document, SearchEntry entry) {
		EntryTexts.of(entry)
			.forEach((field, tokens) -> document.add(
					new Field(field, new CountedTokens(tokens), field.equals(EntryTexts.BEGINNINGS) ? FOUND : SCORED)));
		document.add(new StoredField(TITLE, entry.title()));
		document.add(new StoredField(SUMMARY, entry.summary()));
		document.add(new StoredField(TEXT, entry.text()));
	}

	private static void addFilters(Document document, SearchEntry entry) {
		for (Filter filter : Filter.values()) {
			for (String value : entry.values(filter)) {
				document.add(new StringField(filter.field(), value, Store.YES));
				document.add(new SortedSetDocValuesField(filter.field(), new BytesRef(value)));
			}
		}
	}

	/** What stays of a removed document, so that an older version can't come back. */
	static Document gone(String id, long version) {
		Document document = new Document();
		document.add(new StringField(ID, id, Store.YES));
		document.add(new SortedDocValuesField(ID, new BytesRef(id)));
		document.add(new NumericDocValuesField(VERSION, version));
		document.add(new StringField(GONE, "yes", Store.NO));
		return document;
	}

	/** What can be shown of a stored document. */
	static Kept kept(Document document) {
		Instant published = Instant.ofEpochMilli(document.getField(PUBLISHED).numericValue().longValue());
		return new Kept(UUID.fromString(stored(document, ID)), stored(document, Filter.SITE.field()),
				stored(document, Filter.TYPE.field()), stored(document, PATH), document.get(Filter.CATEGORY.field()),
				published, new Kept.Texts(stored(document, TITLE), stored(document, SUMMARY), stored(document, TEXT)));
	}

	private static String stored(Document document, String field) {
		return Objects.requireNonNull(document.get(field), field);
	}

}
