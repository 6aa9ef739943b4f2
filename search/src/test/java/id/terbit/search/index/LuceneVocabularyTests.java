package id.terbit.search.index;

import java.io.IOException;
import java.util.Objects;

import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** An index of one part that never merges: what was removed stays in it, marked. */
class LuceneVocabularyTests {

	private final Directory directory = new ByteBuffersDirectory();

	private @Nullable DirectoryReader reader;

	/** Five documents in one part, two of them removed. */
	@BeforeEach
	void fill() throws IOException {
		IndexWriterConfig config = new IndexWriterConfig(new KeywordAnalyzer()).setMergePolicy(NoMergePolicy.INSTANCE);
		try (IndexWriter writer = new IndexWriter(this.directory, config)) {
			writer.addDocument(document("1", "kenduri", "izin"));
			writer.addDocument(document("2", "kenduri", "izin"));
			writer.addDocument(document("3", "izin", "pasar"));
			writer.addDocument(document("4", "pasar"));
			writer.addDocument(document("5", "lain"));
			writer.commit();
			writer.deleteDocuments(new Term("id", "1"), new Term("id", "2"));
		}
		this.reader = DirectoryReader.open(this.directory);
		assertThat(this.reader.leaves()).hasSize(1);
		assertThat(this.reader.numDeletedDocs()).isEqualTo(2);
	}

	@AfterEach
	void close() throws IOException {
		if (this.reader != null) {
			this.reader.close();
		}
		this.directory.close();
	}

	@Test
	void a_word_of_removed_documents_alone_is_not_there() {
		assertThat(vocabulary(null).frequency("kenduri")).isZero();
		assertThat(vocabulary(null).near("kendri", 1)).isEmpty();
	}

	@Test
	void a_word_that_as_many_have_as_were_removed_is_counted_one_by_one() {
		assertThat(vocabulary(null).frequency("pasar")).isEqualTo(2);
		assertThat(vocabulary(null).near("pasr", 1)).singleElement()
			.satisfies((candidate) -> assertThat(candidate.term()).isEqualTo("pasar"))
			.satisfies((candidate) -> assertThat(candidate.frequency()).isEqualTo(2));
	}

	/** Somebody has it for certain, so it is not counted: the removed ones are in. */
	@Test
	void a_word_that_more_have_than_were_removed_is_there() {
		assertThat(vocabulary(null).frequency("izin")).isEqualTo(3);
	}

	@Test
	void among_some_documents_only_theirs_count_that_were_not_removed() {
		LuceneVocabulary withPasar = vocabulary("pasar");
		assertThat(withPasar.frequency("izin")).isEqualTo(1);
		assertThat(withPasar.frequency("lain")).isZero();
		assertThat(vocabulary("kenduri").frequency("izin")).isZero();
	}

	private LuceneVocabulary vocabulary(@Nullable String among) {
		return new LuceneVocabulary(new IndexSearcher(Objects.requireNonNull(this.reader)),
				(among != null) ? new TermQuery(new Term(EntryTexts.WORDS, among)) : null);
	}

	private static Document document(String id, String... words) {
		Document document = new Document();
		document.add(new StringField("id", id, Store.NO));
		for (String word : words) {
			document.add(new StringField(EntryTexts.WORDS, word, Store.NO));
		}
		return document;
	}

}
