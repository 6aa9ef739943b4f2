package id.terbit;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.type.filter.AnnotationTypeFilter;

import static org.assertj.core.api.Assertions.assertThat;

/** An operator reads the settings in one file. */
class SettingsTests {

	@Test
	void every_setting_stands_in_application_yml() throws Exception {
		Set<String> told = Set.copyOf(names());
		List<String> missing = new ArrayList<>();
		ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
		scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
		Set<BeanDefinition> found = scanner.findCandidateComponents("id.terbit");
		assertThat(found).hasSizeGreaterThan(5);
		for (BeanDefinition properties : found) {
			collect(Class.forName(properties.getBeanClassName()), told, missing);
		}
		assertThat(missing).isEmpty();
	}

	private static void collect(Class<?> record, Set<String> told, List<String> missing) {
		for (RecordComponent setting : record.getRecordComponents()) {
			String name = setting.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
			if (!told.contains(name)) {
				missing.add(record.getSimpleName() + "." + name);
			}
			if (setting.getType().isRecord()) {
				collect(setting.getType(), told, missing);
			}
		}
	}

	/** Keys of the file, those behind a comment sign as well. */
	private static List<String> names() throws IOException {
		return new ClassPathResource("application.yml").getContentAsString(StandardCharsets.UTF_8)
			.lines()
			.map((line) -> line.replaceFirst("^[ #-]*", "").replaceFirst(":.*", ""))
			.toList();
	}

}
