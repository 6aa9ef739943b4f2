package id.terbit.search.index;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which engine searches and where its index lives. After a change of the engine the index
 * of the new one is filled by itself.
 *
 * @param engine {@code lucene} in this process, or {@code elasticsearch}, which several
 * instances can share
 * @param folder of the embedded index: holds one folder for each generation and a pointer
 * to the one in use; null for {@code search} in {@code terbit.data}. It may be deleted
 * while the application is stopped and is then made anew. The index of the newsroom has
 * the folder {@code desk} in it.
 * @param elasticsearch the servers; needed where they are the engine
 */
@Validated
@ConfigurationProperties("terbit.search")
record SearchProperties(@DefaultValue("lucene") Kind engine, @Nullable Path folder,
		@Valid @Nullable Elasticsearch elasticsearch) {

	/** What the engine needs is there. */
	@AssertTrue(message = "terbit.search.engine=elasticsearch needs terbit.search.elasticsearch.nodes")
	boolean isComplete() {
		return this.engine != Kind.ELASTICSEARCH || this.elasticsearch != null;
	}

	/** The engines. */
	enum Kind {

		/** In this process, in a folder. */
		LUCENE,

		/** Servers of their own. */
		ELASTICSEARCH

	}

	/**
	 * Servers of Elasticsearch 8.19 or later.
	 *
	 * @param nodes addresses with scheme and port; all with the same path, if any
	 * @param caCertificate file with the authority that signed the servers' certificates,
	 * PEM; without it and the fingerprint the authorities of the Java runtime count
	 * @param caFingerprint SHA-256 of the authority's certificate, hexadecimal, as
	 * Elasticsearch prints at its first start
	 * @param apiKey encoded, from the environment
	 * ({@code TERBIT_SEARCH_ELASTICSEARCH_APIKEY}); needs {@code all} on the indices
	 * {@code <index>*}
	 * @param username instead of a key
	 * @param password from the environment ({@code TERBIT_SEARCH_ELASTICSEARCH_PASSWORD})
	 * @param connectTimeout for a connection to come about
	 * @param searchTimeout for the answer to a reader
	 * @param writeTimeout for the answer to a write, of a page of a rebuild as well
	 * @param attempts how often a call is sent in all where no server could take it
	 * @param index begins the names of the indices: the alias in use has this name, and
	 * that of the newsroom's index {@code -desk} after it
	 * @param shards of an index that is made; an office needs one, and only with one are
	 * scores the same as with the embedded engine
	 * @param replicas of each shard, one where there is a second server
	 */
	record Elasticsearch(@NotEmpty List<URI> nodes, @Nullable Path caCertificate, @Nullable String caFingerprint,
			@Nullable String apiKey, @Nullable String username, @Nullable String password,
			@DefaultValue("2s") Duration connectTimeout, @DefaultValue("3s") Duration searchTimeout,
			@DefaultValue("20s") Duration writeTimeout, @DefaultValue("3") @Min(1) @Max(10) int attempts,
			@DefaultValue("terbit-search") @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,60}[a-z0-9]") String index,
			@DefaultValue("1") @Min(1) int shards, @DefaultValue("0") @Min(0) int replicas) {

		Elasticsearch {
			nodes = List.copyOf(Objects.requireNonNullElse(nodes, List.of()));
		}

		/** No address is without host and scheme, and none carries a password. */
		@AssertTrue(message = "nodes are addresses as https://es1.example.org:9200, without names or passwords")
		boolean isAddressed() {
			return this.nodes.stream()
				.allMatch((node) -> node.getHost() != null && node.getUserInfo() == null && node.getQuery() == null
						&& ("https".equals(node.getScheme()) || "http".equals(node.getScheme())));
		}

		/** A name has a password. */
		@AssertTrue(message = "username and password belong together")
		boolean isPaired() {
			return isGiven(this.username) == isGiven(this.password);
		}

		private static boolean isGiven(@Nullable String value) {
			return value != null && !value.isBlank();
		}

		/** Without password and key, which no log may show. */
		@Override
		public String toString() {
			return "Elasticsearch[nodes=%s, index=%s]".formatted(this.nodes, this.index);
		}

	}

}
