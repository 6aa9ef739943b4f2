package id.terbit.media.library;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import id.terbit.asset.Asset;
import id.terbit.media.library.AssetFinder.Found;
import id.terbit.media.library.LibraryView.Mark;
import id.terbit.newsroom.Viewer;
import org.jspecify.annotations.Nullable;

/** What is to be known of a file at a glance. */
final class Marks {

	private Marks() {
	}

	static List<Mark> of(Asset asset, Found found, LocalDate today, Viewer viewer) {
		List<Mark> marks = new ArrayList<>();
		rights(found.rightsUntil(), today, viewer).ifPresent(marks::add);
		if (asset.isPicture() && asset.alt().isEmpty()) {
			marks.add(new Mark("warn", viewer.texts().get("media.alt.missing")));
		}
		if (found.used()) {
			marks.add(new Mark("", viewer.texts().get("media.used")));
		}
		return marks;
	}

	/** How the right to show a file stands, where that is worth a word. */
	static Optional<Mark> rights(@Nullable LocalDate until, LocalDate today, Viewer viewer) {
		if (until == null || until.isAfter(today.plus(AssetFinder.SOON))) {
			return Optional.empty();
		}
		String day = viewer.formats().date(until);
		return Optional.of(until.isBefore(today) ? new Mark("bad", viewer.texts().get("media.rights.ended", day))
				: new Mark("warn", viewer.texts().get("media.rights.ending", day)));
	}

}
