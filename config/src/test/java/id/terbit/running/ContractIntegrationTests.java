package id.terbit.running;

import java.util.Set;
import java.util.TreeSet;

import id.terbit.contentapi.OpenApi;
import id.terbit.harness.ApiContract;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/** The OpenAPI document and the application say the same of each other. */
@RunningApplication
class ContractIntegrationTests {

	@Autowired
	OpenApi document;

	@Autowired
	ObjectProvider<RequestMappingHandlerMapping> mappings;

	@Test
	void every_mapping_of_every_module_is_in_the_contract_and_nothing_else() {
		Set<String> mapped = new TreeSet<>();
		this.mappings.forEach((one) -> mapped.addAll(ApiContract.mapped(one)));
		assertThat(ApiContract.described(this.document)).isEqualTo(mapped);
		assertThat(mapped).contains("POST /api/v1/jobs", "GET /api/v1/history-checks", "POST /api/v1/assets");
	}

}
