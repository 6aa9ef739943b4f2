package id.terbit.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import id.terbit.Terbit;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test on the whole application as it starts for real use, empty. All such tests share
 * one; a client may send {@link #REQUESTS_A_MINUTE} with one token.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Execution(ExecutionMode.SAME_THREAD)
@SpringBootTest(classes = Terbit.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "terbit.demo=false", "terbit.base-url=http://localhost",
				"terbit.api.rate.per-token=" + RunningApplication.REQUESTS_A_MINUTE,
				"terbit.api.rate.per-address=100000" })
@ContextConfiguration(initializers = RunningApplication.OwnFolder.class)
@interface RunningApplication {

	/** Limit for one token. */
	int REQUESTS_A_MINUTE = 300;

	/** A data folder that no other run has used. */
	class OwnFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {

		@Override
		public void initialize(ConfigurableApplicationContext context) {
			try {
				Path target = Files.createDirectories(Path.of("target"));
				Path data = Files.createTempDirectory(target, "running").toAbsolutePath();
				context.getEnvironment()
					.getPropertySources()
					.addFirst(new MapPropertySource("folder", Map.of("terbit.data", data.toString())));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
