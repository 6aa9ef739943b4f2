package id.terbit.publisher.site;

import java.io.InputStream;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import id.terbit.asset.Asset;
import id.terbit.asset.AssetCatalog;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Puts the files that pages show into a release, under {@code /media/<sha256>/}. They
 * never change, so another release's are taken over by a link.
 */
@Component
class MediaFiles {

	private final AssetCatalog catalog;

	MediaFiles(AssetCatalog catalog) {
		this.catalog = catalog;
	}

	/**
	 * Puts files in place that are not there yet.
	 * @param digests of the files
	 * @param assets what the library knows of them
	 * @param other a release that may have them, or null
	 */
	void put(SiteFiles files, Collection<String> digests, Map<String, Asset> assets, @Nullable ReleaseFolder other) {
		for (String digest : digests) {
			Asset asset = assets.get(digest);
			if (asset == null) {
				continue;
			}
			if (!asset.isPicture()) {
				put(files, path(asset), other, () -> this.catalog.original(digest));
			}
			for (Asset.Rendition rendition : asset.renditions()) {
				String file = rendition.width() + "." + rendition.extension();
				put(files, "/media/" + digest + "/" + file, other,
						() -> this.catalog.rendition(digest, rendition.width(), rendition.extension()));
			}
		}
	}

	/** Where a file that is no picture is downloaded, within the site. */
	static String path(Asset asset) {
		return "/media/" + asset.sha256() + "/" + asset.addressName();
	}

	private static void put(SiteFiles files, String path, @Nullable ReleaseFolder other,
			Supplier<Optional<InputStream>> content) {
		if (files.has(path) || (other != null && files.takeOver(path, other))) {
			return;
		}
		content.get().ifPresent((bytes) -> files.binary(path, bytes));
	}

}
