package id.terbit.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** The compose file, checked without a container engine. */
class ComposeIntegrationTests {

	private static final Path FOLDER = Path.of("deploy");

	/** {@code ${NAME}}, {@code ${NAME:-default}}, {@code ${NAME:?message}}. */
	private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z0-9_]+)(?:(:[-?])([^}]*))?}");

	private static final Set<String> SECRETS = Set.of("POSTGRES_PASSWORD", "ELASTICSEARCH_PASSWORD", "S3_ACCESS_KEY",
			"S3_SECRET_KEY");

	private String text = "";

	private Map<String, Object> compose = Map.of();

	private Map<String, Map<String, Object>> services = Map.of();

	@BeforeEach
	void read() throws IOException {
		this.text = Files.readString(FOLDER.resolve("compose.yaml"));
		LoaderOptions options = new LoaderOptions();
		options.setAllowDuplicateKeys(false);
		this.compose = map(new Yaml(new SafeConstructor(options)).load(this.text));
		this.services = map(this.compose.get("services")).entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (entry) -> map(entry.getValue())));
	}

	@Test
	void it_starts_the_four_servers() {
		assertThat(this.services).containsOnlyKeys("postgres", "elasticsearch", "s3", "terbit");
		assertThat(this.compose.keySet()).containsExactlyInAnyOrder("name", "services", "volumes");
		this.services.forEach((name, service) -> assertThat(service.keySet()).as(name)
			.isSubsetOf(Set.of("image", "command", "build", "profiles", "restart", "environment", "volumes", "ulimits",
					"healthcheck", "ports", "depends_on", "stop_grace_period")));
	}

	@Test
	void every_image_can_be_changed_and_is_one_release() {
		this.services.forEach((name, service) -> {
			MatchResult image = VARIABLE.matcher(String.valueOf(service.get("image")))
				.results()
				.findFirst()
				.orElseThrow();
			assertThat(image.group(2)).as(name).isEqualTo(":-");
			assertThat(image.group(3)).as(name).matches("[a-z0-9/._-]+:[0-9][0-9.]+");
		});
	}

	@Test
	void no_secret_has_a_default() {
		VARIABLE.matcher(this.text)
			.results()
			.filter((variable) -> SECRETS.contains(variable.group(1)))
			.forEach((variable) -> assertThat(variable.group(2)).as(variable.group()).isEqualTo(":?"));
		this.services.values()
			.stream()
			.flatMap((service) -> map(service.getOrDefault("environment", Map.of())).entrySet().stream())
			.filter((entry) -> entry.getKey().matches(".*(PASSWORD|SECRET|ACCESS_?KEY).*"))
			.forEach((entry) -> assertThat(String.valueOf(entry.getValue())).as(entry.getKey())
				.matches("\\$\\{[A-Z0-9_]+:\\?[^}]+}"));
		assertThat(this.text).doesNotContainIgnoringCase("minioadmin").doesNotContainIgnoringCase("rustfsadmin");
	}

	@Test
	void nothing_is_published_beyond_this_machine() {
		this.services.forEach((name, service) -> list(service.get("ports"))
			.forEach((port) -> assertThat(String.valueOf(port)).as(name).startsWith("127.0.0.1:")));
	}

	@Test
	void volumes_and_dependencies_are_there() {
		Map<String, Object> volumes = map(this.compose.get("volumes"));
		this.services.forEach((name, service) -> {
			assertThat(list(service.get("volumes"))).as(name).isNotEmpty().allSatisfy((mount) -> {
				String said = String.valueOf(mount);
				int colon = said.indexOf(':');
				assertThat(volumes).containsKey(said.substring(0, colon));
				assertThat(said.substring(colon + 1)).startsWith("/");
			});
			map(service.getOrDefault("depends_on", Map.of())).forEach((other, how) -> {
				Map<String, Object> needed = this.services.get(other);
				assertThat(needed).as(other).isNotNull();
				if ("service_healthy".equals(map(how).get("condition"))) {
					assertThat(needed).as(other).containsKey("healthcheck");
				}
				assertThat(needed).as("a profile that is off would keep %s from starting", name)
					.doesNotContainKey("profiles");
			});
		});
	}

	@Test
	void the_example_names_every_variable_and_gives_no_secret() throws IOException {
		String example = Files.readString(FOLDER.resolve("terbit.env.example"));
		Set<String> wanted = VARIABLE.matcher(this.text)
			.results()
			.map((variable) -> variable.group(1))
			.collect(Collectors.toCollection(TreeSet::new));
		Set<String> named = Pattern.compile("(?m)^(?:# )?([A-Z0-9_]+)=")
			.matcher(example)
			.results()
			.map((line) -> line.group(1))
			.filter((name) -> !name.equals("COMPOSE_PROFILES"))
			.collect(Collectors.toCollection(TreeSet::new));

		assertThat(named).isEqualTo(wanted);
		SECRETS.forEach((secret) -> assertThat(example).containsPattern("(?m)^" + secret + "=$"));
		VARIABLE.matcher(this.text)
			.results()
			.filter((variable) -> ":-".equals(variable.group(2)))
			.forEach((variable) -> {
				String line = "# " + variable.group(1) + "=" + variable.group(3);
				assertThat(example.lines()).as("the example tells the default").contains(line);
			});
	}

	@Test
	void terbit_understands_what_it_is_given() {
		Map<String, Object> given = map(map(this.services.get("terbit")).get("environment")).entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (entry) -> filledIn(String.valueOf(entry.getValue()))));
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources()
			.addFirst(new SystemEnvironmentPropertySource("compose-systemEnvironment", given));
		ConfigurationPropertySources.attach(environment);
		Binder binder = Binder.get(environment);

		for (String property : List.of("terbit.demo", "terbit.data", "terbit.base-url", "spring.datasource.url",
				"spring.datasource.password", "terbit.media.store.kind", "terbit.media.store.s3.endpoint",
				"terbit.media.store.s3.public-endpoint", "terbit.media.store.s3.access-key",
				"terbit.media.store.s3.secret-key", "terbit.search.engine", "terbit.search.elasticsearch.nodes",
				"terbit.search.elasticsearch.username", "terbit.search.elasticsearch.password")) {
			assertThat(binder.bind(property, String.class).isBound()).as(property).isTrue();
		}
	}

	@Test
	void the_image_runs_the_packaged_jar_as_nobody_of_importance() throws IOException {
		List<String> lines = Files.readAllLines(FOLDER.resolve("Dockerfile"));
		Map<String, Object> build = map(map(this.services.get("terbit")).get("build"));

		assertThat(
				FOLDER.resolve(String.valueOf(build.get("context"))).resolve(String.valueOf(build.get("dockerfile"))))
			.exists();
		assertThat(lines).contains("USER terbit", "COPY config/target/terbit.jar /opt/terbit/terbit.jar");
		assertThat(lines.indexOf("USER terbit"))
			.isLessThan(lines.stream().map((line) -> line.startsWith("ENTRYPOINT")).toList().indexOf(true));
		assertThat(Files.readAllLines(FOLDER.resolve("../../.dockerignore"))).contains("*",
				"!config/target/terbit.jar");
	}

	/** As compose fills variables in: the default, or what terbit.env would give. */
	private static String filledIn(String value) {
		return VARIABLE.matcher(value)
			.replaceAll((variable) -> Matcher
				.quoteReplacement(":-".equals(variable.group(2)) ? variable.group(3) : "isian"));
	}

	@SuppressWarnings("unchecked") // YAML's maps have strings for keys here
	private static Map<String, Object> map(@Nullable Object node) {
		if (node instanceof Map<?, ?> map) {
			return (Map<String, Object>) map;
		}
		throw new AssertionError("a map was expected instead of " + node);
	}

	private static List<?> list(@Nullable Object node) {
		return (node instanceof List<?> list) ? list : List.of();
	}

}
