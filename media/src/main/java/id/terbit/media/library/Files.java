package id.terbit.media.library;

import java.util.Optional;

import id.terbit.asset.Asset;
import id.terbit.asset.Asset.Rendition;
import org.jspecify.annotations.Nullable;

/** Addresses of files for people who are signed in. */
final class Files {

	/** Where they are read. */
	static final String PATH = "/meja/media/berkas/";

	/** The rendition that an editor shows. */
	private static final int USUAL = 960;

	/** The smallest rendition that fills a tile on a dense screen. */
	private static final int TILE = 640;

	private Files() {
	}

	/** A picture's usual rendition; the file itself where it is none. */
	static String shown(Asset asset) {
		return upTo(asset, "jpg", USUAL).map((usual) -> address(asset, usual)).orElse(PATH + asset.sha256());
	}

	/**
	 * The rendition for a tile: WebP, not wider than it need be; empty for no picture.
	 */
	static Optional<Rendition> small(Asset asset) {
		return upTo(asset, "webp", TILE).or(() -> asset.renditions().stream().findFirst());
	}

	/** Where a rendition is read. */
	static String address(Asset asset, Rendition rendition) {
		return PATH + asset.sha256() + "/" + rendition.width() + "." + rendition.extension();
	}

	/** The first rendition that is as wide as wanted, or the widest there is. */
	private static Optional<Rendition> upTo(Asset asset, String extension, int wanted) {
		@Nullable Rendition best = null;
		for (Rendition rendition : asset.renditions()) {
			if (rendition.extension().equals(extension) && (best == null || best.width() < wanted)) {
				best = rendition;
			}
		}
		return Optional.ofNullable(best);
	}

}
