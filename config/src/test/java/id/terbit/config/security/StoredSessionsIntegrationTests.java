package id.terbit.config.security;

import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** On Spring Session's own repository and the tables of our migration. */
class StoredSessionsIntegrationTests {

	private static EmbeddedPostgres server;

	private static JdbcIndexedSessionRepository repository;

	private static TransactionTemplate transactions;

	private static StoredSessions sessions;

	@BeforeAll
	static void open() throws Exception {
		server = EmbeddedPostgres.builder()
			.setLocaleConfig("locale", "C.UTF-8")
			.setLocaleConfig("encoding", "UTF8")
			.start();
		// one and the same, so that all of it joins one transaction
		DataSource database = server.getPostgresDatabase();
		Flyway.configure().dataSource(database).locations("classpath:db/migration/config").load().migrate();
		transactions = new TransactionTemplate(new JdbcTransactionManager(database));
		repository = new JdbcIndexedSessionRepository(new JdbcTemplate(database), transactions);
		sessions = new StoredSessions(JdbcClient.create(database));
	}

	@AfterAll
	static void close() throws Exception {
		server.close();
	}

	@Test
	void all_sessions_of_a_person_end_but_the_one_that_is_kept() {
		String kept = signIn(repository, "penulis");
		String phone = signIn(repository, "penulis");
		String other = signIn(repository, "penyunting");
		assertThat(sessions.end("penulis", kept)).isEqualTo(1);
		assertThat(repository.findById(phone)).isNull();
		assertThat(List.of(kept, other)).allMatch((id) -> repository.findById(id) != null);
		assertThat(sessions.end("penulis", null)).isEqualTo(1);
		assertThat(repository.findById(kept)).isNull();
		assertThat(sessions.end("penulis", null)).isZero();
	}

	@Test
	void a_request_under_way_does_not_bring_an_ended_session_back() {
		String id = signIn(repository, "kasi");
		saveAfter(repository, id, () -> sessions.end("kasi", null));
		assertThat(repository.findById(id)).isNull();
	}

	@Test
	void what_is_rolled_back_has_ended_nothing() {
		String id = signIn(repository, "kabid");
		transactions.executeWithoutResult((status) -> {
			assertThat(sessions.end("kabid", null)).isEqualTo(1);
			status.setRollbackOnly();
		});
		assertThat(repository.findById(id)).isNotNull();
	}

	private static <S extends Session> String signIn(SessionRepository<S> repository, String username) {
		S session = repository.createSession();
		session.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
				new SecurityContextImpl(UsernamePasswordAuthenticationToken
					.authenticated(new SignedIn(new UUID(1, 2), username), null, List.of())));
		repository.save(session);
		return session.getId();
	}

	private static <S extends Session> void saveAfter(SessionRepository<S> repository, String id, Runnable between) {
		S session = repository.findById(id);
		session.setAttribute("halaman", "naskah");
		between.run();
		repository.save(session);
	}

}
