package id.terbit.media.wordimport;

import java.util.ArrayList;
import java.util.List;

import id.terbit.body.Inline;
import id.terbit.media.wordimport.Piece.Item;
import id.terbit.media.wordimport.Piece.Role;
import org.jspecify.annotations.Nullable;

/**
 * The number that a program puts before a paragraph by itself. A list of ours counts for
 * itself; what says more ({@code Pasal 1}, {@code 1.2.3}), and all that stands before a
 * heading, is written out as readers saw it.
 *
 * @param item the place in a list, or null
 * @param label what readers see; empty for a bullet
 * @param plain whether the label is but the item's own number
 * @param digits whether that number is written in digits
 */
record AutoNumber(@Nullable Item item, String label, boolean plain, boolean digits) {

	static final AutoNumber NONE = new AutoNumber(null, "", true, true);

	/** An item without a number. */
	static AutoNumber bullet(Item item) {
		return new AutoNumber(item, "", true, true);
	}

	/** The place in a list; null where the number is written out. */
	@Nullable Item place(Role role, Findings findings) {
		if (role != Role.PLAIN || !this.plain) {
			return null;
		}
		if (!this.digits) {
			findings.changed("list-numbers");
		}
		return this.item;
	}

	/** The stretches and pieces of a paragraph, its number before them. */
	List<Object> written(List<Object> found, Role role, Findings findings) {
		boolean listed = this.plain && (role == Role.PLAIN || found.isEmpty());
		if (this.label.isBlank() || listed) {
			return found;
		}
		findings.changed("numbers-written");
		List<Object> all = new ArrayList<>(found);
		if (!found.isEmpty() && found.get(0) instanceof Stretch text) {
			List<Inline> content = new ArrayList<>();
			content.add(new Inline.Text(this.label + " "));
			content.addAll(text.content());
			all.set(0, new Stretch(Lines.tidy(content), text.size()));
		}
		else {
			all.add(0, new Stretch(Lines.tidy(List.of(new Inline.Text(this.label))), 0));
		}
		return all;
	}

}
