package id.terbit.running;

import java.io.IOException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import id.terbit.identity.Ids;
import id.terbit.running.RawClient.Answer;
import id.terbit.site.SampleSites;
import id.terbit.site.Site;
import id.terbit.site.Sites;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** A site with a host name of its own. */
@RunningApplication
class OwnHostIntegrationTests {

	private static final Pattern PARTS = Pattern.compile("(?:href|src)=\"(/aset/[^\"]+)\"");

	@LocalServerPort
	int port;

	@Autowired
	Sites sites;

	@Autowired
	Ids ids;

	@Test
	void everything_that_its_search_page_loads_is_there() throws IOException {
		Site made = SampleSites.department(this.ids);
		String host = made.slug() + ".example.org";
		this.sites.create(new Site(made.id(), 0, made.slug(), made.name(), made.kind(), host, made.zone(), true,
				made.look(), made.rules()));
		Answer page = at(host, "/cari?q=zapin");
		assertThat(page.status()).isEqualTo(200);
		List<String> parts = PARTS.matcher(page.body()).results().map((MatchResult part) -> part.group(1)).toList();
		assertThat(parts).contains("/aset/cari.css")
			.allSatisfy((part) -> assertThat(at(host, part).status()).as(part).isEqualTo(200));
		assertThat(at(host, "/masuk").status()).as("the newsroom under a site's name").isEqualTo(404);
	}

	private Answer at(String host, String address) throws IOException {
		return new RawClient(this.port)
			.send("GET %s HTTP/1.1\nHost: %s\nConnection: close\n\n".formatted(address, host));
	}

}
