package id.terbit.search.linguistics;

import java.io.IOException;
import java.util.Map;

import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The two views as fields of an index in memory. */
class LuceneTests {

	private final Directory directory = new ByteBuffersDirectory();

	@BeforeEach
	void write() throws IOException {
		Linguistics linguistics = Linguistics.shipped();
		IndexWriterConfig config = new IndexWriterConfig(
				new PerFieldAnalyzerWrapper(linguistics.root(), Map.of("x.words", linguistics.exact())));
		try (IndexWriter writer = new IndexWriter(this.directory, config)) {
			for (String text : new String[] { "Peraturan Bupati Nomor 51 Tahun 2016 tentang Perizinan",
					"Camat Siak Kecil membuka lomba", "Bupati Siak dan Wakil Bupati Bengkalis",
					"Dibangun pada 2023-08-13 dan 14/08/2023" }) {
				Document document = new Document();
				document.add(new TextField("x", text, Store.YES));
				document.add(new TextField("x.words", text, Store.NO));
				writer.addDocument(document);
			}
		}
	}

	@AfterEach
	void close() throws IOException {
		this.directory.close();
	}

	@Test
	void finds_by_roots_and_by_exact_words() throws IOException {
		assertThat(count(new TermQuery(new Term("x", "izin")))).isEqualTo(1);
		assertThat(count(new TermQuery(new Term("x.words", "perizinan")))).isEqualTo(1);
		assertThat(count(new TermQuery(new Term("x.words", "izin")))).isZero();
	}

	@Test
	void finds_phrases_over_what_the_root_view_leaves_out() throws IOException {
		assertThat(count(new PhraseQuery("x", "bupati", "51", "2016", "izin"))).isEqualTo(1);
		assertThat(count(new PhraseQuery("x", "siak", "wakil", "bupati"))).isEqualTo(1);
		assertThat(count(new PhraseQuery("x", "13", "agustus", "2023", "14", "agustus"))).isEqualTo(1);
		assertThat(count(new PhraseQuery("x.words", "nomor", "51", "tahun", "2016"))).isEqualTo(1);
	}

	@Test
	void keeps_siak_kecil_and_siak_apart() throws IOException {
		assertThat(count(new TermQuery(new Term("x", "siak_kecil")))).isEqualTo(1);
		assertThat(count(new TermQuery(new Term("x", "siak")))).isEqualTo(1);
	}

	private int count(Query query) throws IOException {
		try (DirectoryReader reader = DirectoryReader.open(this.directory)) {
			return new IndexSearcher(reader).count(query);
		}
	}

}
