package id.terbit.config.security;

import java.sql.Types;

import id.terbit.person.Sessions;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sessions in Spring Session's tables. Spring Session finds a person's sessions too
 * ({@code FindByIndexNameSessionRepository}), but deletes them one by one and each in a
 * transaction of its own; here they go with the password or not at all. A request that is
 * under way in an ended session can't bring it back: its save updates a row that is gone.
 */
@Component
class StoredSessions implements Sessions {

	private final JdbcClient database;

	StoredSessions(JdbcClient database) {
		this.database = database;
	}

	/** The attributes go with their session (on delete cascade). */
	@Override
	public int end(String username, @Nullable String keptId) {
		return this.database
			.sql("delete from spring_session where principal_name = :name and session_id is distinct from :kept")
			.param("name", username)
			.param("kept", keptId, Types.CHAR)
			.update();
	}

}
