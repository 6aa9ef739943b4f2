package id.terbit.media.upload;

import java.net.URI;

import id.terbit.harness.IntegrationTest;
import id.terbit.media.Pictures;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class FolderUploadsIntegrationTests extends UploadsContract {

	@Override
	int put(URI address, byte[] content) throws Exception {
		return this.client.perform(MockMvcRequestBuilders.put(address).content(content))
			.andReturn()
			.getResponse()
			.getStatus();
	}

	@Override
	byte[] read(URI address) throws Exception {
		return this.client.perform(MockMvcRequestBuilders.get(address))
			.andReturn()
			.getResponse()
			.getContentAsByteArray();
	}

	@Test
	void other_bytes_than_promised_are_refused_at_the_door() throws Exception {
		byte[] photo = Pictures.jpeg(720, 400);
		JsonNode upload = begun(photo, "a.jpg");

		assertThat(put(URI.create(upload.path("url").asString()), Pictures.jpeg(721, 400))).isEqualTo(400);

		assertThat(problem(complete(upload))).isEqualTo("409 upload.not-arrived");
	}

}
