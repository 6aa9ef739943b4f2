package id.terbit.search.index;

import java.util.Map;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;

/** The form of an entry in Lucene. A change here needs a new {@link #SCHEMA}. */
final class EntryDocument {

	/** Kept with each commit; an index of another schema is made anew. */
	static final String SCHEMA = "1";

	static final String ID = "id";

	static final String VERSION = "version";

	/** Set on what is left of a document that is no longer live. */
	static final String GONE = "gone";

	static final String SITE = "site";

	static final String TYPE = "type";

	static final String PATH = "path";

	static final String TITLE = "title";

	static final String SUMMARY = "summary";

	static final String TEXT = "text";

	static final String CAPTIONS = "captions";

	static final String EXTRA = "extra";

	/** Words of the title as they are written. */
	static final String TITLE_WORDS = "title.words";

	/** All words as they are written. */
	static final String WORDS = "words";

	static final String CATEGORY = "category";

	static final String TAG = "tag";

	static final String DISTRICT = "district";

	static final String YEAR = "year";

	static final String PUBLISHED = "published";

	private EntryDocument() {
	}

	/** Stems, save in the fields that keep words as they are written. */
	static Analyzer analyzer() {
		Analyzer words = new StandardAnalyzer();
		return new PerFieldAnalyzerWrapper(new IndonesianAnalyzer(), Map.of(TITLE_WORDS, words, WORDS, words));
	}

	static Document of(SearchEntry entry) {
		Document document = new Document();
		document.add(new StringField(ID, entry.document().toString(), Store.YES));
		document.add(new NumericDocValuesField(VERSION, entry.version()));
		document.add(new StoredField(VERSION, entry.version()));
		document.add(new StringField(SITE, entry.site(), Store.YES));
		document.add(new StringField(TYPE, entry.type(), Store.YES));
		document.add(new StoredField(PATH, entry.path()));
		addTexts(document, entry);
		addFilters(document, entry);
		return document;
	}

	private static void addTexts(Document document, SearchEntry entry) {
		document.add(new TextField(TITLE, entry.title(), Store.YES));
		document.add(new TextField(SUMMARY, entry.summary(), Store.YES));
		document.add(new TextField(TEXT, entry.text(), Store.YES));
		document.add(new TextField(CAPTIONS, entry.captions(), Store.NO));
		document.add(new TextField(EXTRA, entry.extra(), Store.NO));
		document.add(new TextField(TITLE_WORDS, entry.title(), Store.NO));
		for (String part : new String[] { entry.title(), entry.summary(), entry.text(), entry.captions(),
				entry.extra() }) {
			document.add(new TextField(WORDS, part, Store.NO));
		}
	}

	private static void addFilters(Document document, SearchEntry entry) {
		if (entry.category() != null) {
			document.add(new StringField(CATEGORY, entry.category(), Store.YES));
		}
		entry.tags().forEach((tag) -> document.add(new StringField(TAG, tag, Store.NO)));
		entry.districts().forEach((district) -> document.add(new StringField(DISTRICT, district, Store.NO)));
		document.add(new StringField(YEAR, Integer.toString(entry.year()), Store.NO));
		long millis = entry.publishedAt().toEpochMilli();
		document.add(new LongField(PUBLISHED, millis, Field.Store.YES));
	}

	/** What stays of a removed document, so that an older version can't come back. */
	static Document gone(String id, long version) {
		Document document = new Document();
		document.add(new StringField(ID, id, Store.YES));
		document.add(new NumericDocValuesField(VERSION, version));
		document.add(new StringField(GONE, "yes", Store.NO));
		return document;
	}

}
