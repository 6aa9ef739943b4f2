package id.terbit.search.index;

import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;

/** On a real server, behind names that begin as those of the public index do. */
@Tag("thorough")
class ElasticsearchWorkingIndexIntegrationTests extends WorkingIndexContract {

	private final ElasticsearchServer server = ElasticsearchServer.shared();

	private final String name = "terbit-" + UUID.randomUUID().toString().substring(0, 8);

	@AfterEach
	void deleteIndices() {
		this.server.send("GET", "/_cat/indices/" + this.name + "*?h=index", "")
			.lines()
			.forEach((index) -> this.server.send("DELETE", "/" + index.strip(), ""));
	}

	@Override
	SearchEngine forReaders() {
		return ElasticsearchIndexIntegrationTests.engine(this.server.address(), this.name);
	}

	@Override
	SearchEngine forDesk() {
		return ElasticsearchIndexIntegrationTests.engine(this.server.address(), this.name + "-desk");
	}

}
