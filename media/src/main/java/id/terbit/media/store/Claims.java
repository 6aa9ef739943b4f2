package id.terbit.media.store;

import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;

import id.terbit.identity.Ids;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import id.terbit.refusal.RefusedException.Kind;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps putting and taking away of the same bytes apart. Whoever brings bytes holds a
 * claim on their digest from before the first is put until the row that names them is
 * written; whoever takes them away holds a removal. The two exclude each other under a
 * lock on the digest, so that no row ever names bytes that were just taken away. No
 * connection is held meanwhile.
 * <p>
 * Both are leases by the database's clock. A claim that ended is no longer good for
 * writing the row; a removal that ended is no longer good for taking bytes away.
 */
@Component
public class Claims {

	/** The longest time from the first byte to the row. */
	private static final Duration CLAIM = Duration.ofHours(6);

	/** After this a removal is somebody's who died. */
	private static final Duration REMOVAL = Duration.ofMinutes(5);

	/** How long bytes wait for a removal of their equals. */
	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private static final long POLL_MILLIS = 50;

	private final JdbcClient database;

	private final TransactionTemplate transaction;

	private final Ids ids;

	Claims(JdbcClient database, TransactionTemplate transaction, Ids ids) {
		this.database = database;
		this.transaction = transaction;
		this.ids = ids;
	}

	/**
	 * Takes a claim, waiting while equal bytes are being taken away; to be closed,
	 * outside any transaction.
	 * @throws RefusedException (UNAVAILABLE) {@code asset.busy} where they still are
	 * after twenty seconds
	 */
	public Claim take(String sha256) {
		byte[] digest = HexFormat.of().parseHex(sha256);
		long end = System.nanoTime() + PATIENCE.toNanos();
		UUID id = this.ids.next();
		while (!Boolean.TRUE.equals(this.transaction.execute((status) -> claimed(id, digest)))) {
			if (System.nanoTime() > end || !slept()) {
				throw new RefusedException(Kind.UNAVAILABLE, Refusal.of("asset.busy"));
			}
		}
		return new Claim(id, digest);
	}

	private boolean claimed(UUID id, byte[] digest) {
		lock(digest);
		return this.database.sql("""
				insert into media_claim (id, sha256)
				select :id, :sha256
				where not exists (
					select 1 from media_removal
					where sha256 = :sha256 and begun_at > now() - cast(:lease as interval))
				""")
			.param("id", id)
			.param("sha256", digest)
			.param("lease", REMOVAL.toSeconds() + " seconds")
			.update() == 1;
	}

	private static boolean slept() {
		try {
			Thread.sleep(POLL_MILLIS);
			return true;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	/**
	 * Begins to take bytes away, within a transaction that asks afterwards, not before,
	 * whether something names them, and rolls back if so; {@link #endRemoval} ends it.
	 * @return false where they are being brought in or taken away by somebody else
	 */
	public boolean beginRemoval(byte[] digest) {
		lock(digest);
		return this.database.sql("""
				insert into media_removal (sha256, begun_at)
				select :sha256, now()
				where not exists (
					select 1 from media_claim
					where sha256 = :sha256 and claimed_at > now() - cast(:claim as interval))
				on conflict (sha256) do update set begun_at = now()
				where media_removal.begun_at <= now() - cast(:removal as interval)
				""")
			.param("sha256", digest)
			.param("claim", CLAIM.toSeconds() + " seconds")
			.param("removal", REMOVAL.toSeconds() + " seconds")
			.update() == 1;
	}

	/** Bytes are away: they may be brought in again. */
	public void endRemoval(byte[] digest) {
		this.database.sql("delete from media_removal where sha256 = :sha256").param("sha256", digest).update();
	}

	/** Forgets claims of those who died. */
	public int removeEnded() {
		return this.database.sql("delete from media_claim where claimed_at <= now() - cast(:claim as interval)")
			.param("claim", CLAIM.toSeconds() + " seconds")
			.update();
	}

	/** One at a time for each digest, until the transaction ends. */
	private void lock(byte[] digest) {
		this.database
			.sql("select 1 from (select pg_advisory_xact_lock(('x' || encode(substring(cast(:sha256 as bytea), 1, 8), "
					+ "'hex'))::bit(64)::bigint)) locked")
			.param("sha256", digest)
			.query(Integer.class)
			.single();
	}

	/** The right to bring bytes in and to name them. */
	public final class Claim implements AutoCloseable {

		private final UUID id;

		private final byte[] digest;

		private Claim(UUID id, byte[] digest) {
			this.id = id;
			this.digest = digest;
		}

		/**
		 * Gives the claim back in the transaction that writes the row.
		 * @throws RefusedException (UNAVAILABLE) {@code asset.busy} where it ended
		 * meanwhile: the bytes may be gone
		 */
		public void settle() {
			lock(this.digest);
			int given = Claims.this.database.sql("""
					delete from media_claim
					where id = :id and claimed_at > now() - cast(:claim as interval)
					""").param("id", this.id).param("claim", CLAIM.toSeconds() + " seconds").update();
			if (given == 0) {
				throw new RefusedException(Kind.UNAVAILABLE, Refusal.of("asset.busy"));
			}
		}

		/** Gives back what was not settled: the bytes are left to the collector. */
		@Override
		public void close() {
			Claims.this.database.sql("delete from media_claim where id = :id").param("id", this.id).update();
		}

	}

}
