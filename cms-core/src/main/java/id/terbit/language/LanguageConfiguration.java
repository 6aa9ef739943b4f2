package id.terbit.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Gathers the message files of every module; Indonesian stands in the files without a
 * language.
 */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration {

	/** Indonesian, the language of the interface. */
	static final Locale INDONESIAN = Locale.forLanguageTag("id");

	@Bean
	MessageSource messageSource() {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
		messages.setFallbackToSystemLocale(false);
		messages.setDefaultLocale(INDONESIAN);
		messages.setAlwaysUseMessageFormat(true);
		messages.setBasenames(baseNames());
		return messages;
	}

	private static String[] baseNames() {
		try {
			Resource[] files = new PathMatchingResourcePatternResolver()
				.getResources("classpath*:messages/*_en.properties");
			return Arrays.stream(files)
				.map(Resource::getFilename)
				.map(LanguageConfiguration::baseName)
				.sorted()
				.toArray(String[]::new);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String baseName(@Nullable String file) {
		if (file == null) {
			throw new IllegalStateException("a message file without a name");
		}
		return "messages/" + file.substring(0, file.length() - "_en.properties".length());
	}

}
