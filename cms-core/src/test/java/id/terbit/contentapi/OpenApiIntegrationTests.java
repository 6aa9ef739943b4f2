package id.terbit.contentapi;

import java.util.HashSet;
import java.util.Set;

import id.terbit.harness.ApiContract;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;

class OpenApiIntegrationTests extends ApiOffice {

	@Autowired
	OpenApi document;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	RequestMappingHandlerMapping mappings;

	@Test
	void describes_every_mapping_and_nothing_else() {
		assertThat(ApiContract.described(this.document)).isEqualTo(ApiContract.mapped(this.mappings));
	}

	@Test
	void every_reference_leads_somewhere_and_every_id_is_unique() throws Exception {
		JsonNode openApi = answer(send(get("/api/v1/openapi.json"), null), 200);
		assertThat(openApi.path("openapi").stringValue()).isEqualTo("3.1.0");
		for (JsonNode reference : openApi.findValues("$ref")) {
			assertThat(openApi.at(reference.stringValue().substring(1)).isMissingNode()).as(reference.stringValue())
				.isFalse();
		}
		Set<String> ids = new HashSet<>();
		openApi.findValues("operationId").forEach((id) -> assertThat(ids.add(id.stringValue())).isTrue());
		assertThat(ids).contains("articles.create", "announcements.list");
		assertThat(openApi.at("/components/schemas/Announcement/properties/urgent/type").stringValue())
			.isEqualTo("boolean");
	}

}
