package id.terbit.media.library;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import id.terbit.asset.Asset;
import id.terbit.asset.Asset.Reading;
import id.terbit.newsroom.Viewer;

/** What is known of a file, in words for people. */
final class FileWords {

	private FileWords() {
	}

	/** Its size, what can be counted in it, and what became of reading it. */
	static String of(Viewer viewer, Asset asset) {
		String size = size(viewer, asset.size());
		List<String> words = new ArrayList<>();
		words.add((asset.width() > 0) ? viewer.texts()
			.get("media.facts.picture", viewer.formats().number(asset.width()), viewer.formats().number(asset.height()),
					size)
				: size);
		Duration duration = asset.contents().duration();
		if (!duration.isZero()) {
			words.add("%d:%02d".formatted(duration.toMinutes(), duration.toSecondsPart()));
		}
		if (asset.contents().pages() > 0) {
			words.add(viewer.texts().get("media.facts.pages", viewer.formats().number(asset.contents().pages())));
		}
		Reading reading = asset.contents().reading();
		if (reading != Reading.NONE && reading != Reading.DONE) {
			words.add(viewer.texts().get("media.reading." + reading.name()));
		}
		return String.join(", ", words);
	}

	private static String size(Viewer viewer, long bytes) {
		return (bytes >= 1024 * 1024) ? viewer.formats().number(Math.round(bytes / 1024.0 / 1024.0)) + " MB"
				: viewer.formats().number(Math.max(1, Math.round(bytes / 1024.0))) + " kB";
	}

}
