package id.terbit.search.index;

import java.nio.file.Path;
import java.time.InstantSource;

import javax.sql.DataSource;

import id.terbit.identity.Ids;
import id.terbit.search.synonym.CurrentSynonyms;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Makes the index of the newsroom beside the public one: in another folder, or behind
 * another alias over a connection of its own. Its engine is no bean, so that none but the
 * index itself can come by it.
 */
@Configuration(proxyBeanMethods = false)
class WorkingIndexConfiguration {

	/** Name of its folder within that of search, and end of its names on servers. */
	private static final String NAME = "desk";

	/** The letters of the desk: advisory locks share one space of numbers. */
	private static final long KEY = 0x44_45_53_4bL;

	@Bean
	WorkingIndex workingIndex(SearchProperties properties, @Value("${terbit.data:./data}") Path data, Ids ids,
			DataSource database, CurrentSynonyms synonyms, InstantSource clock) {
		return new WorkingIndex(engine(properties, data, ids), new RebuildLock(database, KEY), synonyms::get, clock);
	}

	private static SearchEngine engine(SearchProperties properties, Path data, Ids ids) {
		SearchProperties.Elasticsearch servers = properties.elasticsearch();
		if (properties.engine() == SearchProperties.Kind.ELASTICSEARCH && servers != null) {
			return new ElasticsearchIndex(new ElasticsearchConnection(servers, System::nanoTime),
					servers.index() + "-" + NAME, ids);
		}
		Path folder = properties.folder();
		return new LuceneIndex(new IndexFolder(((folder != null) ? folder : data.resolve("search")).resolve(NAME)),
				ids);
	}

}
