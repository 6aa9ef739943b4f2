package id.terbit.running;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import id.terbit.person.People;
import id.terbit.running.AccessTable.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/** Every address × everybody, among them people of another site (SAFETY.md). */
@RunningApplication
@Import(Opening.class)
class AccessMatrixIntegrationTests {

	/**
	 * The container's own error page: it shows what went wrong in the same request, to
	 * nobody else.
	 */
	private static final Set<String> INTERNAL = Set.of("ANY /error", "ANY /error > text/html");

	/** For the tests that only look: they leave it as it is. */
	private static @Nullable Premises looked;

	@LocalServerPort
	int port;

	@Autowired
	Opening opening;

	@Autowired
	People people;

	@Autowired
	JdbcClient database;

	@Autowired
	ObjectProvider<RequestMappingHandlerMapping> mappings;

	@Test
	void everybody_reaches_what_is_theirs_and_nothing_else() throws Exception {
		Premises premises = this.opening.open(this.port);
		List<Row> table = AccessTable.of(premises);
		Set<String> listed = table.stream().map(Row::mapping).collect(Collectors.toCollection(TreeSet::new));
		listed.addAll(INTERNAL);
		assertThat(mapped()).as("every mapping has a row, and every row a mapping").isEqualTo(listed);
		List<String> holes = new ArrayList<>();
		for (Row row : table) {
			for (Visitor visitor : Visitor.values()) {
				Http http = row.program() ? premises.program(visitor) : premises.browser(visitor);
				check(row, visitor, http.send(row.request().apply(http)), holes);
			}
		}
		assertThat(holes).isEmpty();
		assertThat(this.people.byUsername(AccessTable.INTRUDER)).isEmpty();
	}

	@Test
	void the_newsroom_wants_a_browser_s_session_and_no_token() throws Exception {
		Premises premises = looked();
		Http program = premises.program(Visitor.SYSTEM);
		List<String> holes = new ArrayList<>();
		for (Row row : AccessTable.of(premises)) {
			if (row.mapping().contains(" /meja") || row.mapping().contains(" /staging")) {
				HttpResponse<String> answer = program.send(row.request().apply(program));
				if (!denied(answer)) {
					holes.add("%s by token: %d".formatted(row.mapping(), answer.statusCode()));
				}
			}
		}
		assertThat(holes).isEmpty();
	}

	@Test
	void whoever_only_looks_leaves_no_session_behind() throws Exception {
		Premises premises = looked();
		int before = sessions();
		List<String> traces = new ArrayList<>();
		List<Row> looks = AccessTable.of(premises).stream().filter((row) -> row.mapping().startsWith("GET ")).toList();
		assertThat(looks).hasSizeGreaterThan(50);
		for (Row row : looks) {
			Http stranger = Http.nobody(this.port);
			HttpResponse<String> answer = stranger.send(row.request().apply(stranger));
			boolean form = answer.body().contains("name=\"_csrf\"");
			List<String> cookies = answer.headers().allValues("Set-Cookie");
			if (cookies.stream().anyMatch((cookie) -> !(form || cookie.startsWith("setujui=")))) {
				traces.add(row.mapping() + " sets " + cookies);
			}
			if (sessions() > before) {
				traces.add(row.mapping() + " makes a session");
				before = sessions();
			}
		}
		assertThat(traces).isEmpty();
	}

	private Premises looked() throws Exception {
		Premises open = looked;
		if (open == null) {
			open = this.opening.open(this.port);
			looked = open;
		}
		return open;
	}

	private int sessions() {
		return this.database.sql("select count(*) from spring_session").query(Integer.class).single();
	}

	private static void check(Row row, Visitor visitor, HttpResponse<String> answer, List<String> holes) {
		boolean lets = row.lets().contains(visitor);
		String what = "%s by %s: %d".formatted(row.mapping(), visitor, answer.statusCode());
		if (answer.statusCode() >= 500) {
			holes.add(what + " failed");
		}
		if (denied(answer) == lets) {
			holes.add(what + (lets ? " denied " : " let in ") + answer.headers().firstValue("Location").orElse(""));
		}
		if (!Visitor.SITE.contains(visitor) && answer.body().contains(Premises.SECRET)) {
			holes.add(what + " tells the secret");
		}
	}

	private static boolean denied(HttpResponse<String> answer) {
		return switch (answer.statusCode()) {
			case 401, 403, 404, 410 -> true;
			case 302, 303 -> answer.headers().firstValue("Location").orElse("").contains("/masuk?ke=");
			default -> false;
		};
	}

	private Set<String> mapped() throws IOException {
		Set<String> mapped = new TreeSet<>();
		this.mappings
			.forEach((each) -> each.getHandlerMethods().keySet().forEach((info) -> mapped.addAll(names(info))));
		return mapped;
	}

	private static List<String> names(RequestMappingInfo info) {
		Set<String> methods = info.getMethodsCondition().getMethods().isEmpty() ? Set.of("ANY")
				: info.getMethodsCondition().getMethods().stream().map(Enum::name).collect(Collectors.toSet());
		String reads = info.getConsumesCondition()
			.getConsumableMediaTypes()
			.stream()
			.map((type) -> " " + type)
			.sorted()
			.collect(Collectors.joining());
		boolean plain = info.getMethodsCondition()
			.getMethods()
			.stream()
			.allMatch((method) -> method.name().equals("GET")) && !methods.contains("ANY");
		String writes = plain ? ""
				: info.getProducesCondition()
					.getProducibleMediaTypes()
					.stream()
					.map((type) -> " > " + type)
					.sorted()
					.collect(Collectors.joining());
		List<String> names = new ArrayList<>();
		for (String method : methods) {
			info.getPatternValues().forEach((pattern) -> names.add(method + " " + pattern + reads + writes));
		}
		return names;
	}

}
