package id.terbit.search.index;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

import javax.net.ssl.SSLContext;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.TransportUtils;
import co.elastic.clients.transport.rest_client.RestClientOptions;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import org.apache.http.Header;
import org.apache.http.HttpHeaders;
import org.apache.http.HttpHost;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.message.BasicHeader;
import org.elasticsearch.client.RequestOptions;
import org.elasticsearch.client.RestClient;
import org.elasticsearch.client.RestClientBuilder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The way to the servers: opened at the first call, with limits for time. What no server
 * could take is sent again, which harms nothing: reading changes nothing, and writes
 * carry versions. Servers that hang are left alone for a moment, so that readers who wait
 * for them don't hold every thread of the web server.
 */
final class ElasticsearchConnection implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(ElasticsearchConnection.class);

	/** Too busy, or no server behind a proxy. */
	private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);

	/** Before the second attempt, in milliseconds; twice as long before the third. */
	private static final long PAUSE = 100;

	/** A search page, its counts and suggestions come from many readers at once. */
	private static final int CONNECTIONS = 64;

	/** So long no reader asks servers that did not answer in time, in nanoseconds. */
	private static final long REST = 2_000_000_000L;

	private final SearchProperties.Elasticsearch settings;

	private final LongSupplier nanoTime;

	/** When a reader last waited in vain; null where an answer has come since. */
	private volatile @Nullable Long slowAt;

	private @Nullable RestClientTransport transport;

	/**
	 * To the servers of the settings.
	 * @param nanoTime clock that only goes forward, in nanoseconds
	 */
	ElasticsearchConnection(SearchProperties.Elasticsearch settings, LongSupplier nanoTime) {
		this.settings = settings;
		this.nanoTime = nanoTime;
	}

	/** Time that the servers may spend on one search before they give what they have. */
	Duration searchLimit() {
		return this.settings.searchTimeout().multipliedBy(2).dividedBy(3);
	}

	/**
	 * Asks for something that a reader waits for.
	 * @throws ElasticsearchException where the servers refuse, other than for being busy
	 * @throws SearchUnavailableException where no server answers in time
	 */
	<T> T ask(Call<T> call) {
		Long slow = this.slowAt;
		if (slow != null && this.nanoTime.getAsLong() - slow < REST) {
			throw new SearchUnavailableException("Elasticsearch did not answer in time a moment ago", null);
		}
		T answer = send(call, this.settings.searchTimeout());
		this.slowAt = null;
		return answer;
	}

	/** Changes something; throws as asking does. */
	<T> T write(Call<T> call) {
		return send(call, this.settings.writeTimeout());
	}

	/** Says how large a new index is. */
	void size(ObjectNode index) {
		index.put("number_of_shards", this.settings.shards()).put("number_of_replicas", this.settings.replicas());
	}

	private <T> T send(Call<T> call, Duration limit) {
		long begun = this.nanoTime.getAsLong();
		for (int attempt = 1;; attempt++) {
			try {
				return call.with(client(limit));
			}
			catch (IOException ex) {
				boolean slow = isSlow(ex) || this.nanoTime.getAsLong() - begun >= limit.toNanos();
				if (slow) {
					this.slowAt = this.nanoTime.getAsLong();
				}
				if (slow || attempt >= this.settings.attempts()) {
					throw new SearchUnavailableException("Elasticsearch does not answer: " + ex.getMessage(), ex);
				}
				log.debug("Elasticsearch did not answer attempt {}", attempt, ex);
			}
			catch (ElasticsearchException ex) {
				if (!PASSING.contains(ex.status())) {
					throw ex;
				}
				if (attempt >= this.settings.attempts()) {
					throw new SearchUnavailableException("Elasticsearch is busy: " + ex.getMessage(), ex);
				}
				log.debug("Elasticsearch was busy at attempt {}", attempt, ex);
			}
			catch (SearchUnavailableException ex) {
				throw ex;
			}
			catch (RuntimeException ex) {
				// the client has come to an end, after too little memory for example
				close();
				throw new SearchUnavailableException("Elasticsearch is connected to anew: " + ex.getMessage(), ex);
			}
			pause(attempt);
		}
	}

	/** Whoever waited so long once is not made to wait again. */
	private static boolean isSlow(IOException failed) {
		for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
			if (cause instanceof SocketTimeoutException) {
				return true;
			}
		}
		return false;
	}

	private static void pause(int attempt) {
		try {
			TimeUnit.MILLISECONDS.sleep(PAUSE << (attempt - 1));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new SearchUnavailableException("interrupted while waiting for Elasticsearch", ex);
		}
	}

	private ElasticsearchClient client(Duration limit) {
		RequestOptions.Builder options = RequestOptions.DEFAULT.toBuilder().setRequestConfig(timeouts(limit));
		return new ElasticsearchClient(opened(), new RestClientOptions(options.build(), false));
	}

	private RequestConfig timeouts(Duration limit) {
		int millis = Math.toIntExact(limit.toMillis());
		return RequestConfig.custom()
			.setConnectTimeout(Math.toIntExact(this.settings.connectTimeout().toMillis()))
			.setConnectionRequestTimeout(millis)
			.setSocketTimeout(millis)
			.build();
	}

	private synchronized RestClientTransport opened() {
		RestClientTransport opened = this.transport;
		if (opened == null) {
			opened = new RestClientTransport(rest(), new Jackson3JsonpMapper());
			this.transport = opened;
		}
		return opened;
	}

	private RestClient rest() {
		HttpHost[] hosts = this.settings.nodes()
			.stream()
			.map((node) -> new HttpHost(node.getHost(), node.getPort(), node.getScheme()))
			.toArray(HttpHost[]::new);
		SSLContext trusted = trusted();
		RestClientBuilder builder = RestClient.builder(hosts)
			.setDefaultHeaders(credentials().toArray(Header[]::new))
			.setHttpClientConfigCallback((http) -> {
				http.setMaxConnTotal(CONNECTIONS).setMaxConnPerRoute(CONNECTIONS);
				return (trusted != null) ? http.setSSLContext(trusted) : http;
			});
		String path = this.settings.nodes().get(0).getPath();
		if (path != null && path.length() > 1) {
			builder.setPathPrefix(path);
		}
		return builder.build();
	}

	private List<Header> credentials() {
		List<Header> headers = new ArrayList<>();
		String key = this.settings.apiKey();
		String name = this.settings.username();
		if (key != null && !key.isBlank()) {
			headers.add(new BasicHeader(HttpHeaders.AUTHORIZATION, "ApiKey " + key.strip()));
		}
		else if (name != null && !name.isBlank()) {
			byte[] pair = (name + ":" + this.settings.password()).getBytes(StandardCharsets.UTF_8);
			headers
				.add(new BasicHeader(HttpHeaders.AUTHORIZATION, "Basic " + Base64.getEncoder().encodeToString(pair)));
		}
		return headers;
	}

	private @Nullable SSLContext trusted() {
		String fingerprint = this.settings.caFingerprint();
		if (fingerprint != null && !fingerprint.isBlank()) {
			return TransportUtils.sslContextFromCaFingerprint(fingerprint.strip());
		}
		if (this.settings.caCertificate() == null) {
			return null;
		}
		try {
			return TransportUtils.sslContextFromHttpCaCrt(this.settings.caCertificate().toFile());
		}
		catch (IOException ex) {
			throw new SearchUnavailableException("the certificate of Elasticsearch's authority can't be read", ex);
		}
	}

	@Override
	public synchronized void close() {
		RestClientTransport open = this.transport;
		this.transport = null;
		if (open != null) {
			try {
				open.close();
			}
			catch (IOException ex) {
				log.debug("While closing the connection to Elasticsearch", ex);
			}
		}
	}

	/** Something asked of the servers. */
	@FunctionalInterface
	interface Call<T> {

		T with(ElasticsearchClient client) throws IOException;

	}

}
