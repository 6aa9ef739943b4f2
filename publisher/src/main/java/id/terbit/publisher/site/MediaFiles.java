package id.terbit.publisher.site;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.Supplier;

import id.terbit.asset.Asset;
import id.terbit.asset.AssetCatalog;
import id.terbit.publication.PublishedEdition;
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
	 * @param edition whose page shows them
	 * @param around what the library knows of them
	 * @param other a release that may have them, or null
	 */
	void put(SiteFiles files, PublishedEdition edition, Surroundings around, @Nullable ReleaseFolder other) {
		for (String digest : SurroundingsReader.shown(edition)) {
			Asset asset = around.assets().get(digest);
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
		CardMaker.first(edition, around.files())
			.ifPresent((picture) -> picture.cuts()
				.forEach((cut) -> put(files, "/media/" + picture.sha256() + "/" + cut.file(), other,
						() -> this.catalog.cut(picture.sha256(), cut))));
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
