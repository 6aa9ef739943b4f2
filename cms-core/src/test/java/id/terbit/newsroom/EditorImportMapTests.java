package id.terbit.newsroom;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EditorImportMapTests {

	@Test
	void every_module_is_on_the_class_path() {
		assertThat(EditorImportMap.addresses()).hasSize(15)
			.allSatisfy((address) -> assertThat(getClass().getResource("/META-INF/resources" + address)).isNotNull());
	}

	@Test
	void the_hash_is_that_of_the_text() {
		assertThat(EditorImportMap.sha256()).matches("'sha256-[A-Za-z0-9+/]{43}='");
		assertThat(EditorImportMap.text()).startsWith("{\"imports\":{\"prosemirror-model\":\"/webjars/")
			.doesNotContain("<");
	}

}
