package id.terbit.running;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import javax.imageio.ImageIO;

import id.terbit.contentapi.OpenApi;
import id.terbit.harness.ApiContract;
import id.terbit.identity.Ids;
import id.terbit.person.ApiTokens;
import id.terbit.person.ApiTokens.Scope;
import id.terbit.person.People;
import id.terbit.person.Person;
import id.terbit.person.Role;
import id.terbit.person.SamplePeople;
import id.terbit.site.SampleSites;
import id.terbit.site.Site;
import id.terbit.site.Sites;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/** The OpenAPI document and the application say the same of each other. */
@RunningApplication
class ContractIntegrationTests {

	@Autowired
	OpenApi document;

	@Autowired
	ObjectProvider<RequestMappingHandlerMapping> mappings;

	@LocalServerPort
	int port;

	private String slug = "";

	@Autowired
	Sites sites;

	@Autowired
	People people;

	@Autowired
	ApiTokens tokens;

	@Autowired
	Ids ids;

	@Test
	void what_no_operation_declares_in_its_address_is_refused_by_name() {
		Http program = program();
		assertThat(this.document.endpoints()).allSatisfy((endpoint) -> {
			String path = endpoint.path().replaceAll("\\{[a-z]+}", this.ids.next().toString());
			String address = path + "?tidak-dikenal=1";
			boolean files = endpoint.input() != null && endpoint.input().mediaType().startsWith("multipart/");
			HttpResponse<String> answer = program.send(files ? program.upload(address, Map.of(), "a.txt", new byte[1])
					: program.json(endpoint.method(), address, "{}"));
			assertThat(answer.body()).as(endpoint.id()).contains("/query/tidak-dikenal", "parameter.unknown");
			assertThat(answer.statusCode()).isEqualTo(400);
		});
	}

	@Test
	void an_operation_for_files_that_gets_something_else_says_so() throws Exception {
		Http program = program();
		for (String path : List.of("/api/v1/assets", "/api/v1/articles/import")) {
			HttpResponse<String> answer = program.send(program.json("POST", path, "{}"));
			assertThat(answer.statusCode()).as(path).isEqualTo(415);
			assertThat(answer.body()).contains("media.unsupported");
		}
	}

	@Test
	void a_file_with_a_long_name_is_taken_with_a_shorter_one() throws Exception {
		Http program = program();
		ByteArrayOutputStream png = new ByteArrayOutputStream();
		ImageIO.write(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), "png", png);
		HttpResponse<String> answer = program.send(program.upload("/api/v1/assets", Map.of("site", this.slug),
				"n".repeat(4_000) + ".png", png.toByteArray()));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
	}

	/** Somebody with every scope of a token, on a site made for the test. */
	private Http program() {
		Site site = this.sites.create(SampleSites.department(this.ids));
		this.slug = site.slug();
		Person person = this.people.create(SamplePeople.on(site.id(), this.ids, Role.WRITER), null);
		return Http.program(this.port,
				this.tokens.issue(person.id(), "uji", EnumSet.allOf(Scope.class), Set.of(), null));
	}

	@Test
	void every_mapping_of_every_module_is_in_the_contract_and_nothing_else() {
		Set<String> mapped = new TreeSet<>();
		this.mappings.forEach((one) -> mapped.addAll(ApiContract.mapped(one)));
		assertThat(ApiContract.described(this.document)).isEqualTo(mapped);
		assertThat(mapped).contains("POST /api/v1/jobs", "GET /api/v1/history-checks", "POST /api/v1/assets");
	}

}
