package id.terbit.person;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import id.terbit.identity.DatabaseTime;
import id.terbit.secret.Secrets;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Invitations in the database: their digests, never their text. */
@Component
class StoredInvitations implements Invitations {

	private final JdbcClient database;

	private final Secrets secrets;

	private final InstantSource clock;

	StoredInvitations(JdbcClient database, Secrets secrets, InstantSource clock) {
		this.database = database;
		this.secrets = secrets;
		this.clock = clock;
	}

	@Override
	@Transactional
	public String issue(Duration lifetime) {
		Instant now = this.clock.instant();
		this.database.sql("update invitation set expires_at = :now where used_at is null and expires_at > :now")
			.param("now", DatabaseTime.of(now))
			.update();
		String token = this.secrets.newToken();
		this.database.sql("insert into invitation (digest, created_at, expires_at) values (:digest, :now, :expires)")
			.param("digest", this.secrets.digest(token))
			.param("now", DatabaseTime.of(now))
			.param("expires", DatabaseTime.of(now.plus(lifetime)))
			.update();
		return token;
	}

	@Override
	public boolean isOpen(String token) {
		return this.database.sql("""
				select exists (select 1 from invitation where digest = :digest and used_at is null
					and expires_at > :now)
				""")
			.param("digest", this.secrets.digest(token))
			.param("now", DatabaseTime.of(this.clock.instant()))
			.query(Boolean.class)
			.single();
	}

	@Override
	@Transactional
	public boolean consume(String token) {
		return this.database.sql("""
				update invitation set used_at = :now where digest = :digest and used_at is null and expires_at > :now
				""")
			.param("digest", this.secrets.digest(token))
			.param("now", DatabaseTime.of(this.clock.instant()))
			.update() == 1;
	}

}
