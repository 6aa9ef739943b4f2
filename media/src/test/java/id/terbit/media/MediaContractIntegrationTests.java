package id.terbit.media;

import id.terbit.contentapi.OpenApi;
import id.terbit.harness.ApiContract;
import id.terbit.harness.IntegrationTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class MediaContractIntegrationTests {

	@Autowired
	OpenApi contract;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	RequestMappingHandlerMapping mappings;

	@Test
	void the_contract_describes_every_mapping_and_nothing_else() {
		assertThat(ApiContract.described(this.contract)).isEqualTo(ApiContract.mapped(this.mappings));
	}

}
