package id.terbit.media.library;

import java.io.InputStream;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import id.terbit.asset.Asset;
import id.terbit.asset.AssetId;
import id.terbit.history.HistoryEntry;
import id.terbit.history.HistoryLog;
import id.terbit.media.inspection.FileType;
import id.terbit.media.library.AssetRecords.Kept;
import id.terbit.media.library.NewFiles.Stored;
import id.terbit.media.rendition.Edit;
import id.terbit.media.rendition.Focus;
import id.terbit.person.Actor;
import id.terbit.person.Person;
import id.terbit.publication.Ledger;
import id.terbit.publication.Subject;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import id.terbit.refusal.RefusedException.Kind;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What people do to a file of the library. Every change is made against the version that
 * they saw, and stands in the history of the site. Another file, be it turned, cropped or
 * brought in its place, is a new version: editions keep theirs until they are revised.
 */
@Component
class AssetChanges {

	private final AssetLibrary library;

	private final AssetRecords records;

	private final NewFiles files;

	private final Usage usage;

	private final HistoryLog history;

	private final Ledger ledger;

	private final TransactionTemplate transaction;

	private final InstantSource clock;

	AssetChanges(AssetLibrary library, AssetRecords records, NewFiles files, Usage usage, HistoryLog history,
			Ledger ledger, TransactionTemplate transaction, InstantSource clock) {
		this.library = library;
		this.records = records;
		this.files = files;
		this.usage = usage;
		this.history = history;
		this.ledger = ledger;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * What is known of a file, for whoever works on its site.
	 * @throws RefusedException MISSING
	 */
	AssetRecord get(UUID id, Person person) {
		AssetId assetId = new AssetId(id);
		Asset asset = this.library.byIds(List.of(assetId)).get(assetId);
		Optional<Kept> kept = this.records.find(id);
		if (asset == null || kept.isEmpty() || !person.worksOn(asset.siteId())) {
			throw RefusedException.missing("asset", id);
		}
		Kept one = kept.get();
		return new AssetRecord(asset, one.version(), one.folder(), one.licence(), one.rightsUntil(), one.current());
	}

	/** The same for whoever may change it. */
	private AssetRecord changeable(UUID id, Person person) {
		AssetRecord asset = get(id, person);
		LibraryRights.requireChange(person, asset.asset().siteId());
		return asset;
	}

	/**
	 * Says something else of a file.
	 * @param version the version that was seen
	 * @throws RefusedException MISSING, FORBIDDEN, STALE, INVALID
	 */
	void describe(UUID id, long version, AssetWords words, Actor.Human by) {
		AssetRecord before = changeable(id, by.person());
		AssetWords checked = words.checked();
		String changes = AssetWords.of(before).changes(checked);
		if (!changes.isEmpty()) {
			change(before, version, "asset-described", changes, by, (asset) -> this.records.describe(id, checked));
		}
	}

	/**
	 * Says something else of a file and moves what matters in it, both or neither.
	 * @throws RefusedException as {@link #describe} and {@link #focus}
	 */
	void describe(UUID id, long version, AssetWords words, Focus focus, Actor.Human by) {
		this.transaction.executeWithoutResult((status) -> {
			describe(id, version, words, by);
			AssetRecord described = get(id, by.person());
			if (described.asset().isPicture()) {
				focus(id, described.version(), focus, by);
			}
		});
	}

	/**
	 * Says the same of many files, of all or of none.
	 * @return how many were changed
	 * @throws RefusedException MISSING, FORBIDDEN, STALE, INVALID
	 */
	int describeAll(Collection<UUID> ids, AssetWords.Same said, Actor.Human by) {
		return Objects.requireNonNull(this.transaction.execute((status) -> {
			List<UUID> each = ids.stream().distinct().sorted().toList();
			for (UUID id : each) {
				AssetRecord before = changeable(id, by.person());
				describe(id, before.version(), said.on(AssetWords.of(before)), by);
			}
			return each.size();
		}));
	}

	/**
	 * Says what matters most in a picture; live pages that show it are made anew.
	 * @throws RefusedException MISSING, FORBIDDEN, STALE
	 */
	void focus(UUID id, long version, Focus focus, Actor.Human by) {
		AssetRecord before = picture(id, by.person());
		if (focus.equals(before.current().focus())) {
			return;
		}
		change(before, version, "asset-focus", "%d %d".formatted(focus.x(), focus.y()), by, (asset) -> {
			this.records.focus(id, asset.current().number(), focus);
			this.usage.live(id, HexFormat.of().parseHex(asset.current().sha256()))
				.forEach((live) -> this.ledger.want(Subject.document(live.documentId()), live.siteId(),
						this.clock.instant()));
		});
	}

	/**
	 * Turns and crops a picture, always from the file that was uploaded: the last edit
	 * holds and none before it, and {@link Edit#NONE} undoes them all.
	 * @throws RefusedException MISSING, FORBIDDEN, STALE, INVALID
	 * {@code asset.moving-not-edited}, UNAVAILABLE
	 */
	void edit(UUID id, long version, Edit edit, Actor.Human by) {
		AssetRecord before = picture(id, by.person());
		AssetVersion now = before.current();
		if (edit.equals(now.edit())) {
			return;
		}
		expect(before, version);
		Focus focus = now.focus().moved(now.edit(), edit);
		String note = "%d°, %d %d %d %d".formatted(edit.quarterTurns() * 90, edit.left(), edit.top(), edit.width(),
				edit.height());
		if (edit.isNothing()) {
			AssetVersion whole = next(now, now.base(), now.base(), edit, focus, by);
			change(before, version, "asset-edited", note, by, (asset) -> add(asset, whole));
			return;
		}
		try (Stored made = this.files.edited(now.base(), edit, before.asset().fileName())) {
			AssetVersion edited = next(now, made.sha256(), now.base(), edit, focus, by);
			change(before, version, "asset-edited", note, by, (asset) -> take(asset, made, edited));
		}
	}

	/**
	 * Puts another file in the place of this one, which keeps its id.
	 * @throws RefusedException MISSING, FORBIDDEN, STALE; INVALID
	 * {@code asset.other-kind}, {@code asset.stands-elsewhere} and every code of the
	 * inspection; UNAVAILABLE
	 */
	void replace(UUID id, long version, String fileName, InputStream content, Actor.Human by) {
		AssetRecord before = changeable(id, by.person());
		expect(before, version);
		try (Stored brought = this.files.store(content, fileName)) {
			if (brought.sha256().equals(before.asset().sha256())) {
				return;
			}
			if (!kind(brought.mediaType()).equals(kind(before.asset().mediaType()))) {
				throw RefusedException.invalid(Refusal.at("/file", "asset.other-kind", before.asset().fileName()));
			}
			AssetVersion replaced = next(before.current(), brought.sha256(), brought.sha256(), Edit.NONE, Focus.MIDDLE,
					by);
			change(before, version, "asset-replaced", brought.fileName(), by,
					(asset) -> take(asset, brought, replaced));
		}
	}

	/**
	 * Takes up a file again that the asset had before.
	 * @throws RefusedException MISSING, FORBIDDEN, STALE; INVALID
	 * {@code asset.stands-elsewhere}
	 */
	void restore(UUID id, long version, int number, Actor.Human by) {
		AssetRecord before = changeable(id, by.person());
		AssetVersion former = this.records.versions(id)
			.stream()
			.filter((one) -> one.number() == number)
			.findFirst()
			.orElseThrow(() -> RefusedException.missing("asset", id));
		AssetVersion restored = next(before.current(), former.sha256(), former.base(), former.edit(), former.focus(),
				by);
		change(before, version, "asset-restored", Integer.toString(number), by, (asset) -> add(asset, restored));
	}

	/**
	 * Deletes a file that no edition names; its bytes go with the next collection.
	 * @throws RefusedException MISSING, FORBIDDEN, STALE, NOT_NOW {@code asset.in-use}
	 */
	void delete(UUID id, long version, Actor.Human by) {
		AssetRecord before = changeable(id, by.person());
		try {
			this.transaction.executeWithoutResult((status) -> {
				touch(before, version);
				if (this.usage.isUsed(id)) {
					throw new RefusedException(Kind.NOT_NOW, Refusal.of("asset.in-use", before.asset().fileName()));
				}
				this.records.delete(id);
				this.history.append(entry(before, "asset-deleted", "", by));
			});
		}
		catch (DataIntegrityViolationException ex) {
			// a text took it up at this very moment
			throw new RefusedException(Kind.NOT_NOW, Refusal.of("asset.in-use", before.asset().fileName()));
		}
	}

	/**
	 * {@code image}, {@code video}, {@code text} (captions), {@code application}
	 * (papers).
	 */
	private static String kind(String mediaType) {
		return mediaType.substring(0, mediaType.indexOf('/'));
	}

	private AssetRecord picture(UUID id, Person person) {
		AssetRecord asset = changeable(id, person);
		if (!asset.asset().isPicture()) {
			throw RefusedException.invalid(Refusal.of("asset.no-picture", asset.asset().fileName()));
		}
		return asset;
	}

	private AssetVersion next(AssetVersion now, String sha256, String base, Edit edit, Focus focus, Actor.Human by) {
		return new AssetVersion(now.number() + 1, sha256, base, edit, focus, this.clock.instant(), by.person().id());
	}

	private void take(AssetRecord asset, Stored stored, AssetVersion version) {
		stored.record(this.clock.instant());
		add(asset, version, stored.fileName());
	}

	/** A file that is stored already, under the asset's name and its own extension. */
	private void add(AssetRecord asset, AssetVersion version) {
		String name = asset.asset().fileName();
		Asset file = this.library.byDigests(List.of(version.sha256())).get(version.sha256());
		Optional<FileType> type = (file != null) ? FileType.of(file.mediaType()) : Optional.empty();
		add(asset, version,
				type.map((one) -> name.substring(0, name.lastIndexOf('.') + 1) + one.extension()).orElse(name));
	}

	/** Equal bytes are one asset of a site, so another's file can't be this one's. */
	private void add(AssetRecord asset, AssetVersion version, String fileName) {
		try {
			this.records.addVersion(asset.asset().id().value(), version, fileName);
		}
		catch (DuplicateKeyException ex) {
			throw RefusedException.invalid(Refusal.of("asset.stands-elsewhere", fileName));
		}
	}

	/** One change with its row of history, in one transaction. */
	private void change(AssetRecord before, long version, String verb, String note, Actor.Human by,
			Consumer<AssetRecord> work) {
		this.transaction.executeWithoutResult((status) -> {
			touch(before, version);
			work.accept(before);
			UUID row = this.history.append(entry(before, verb, note, by));
			this.records.remember(before.asset().id().value(), row);
		});
	}

	private void touch(AssetRecord before, long version) {
		expect(before, version);
		if (!this.records.touch(before.asset().id().value(), version)) {
			throw stale(before);
		}
	}

	/** Work is not begun for nothing. */
	private static void expect(AssetRecord before, long version) {
		if (before.version() != version) {
			throw stale(before);
		}
	}

	private static RefusedException stale(AssetRecord asset) {
		return new RefusedException(Kind.STALE, Refusal.of("asset.changed-meanwhile", asset.asset().fileName()));
	}

	private static HistoryEntry entry(AssetRecord asset, String verb, String note, Actor.Human by) {
		String name = asset.asset().fileName();
		return new HistoryEntry(asset.asset().siteId(), null, null, by, null, verb, null, null,
				note.isEmpty() ? name : name + ": " + note, null);
	}

}
