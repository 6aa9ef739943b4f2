package id.terbit.media.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import id.terbit.asset.Asset;
import id.terbit.asset.AssetCatalog.Description;
import id.terbit.asset.AssetId;
import id.terbit.identity.Ids;
import id.terbit.media.inspection.Inspector;
import id.terbit.media.library.AssetLibrary;
import id.terbit.media.library.AssetLibrary.Taken;
import id.terbit.media.library.Folders;
import id.terbit.media.library.LibraryRights;
import id.terbit.media.upload.Sending.What;
import id.terbit.person.Person;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import id.terbit.refusal.RefusedException.Kind;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Files that a browser sends in pieces, over a line that may break at any time: a piece
 * that was answered is kept, and the next one goes on from there, on the same page or
 * after choosing the file again. The pieces wait in the database, where every instance
 * finds them and nobody reads them, until all are there and the whole is inspected like
 * any upload.
 */
@Component
public class Sendings {

	/** The largest piece, in bytes. */
	static final int PIECE = 4 * 1024 * 1024;

	/** For so long a broken one waits to go on. */
	private static final Duration LIFETIME = Duration.ofDays(1);

	/** Unfinished ones of one person; the database is not their disk. */
	private static final int OPEN = 8;

	/** Longer than any inspection; then who was at it has died. */
	private static final Duration FINISHING = Duration.ofMinutes(5);

	private final SendingStore sendings;

	private final AssetLibrary library;

	private final Inspector inspector;

	private final TransactionTemplate transaction;

	private final Ids ids;

	private final InstantSource clock;

	Sendings(SendingStore sendings, AssetLibrary library, Inspector inspector, TransactionTemplate transaction, Ids ids,
			InstantSource clock) {
		this.sendings = sendings;
		this.library = library;
		this.inspector = inspector;
		this.transaction = transaction;
		this.ids = ids;
		this.clock = clock;
	}

	/**
	 * Begins, or goes on with what this person began to send before. Whoever has too many
	 * unfinished ones loses the oldest.
	 * @throws RefusedException FORBIDDEN; INVALID {@code asset.empty},
	 * {@code asset.too-large}, {@code asset.text-too-long}
	 */
	Sending begin(What said, Person by) {
		LibraryRights.requireChange(by, said.siteId());
		if (said.size() < 1) {
			throw RefusedException.invalid(Refusal.at("/size", "asset.empty"));
		}
		if (said.size() > this.inspector.maxSize()) {
			throw RefusedException
				.invalid(Refusal.at("/size", "asset.too-large", this.inspector.maxSize() / (1024 * 1024)));
		}
		String name = said.fileName().replace("\0", "");
		What what = new What(said.siteId(), name.substring(0, Math.min(name.length(), 1_000)), said.size(),
				said.changedAt(), Folders.checked(said.folder()),
				AssetLibrary.checked(new Description("", "", said.credit())).credit());
		Instant now = this.clock.instant();
		return this.sendings.same(what, by.id(), now).orElseGet(() -> {
			Sending begun = new Sending(this.ids.next(), what, 0, by.id(), now, now.plus(LIFETIME), null);
			this.transaction.executeWithoutResult((status) -> {
				this.sendings.add(begun);
				this.sendings.keepNewest(by.id(), OPEN);
			});
			return begun;
		});
	}

	/** How far it has come. */
	Sending get(UUID id, Person by) {
		return owned(this.sendings.get(id).orElse(null), id, by);
	}

	/**
	 * Takes the next piece. One that begins elsewhere than where the last one ended is
	 * passed over: the answer says where to go on.
	 * @throws RefusedException MISSING; INVALID {@code upload.piece-too-large}
	 */
	Sending add(UUID id, long start, byte[] bytes, Person by) {
		return Objects.requireNonNull(this.transaction.execute((status) -> {
			Sending now = owned(this.sendings.lock(id).orElse(null), id, by);
			if (start != now.received() || bytes.length == 0) {
				return now;
			}
			if (bytes.length > PIECE || bytes.length > now.what().size() - now.received()) {
				throw RefusedException.invalid(Refusal.of("upload.piece-too-large", PIECE));
			}
			this.sendings.addPiece(id, start, bytes);
			return new Sending(now.id(), now.what(), start + bytes.length, now.createdBy(), now.createdAt(),
					now.expiresAt(), null);
		}));
	}

	/**
	 * Makes an asset of what has come whole; a second time gives the same one.
	 * @return empty while another request is at it
	 * @throws RefusedException every {@code asset.*} code of the inspection; what is
	 * INVALID is given up with it
	 */
	Optional<Taken> finish(Sending sending, Person by) {
		AssetId known = sending.asset();
		if (known != null) {
			Asset asset = this.library.byIds(List.of(known)).get(known);
			if (asset != null) {
				return Optional.of(new Taken(asset, true));
			}
		}
		Instant now = this.clock.instant();
		if (!this.sendings.claim(sending.id(), now.plus(FINISHING), now)) {
			return Optional.empty();
		}
		try (InputStream content = this.sendings.content(sending)) {
			return Optional.of(taken(sending, content, by));
		}
		catch (RefusedException ex) {
			if (ex.kind() == Kind.INVALID) {
				this.sendings.remove(sending.id());
			}
			else {
				this.sendings.release(sending.id());
			}
			throw ex;
		}
		catch (UncheckedIOException ex) {
			if (ex.getCause() instanceof MissingPieceException) {
				this.sendings.remove(sending.id());
				throw RefusedException.invalid(Refusal.of("asset.cut-off"));
			}
			// no room on this machine, for example: what has come stays for another try
			this.sendings.release(sending.id());
			throw ex;
		}
		catch (IOException ex) {
			this.sendings.release(sending.id());
			throw new UncheckedIOException(ex);
		}
	}

	private Taken taken(Sending sending, InputStream content, Person by) {
		What what = sending.what();
		Taken taken = this.library.take(what.siteId(), what.fileName(), content, new Description("", "", what.credit()),
				what.folder(), by);
		this.transaction.executeWithoutResult((status) -> this.sendings.complete(sending.id(), taken.asset().id()));
		return taken;
	}

	/** Gives one up; nothing happens where it became an asset. */
	void cancel(UUID id, Person by) {
		if (get(id, by).asset() == null) {
			this.sendings.remove(id);
		}
	}

	private static Sending owned(@Nullable Sending sending, UUID id, Person by) {
		if (sending == null || !sending.createdBy().equals(by.id())) {
			throw RefusedException.missing("upload", id);
		}
		LibraryRights.requireChange(by, sending.what().siteId());
		return sending;
	}

	/**
	 * Forgets what was given up.
	 * @return how many
	 */
	public int removeEnded() {
		return this.sendings.removeEndedBefore(this.clock.instant());
	}

}
