package id.terbit.search.index;

/** The server of Elasticsearch of this JVM, for tests of other packages. */
public final class SearchServer {

	private final ElasticsearchServer server = ElasticsearchServer.shared();

	/** Scheme, host and port. */
	public String address() {
		return this.server.address().toString();
	}

	/** Starts it where it does not run. */
	public void start() {
		this.server.start();
	}

	/** Ends it at once. */
	public void kill() {
		this.server.kill();
	}

	/** Deletes every index of an installation, as an operator could by mistake. */
	public void deleteIndices(String name) {
		this.server.send("GET", "/_cat/indices/" + name + "*?h=index", "")
			.lines()
			.forEach((index) -> this.server.send("DELETE", "/" + index, ""));
	}

}
