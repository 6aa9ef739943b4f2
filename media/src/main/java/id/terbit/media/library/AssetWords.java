package id.terbit.media.library;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import id.terbit.asset.AssetCatalog.Description;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * What people say of a file on its page.
 *
 * @param rightsUntil the last day on which it may be shown; null where for good
 */
record AssetWords(Description said, String licence, @Nullable LocalDate rightsUntil, String folder) {

	private static final int MAX_LICENCE = 300;

	static AssetWords of(AssetRecord asset) {
		return new AssetWords(new Description(asset.asset().alt(), asset.asset().caption(), asset.asset().credit()),
				asset.licence(), asset.rightsUntil(), asset.folder());
	}

	/** The same with another last day. */
	AssetWords until(@Nullable LocalDate day) {
		return new AssetWords(this.said, this.licence, day, this.folder);
	}

	/**
	 * The same in the form in which it is kept.
	 * @throws RefusedException (INVALID) {@code asset.text-too-long}
	 */
	AssetWords checked() {
		String clean = this.licence.replace("\0", "").strip();
		if (clean.length() > MAX_LICENCE) {
			throw RefusedException.invalid(Refusal.at("/licence", "asset.text-too-long", MAX_LICENCE));
		}
		return new AssetWords(AssetLibrary.checked(this.said), clean, this.rightsUntil, Folders.checked(this.folder));
	}

	/** What became another, for history. */
	String changes(AssetWords after) {
		List<String> changes = new ArrayList<>();
		change("alt", this.said.alt(), after.said().alt(), changes);
		change("caption", this.said.caption(), after.said().caption(), changes);
		change("credit", this.said.credit(), after.said().credit(), changes);
		change("licence", this.licence, after.licence(), changes);
		change("rights", this.rightsUntil, after.rightsUntil(), changes);
		change("folder", this.folder, after.folder(), changes);
		return String.join("; ", changes);
	}

	private static void change(String what, @Nullable Object before, @Nullable Object after, List<String> changes) {
		if (!Objects.equals(before, after)) {
			changes.add("%s: %s → %s".formatted(what, Objects.requireNonNullElse(before, ""),
					Objects.requireNonNullElse(after, "")));
		}
	}

	/**
	 * What is said of many files at once; what is empty leaves each as it is.
	 *
	 * @param rightsUntil the last day on which they may be shown, or null
	 */
	record Same(String credit, String licence, @Nullable LocalDate rightsUntil, String folder) {

		boolean isNothing() {
			return this.credit.isBlank() && this.licence.isBlank() && this.rightsUntil == null && this.folder.isBlank();
		}

		/** The words of one file with what is said put in. */
		AssetWords on(AssetWords before) {
			Description said = before.said();
			return new AssetWords(
					this.credit.isBlank() ? said : new Description(said.alt(), said.caption(), this.credit),
					this.licence.isBlank() ? before.licence() : this.licence,
					(this.rightsUntil != null) ? this.rightsUntil : before.rightsUntil(),
					this.folder.isBlank() ? before.folder() : this.folder);
		}

	}

}
