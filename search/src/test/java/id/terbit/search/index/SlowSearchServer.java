package id.terbit.search.index;

import java.util.Arrays;
import java.util.stream.Collectors;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import id.terbit.search.index.Criteria.Filter;

/**
 * Answers as Elasticsearch does that has a complete index and finds nothing in it before
 * its time is over.
 */
public final class SlowSearchServer implements AutoCloseable {

	private final WireMockServer server = new WireMockServer(WireMockConfiguration.options().dynamicPort());

	/**
	 * Starts it.
	 * @param name of the indices
	 */
	public SlowSearchServer(String name) {
		this.server.stubFor(WireMock.get(WireMock.anyUrl()).willReturn(json("""
				{ "%1$s-00000000-0000-0000-0000-000000000001": {
				    "aliases": { "%1$s": {} }, "settings": {},
				    "mappings": { "_meta": { "schema": "%2$s", "complete": true } } } }
				""".formatted(name, ElasticsearchEntry.SCHEMA))));
		String counts = Arrays.stream(Filter.values()).map((filter) -> """
				"filter#%s": { "doc_count": 0, "sterms#values": {
				    "doc_count_error_upper_bound": 0, "sum_other_doc_count": 0, "buckets": [] } }
				""".formatted(filter.field())).collect(Collectors.joining(","));
		this.server.stubFor(WireMock.post(WireMock.urlPathEqualTo("/" + name + "/_search")).willReturn(json("""
				{ "took": 2000, "timed_out": true,
				  "_shards": { "total": 1, "successful": 1, "skipped": 0, "failed": 0 },
				  "hits": { "total": { "value": 0, "relation": "eq" }, "max_score": null, "hits": [] },
				  "aggregations": { "filter#fitting": { "doc_count": 0 },
				    "filters#values": { "buckets": {} }, %s } }
				""".formatted(counts))));
		this.server.start();
	}

	/** Scheme, host and port. */
	public String address() {
		return this.server.baseUrl();
	}

	private static ResponseDefinitionBuilder json(String body) {
		return WireMock.aResponse()
			.withHeader("X-Elastic-Product", "Elasticsearch")
			.withHeader("Content-Type", "application/json")
			.withBody(body);
	}

	@Override
	public void close() {
		this.server.stop();
	}

}
