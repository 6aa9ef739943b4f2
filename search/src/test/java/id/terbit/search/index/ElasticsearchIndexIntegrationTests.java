package id.terbit.search.index;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The engine on a real server; each test has indices of its own. */
@Tag("thorough")
class ElasticsearchIndexIntegrationTests extends SearchEngineContract {

	private final ElasticsearchServer server = ElasticsearchServer.shared();

	private final String name = "terbit-" + UUID.randomUUID().toString().substring(0, 8);

	@Override
	SearchEngine empty() {
		return engine(this.server.address(), this.name);
	}

	static SearchEngine engine(URI address, String name) {
		return new ElasticsearchIndex(new ElasticsearchConnection(settings(address, name), System::nanoTime), name,
				UUID::randomUUID);
	}

	static SearchProperties.Elasticsearch settings(URI address, String name) {
		return settings(address, name, Duration.ofSeconds(20));
	}

	private static SearchProperties.Elasticsearch settings(URI address, String name, Duration searchTimeout) {
		return new SearchProperties.Elasticsearch(List.of(address), null, null, null, null, null, Duration.ofSeconds(2),
				searchTimeout, Duration.ofSeconds(30), 3, name, 1, 0);
	}

	@AfterEach
	void deleteIndices() {
		names().forEach((index) -> this.server.send("DELETE", "/" + index, ""));
	}

	@Test
	void a_rebuild_leaves_one_index_behind_the_alias() {
		engine().put(Entries.entry().build());
		String first = only();
		engine().fill().finish();
		assertThat(only()).isNotEqualTo(first);
		assertThat(this.server.send("GET", "/_alias/" + this.name, "")).contains(only());
	}

	@Test
	void what_was_put_is_there_after_a_start_without_a_stop() {
		engine().fill().finish();
		engine().put(Entries.entry().build());
		SearchEngine other = empty();
		other.start();
		assertThat(other.isIncomplete()).isFalse();
		restart(other);
		assertThat(find("contoh").total()).isOne();
	}

	@Test
	void what_another_instance_delivers_goes_to_the_index_that_this_one_fills() {
		SearchEngine other = empty();
		other.start();
		try (SearchEngine.Filling filling = engine().fill()) {
			UUID removed = UUID.randomUUID();
			other.put(Entries.entry().title("Dari sebelah").build());
			other.remove(removed, 3);
			filling.add(List.of(Entries.entry().document(removed).version(2).title("Lama").build()));
			filling.finish();
		}
		assertThat(find("sebelah").total()).isOne();
		assertThat(find("lama").total()).isZero();
		other.put(Entries.entry().title("Sesudah").build());
		assertThat(find("sesudah").total()).isOne();
		other.stop();
	}

	@Test
	void what_a_rebuild_that_died_has_left_is_deleted() {
		engine().put(Entries.entry().build());
		String used = only();
		SearchEngine died = empty();
		died.start();
		died.fill();
		assertThat(names()).hasSize(2);
		engine().tidy();
		assertThat(only()).isEqualTo(used);
		assertThat(find("contoh").total()).isOne();
		died.stop();
	}

	@Test
	void instances_that_find_nothing_make_one_index_together() {
		SearchEngine other = empty();
		other.start();
		other.put(Entries.entry().build());
		engine().put(Entries.entry().build());
		assertThat(find("contoh").total()).isEqualTo(2);
		other.stop();
	}

	@Test
	void an_index_that_was_deleted_is_made_again_and_asks_to_be_filled() {
		engine().fill().finish();
		engine().put(Entries.entry().build());
		AtomicInteger asked = new AtomicInteger();
		engine().whenIncomplete(asked::incrementAndGet);
		this.server.send("DELETE", "/" + only(), "");
		Hits hits = find("contoh");
		assertThat(hits.total()).isZero();
		assertThat(asked).hasValue(1);
		assertThat(engine().isIncomplete()).isTrue();
		this.server.send("DELETE", "/" + only(), "");
		engine().put(Entries.entry().build());
		assertThat(find("contoh").total()).isOne();
		assertThat(engine().isIncomplete()).isTrue();
		try (SearchEngine.Filling filling = engine().fill()) {
			filling.add(List.of(Entries.entry().build(), Entries.entry().build()));
			filling.finish();
		}
		assertThat(find("contoh").total()).isEqualTo(2);
		assertThat(find("contoh").incomplete()).isFalse();
	}

	@Test
	void a_foreign_mapping_is_told_and_mended_by_a_rebuild() {
		this.server.send("DELETE", "/" + only(), "");
		this.server.send("PUT", "/" + this.name + "-" + UUID.randomUUID(), """
				{ "aliases": { "%s": {} }, "mappings": { "properties": { "roots": { "type": "boolean" } } } }
				""".formatted(this.name));
		assertThat(engine().isIncomplete()).isTrue();
		assertThatThrownBy(() -> engine().put(Entries.entry().build())).isInstanceOf(SearchUnavailableException.class)
			.hasMessageContaining("document_parsing_exception");
		engine().fill().finish();
		engine().put(Entries.entry().build());
		assertThat(find("contoh").total()).isOne();
	}

