package id.terbit.media.library;

import id.terbit.asset.Asset;
import id.terbit.asset.Asset.Rendition;

/** Addresses of files for people who are signed in. */
final class Files {

	/** Where they are read. */
	static final String PATH = "/meja/media/berkas/";

	/** The rendition that an editor shows. */
	private static final int USUAL = 960;

	private Files() {
	}

	/** A picture's usual rendition; the file itself where it is none. */
	static String shown(Asset asset) {
		Rendition usual = null;
		for (Rendition rendition : asset.renditions()) {
			if (rendition.extension().equals("jpg") && (usual == null || usual.width() < USUAL)) {
				usual = rendition;
			}
		}
		String base = PATH + asset.sha256();
		return (usual != null) ? base + "/" + usual.width() + ".jpg" : base;
	}

}
