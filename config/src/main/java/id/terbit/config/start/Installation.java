package id.terbit.config.start;

import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What this installation remembers of itself, by name. */
@Component
public class Installation {

	private final JdbcClient jdbc;

	Installation(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What is remembered under a name. */
	public Optional<String> get(String name) {
		return this.jdbc.sql("select value from installation where name = :name")
			.param("name", name)
			.query(String.class)
			.optional();
	}

	/** Remembers; joins the running transaction. */
	public void put(String name, String value) {
		this.jdbc.sql("""
				insert into installation (name, value) values (:name, :value)
				on conflict (name) do update set value = excluded.value""")
			.param("name", name)
			.param("value", value)
			.update();
	}

}
