package id.terbit.search.query;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.terbit.document.Document;
import id.terbit.publication.DeliveryException;
import id.terbit.search.index.SearchRebuild;
import id.terbit.search.relevance.HostileQueries;
import id.terbit.search.relevance.Secret;
import id.terbit.search.relevance.Secret.Kind;
import id.terbit.site.Site;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What may not be read is planted, and then a thousand queries go looking for it, on
 * either engine.
 */
@AutoConfigureMockMvc
@Import(Office.class)
abstract class PrivacyContract {

	/** In the titles of what is not public, and in no query. */
	private static final String MARK = "Penanda Tersembunyi";

	@Autowired
	MockMvc browser;

	@Autowired
	Office office;

	@Autowired
	SearchRebuild rebuild;

	@Autowired
	JdbcClient database;

	/** Asks one of so many queries. */
	void ask(int step) throws Exception {
		Site site = this.office.open();
		plant(site);
		List<String> queries = HostileQueries.all();
		for (int i = 0; i < queries.size(); i += step) {
			hidden(queries.get(i), "/api/v1/search?page%5Bsize%5D=100&q=");
			hidden(queries.get(i), (i % 2 == 0) ? "/s/" + site.slug() + "/cari?q=" : "/api/v1/suggest?q=");
		}
		this.rebuild.run((count) -> {
		});
		for (Secret secret : Secret.all()) {
			hidden(secret.text(), "/s/" + site.slug() + "/cari?q=");
			hidden(secret.text(), "/api/v1/search?q=");
		}
	}

	/** Live, withdrawn and unpublished texts with what nobody may find. */
	private void plant(Site site) throws DeliveryException {
		Document live = this.office.published(site, "Berita desa yang terbit", "SISIPAN");
		this.database.sql("""
				update edition set body = cast(replace(cast(body as text), 'SISIPAN', :sentence) as jsonb)
				where document_id = :document
				""").param("sentence", "Nomor " + words(Kind.NIK)).param("document", live.id()).update();
		this.office.deliver(live);
		this.office.withdraw(this.office.published(site, MARK + " " + words(Kind.WITHDRAWN), words(Kind.WITHDRAWN)));
		for (Kind kind : List.of(Kind.DRAFT, Kind.PHONE, Kind.PRIVATE)) {
			this.office.deliver(this.office.draft(site, MARK + " " + words(kind), words(kind)));
		}
	}

	private static String words(Kind kind) {
		return Secret.all()
			.stream()
			.filter((secret) -> secret.kind() == kind)
			.map(Secret::text)
			.collect(Collectors.joining(", "));
	}

	private void hidden(String query, String address) throws Exception {
		String encoded = URLEncoder.encode(query, StandardCharsets.UTF_8);
		MockHttpServletResponse response = this.browser
			.perform(MockMvcRequestBuilders.get(URI.create(address + encoded)))
			.andReturn()
			.getResponse();
		assertThat(response.getStatus()).as(query).isIn(200, 400);
		String body = response.getContentAsString(StandardCharsets.UTF_8);
		assertThat(body).as(query).doesNotContain(MARK);
		if (address.startsWith("/api") && response.getStatus() == 200) {
			JsonNode answer = JsonMapper.shared().readTree(body);
			String typed = query.toLowerCase(Locale.ROOT);
			assertThat(secrets().filter((word) -> answer.path("data").toString().contains(word))).as(query).isEmpty();
			assertThat(secrets().filter((word) -> answer.path("meta").path("instead").toString().contains(word))
				.filter((word) -> !typed.contains(word))).as(query).isEmpty();
		}
	}

	/** Each planted word and number. */
	private static Stream<String> secrets() {
		return Secret.all().stream().flatMap((secret) -> Stream.of(secret.text().split(" ", -1)));
	}

}
