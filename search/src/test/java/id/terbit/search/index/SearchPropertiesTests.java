package id.terbit.search.index;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** What settings of the engine are taken. */
class SearchPropertiesTests {

	private static final String NODES = "terbit.search.elasticsearch.nodes";

	@Test
	void the_embedded_engine_needs_nothing() {
		assertThat(faults(Map.of())).isEmpty();
		assertThat(bound(Map.of()).engine()).isEqualTo(SearchProperties.Kind.LUCENE);
	}

	@Test
	void servers_need_addresses() {
		assertThat(faults(Map.of("terbit.search.engine", "elasticsearch"))).containsExactly("complete");
		assertThat(
				faults(Map.of("terbit.search.engine", "elasticsearch", "terbit.search.elasticsearch.index", "terbit")))
			.containsExactly("elasticsearch.nodes");
		assertThat(faults(Map.of("terbit.search.engine", "elasticsearch", NODES,
				"https://es1.example.org:9200,https://es2.example.org/es")))
			.isEmpty();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "es1.example.org:9200", "ftp://es1.example.org", "https://nama:sandi@es1.example.org", "/es" })
	void what_is_no_address_is_refused(String node) {
		assertThat(faults(Map.of(NODES, node))).containsExactly("elasticsearch.addressed");
	}

	@Test
	void a_name_needs_a_password_and_none_is_shown() {
		assertThat(faults(Map.of(NODES, "http://127.0.0.1:9200", "terbit.search.elasticsearch.username", "terbit")))
			.containsExactly("elasticsearch.paired");
		Map<String, String> both = Map.of(NODES, "http://127.0.0.1:9200", "terbit.search.elasticsearch.username",
				"terbit", "terbit.search.elasticsearch.password", "rahasia-contoh",
				"terbit.search.elasticsearch.api-key", "kunci-contoh");
		assertThat(faults(both)).isEmpty();
		assertThat(bound(both).toString()).doesNotContain("rahasia-contoh", "kunci-contoh");
	}

	private static Set<String> faults(Map<String, String> settings) {
		try (ValidatorFactory validation = Validation.buildDefaultValidatorFactory()) {
			return validation.getValidator()
				.validate(bound(settings))
				.stream()
				.map((fault) -> fault.getPropertyPath().toString())
				.collect(Collectors.toSet());
		}
	}

	private static SearchProperties bound(Map<String, String> settings) {
		return new Binder(new MapConfigurationPropertySource(new TreeMap<>(settings))).bindOrCreate("terbit.search",
				SearchProperties.class);
	}

}
