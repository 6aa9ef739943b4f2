package id.terbit.search.index;

import java.io.IOException;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;

/** What the servers refuse, in Terbit's terms. */
final class ElasticsearchFault {

	private ElasticsearchFault() {
	}

	/** Whether there is no index of that name. */
	static boolean isMissing(ElasticsearchException refused) {
		return refused.status() == 404;
	}

	static boolean isType(ElasticsearchException refused, String type) {
		return type.equals(refused.error().type());
	}

	/** Does something; what the servers refuse comes as they say it. */
	static <T> T told(Work<T> work) {
		try {
			return work.done();
		}
		catch (IOException ex) {
			throw new SearchUnavailableException("the index in Elasticsearch can't be used", ex);
		}
	}

	/** Does something; what the servers refuse makes search unavailable. */
	static <T> T unavailable(Work<T> work) {
		try {
			return told(work);
		}
		catch (ElasticsearchException ex) {
			throw new SearchUnavailableException("Elasticsearch refuses: " + ex.getMessage(), ex);
		}
	}

	/** Something done on the servers. */
	@FunctionalInterface
	interface Work<T> {

		T done() throws IOException;

	}

}