	@Test
	void an_index_with_the_name_of_the_alias_is_replaced_by_a_rebuild() {
		this.server.send("DELETE", "/" + only(), "");
		this.server.send("PUT", "/" + this.name, "");
		assertThatThrownBy(() -> engine().put(Entries.entry().build())).isInstanceOf(SearchUnavailableException.class);
		engine().fill().finish();
		engine().put(Entries.entry().build());
		assertThat(find("contoh").total()).isOne();
	}

	@Test
	void a_full_disk_stops_writing_alone() {
		engine().put(Entries.entry().build());
		String block = "{ \"index.blocks.read_only_allow_delete\": %s }";
		this.server.send("PUT", "/" + this.name + "/_settings", block.formatted("true"));
		assertThatThrownBy(() -> engine().put(Entries.entry().build())).isInstanceOf(SearchUnavailableException.class);
		assertThat(find("contoh").total()).isOne();
		this.server.send("PUT", "/" + this.name + "/_settings", block.formatted("null"));
		engine().put(Entries.entry().build());
		assertThat(find("contoh").total()).isEqualTo(2);
	}

	@Test
	void a_new_index_whose_merge_is_refused_is_in_use_all_the_same() {
		WireMockServer proxy = new WireMockServer(WireMockConfiguration.options().dynamicPort());
		proxy.stubFor(WireMock.any(WireMock.anyUrl())
			.willReturn(WireMock.aResponse().proxiedFrom(this.server.address().toString())));
		proxy.stubFor(WireMock.post(WireMock.urlPathMatching(".*/_forcemerge"))
			.willReturn(WireMock.jsonResponse("{\"error\": {\"type\": \"security_exception\"}, \"status\": 403}", 403)
				.withHeader("X-Elastic-Product", "Elasticsearch")));
		proxy.start();
		try {
			restart(engine(URI.create(proxy.baseUrl()), this.name));
			try (SearchEngine.Filling filling = engine().fill()) {
				filling.add(List.of(Entries.entry().build()));
				filling.finish();
			}
			proxy.verify(1, WireMock.postRequestedFor(WireMock.urlPathMatching(".*/_forcemerge")));
			assertThat(engine().isIncomplete()).isFalse();
			assertThat(find("contoh").total()).isOne();
		}
		finally {
			restart(engine(this.server.address(), this.name));
			proxy.stop();
		}
	}

	@Test
	void a_closed_index_is_told_until_it_is_opened() {
		engine().put(Entries.entry().build());
		this.server.send("POST", "/" + this.name + "/_close", "");
		assertThatThrownBy(() -> find("contoh")).isInstanceOf(SearchUnavailableException.class);
		assertThatThrownBy(() -> engine().put(Entries.entry().build())).isInstanceOf(SearchUnavailableException.class);
		this.server.send("POST", "/" + this.name + "/_open", "");
		this.server.send("GET", "/_cluster/health/" + this.name + "?wait_for_status=green&timeout=20s", "");
		assertThat(find("contoh").total()).isOne();
	}

	@Test
	void a_server_that_hangs_is_told_and_found_again() {
		engine().put(Entries.entry().build());
		SearchEngine impatient = new ElasticsearchIndex(
				new ElasticsearchConnection(settings(this.server.address(), this.name, Duration.ofSeconds(1)),
						System::nanoTime),
				this.name, UUID::randomUUID);
		impatient.start();
		this.server.pause();
		try {
			assertThatThrownBy(() -> impatient.search((view) -> view.vocabulary().frequency("contoh")))
				.isInstanceOf(SearchUnavailableException.class)
				.hasMessageContaining("does not answer");
		}
		finally {
			this.server.resume();
			impatient.stop();
		}
		assertThat(find("contoh").total()).isOne();
	}

	@Test
	void where_no_server_is_search_starts_all_the_same_and_says_so() {
		SearchEngine nowhere = engine(URI.create("http://127.0.0.1:9"), this.name);
		nowhere.start();
		assertThatThrownBy(nowhere::isIncomplete).isInstanceOf(SearchUnavailableException.class);
		assertThatThrownBy(() -> nowhere.put(Entries.entry().build())).isInstanceOf(SearchUnavailableException.class);
		assertThatThrownBy(() -> nowhere.search((view) -> view.vocabulary().frequency("contoh")))
			.isInstanceOf(SearchUnavailableException.class);
		assertThatThrownBy(nowhere::fill).isInstanceOf(SearchUnavailableException.class);
		nowhere.stop();
	}

	@Test
	void where_one_of_two_servers_is_down_the_other_answers() {
		SearchProperties.Elasticsearch one = settings(this.server.address(), this.name);
		SearchProperties.Elasticsearch two = new SearchProperties.Elasticsearch(
				List.of(URI.create("http://127.0.0.1:9"), this.server.address()), null, null, null, null, null,
				one.connectTimeout(), one.searchTimeout(), one.writeTimeout(), 1, this.name, 1, 0);
		restart(new ElasticsearchIndex(new ElasticsearchConnection(two, System::nanoTime), this.name,
				UUID::randomUUID));
		for (int i = 1; i <= 4; i++) {
			engine().put(Entries.entry().build());
			assertThat(find("contoh").total()).isEqualTo(i);
		}
	}

	/** The name of the only index of this test. */
	private String only() {
		assertThat(names()).hasSize(1);
		return names().get(0);
	}

	private List<String> names() {
		return this.server.send("GET", "/_cat/indices/" + this.name + "*?h=index", "").lines().toList();
	}

}
