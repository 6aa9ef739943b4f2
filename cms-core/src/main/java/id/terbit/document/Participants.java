package id.terbit.document;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Who had a hand in an edition. Whoever wrote or edited it, by a save or by name, may not
 * approve it and is not asked to: one rule for the desk, the approval mails and the
 * reminders.
 */
@Component
public class Participants {

	static final Set<EditionState> WRITING = Set.of(EditionState.DRAFT, EditionState.RETURNED);

	static final Set<EditionState> EDITING = Set.of(EditionState.EDITING, EditionState.CHECKING);

	private final RevisionStore revisions;

	Participants(RevisionStore revisions) {
		this.revisions = revisions;
	}

	/** Everybody who wrote or edited an edition. One statement. */
	public Set<UUID> authors(Edition edition) {
		Set<EditionState> states = new HashSet<>(WRITING);
		states.addAll(EDITING);
		Set<UUID> authors = this.revisions.savedIn(edition.id(), states);
		authors.add(edition.writer());
		add(authors, edition.editor());
		return authors;
	}

	/**
	 * Everybody who took part: who saved anything in it, text or layout, and its writer,
	 * editor, approver and publisher. One statement.
	 */
	public Set<UUID> all(Edition edition) {
		Set<UUID> all = this.revisions.savedIn(edition.id(), Set.of(EditionState.values()));
		all.add(edition.writer());
		add(all, edition.editor());
		add(all, edition.approver());
		add(all, edition.publisher());
		return all;
	}

	Set<UUID> writers(Edition edition) {
		Set<UUID> writers = this.revisions.savedIn(edition.id(), WRITING);
		writers.add(edition.writer());
		return writers;
	}

	Set<UUID> editors(Edition edition) {
		Set<UUID> editors = this.revisions.savedIn(edition.id(), EDITING);
		add(editors, edition.editor());
		return editors;
	}

	private static void add(Set<UUID> people, @Nullable UUID person) {
		if (person != null) {
			people.add(person);
		}
	}

}
