package id.terbit.body;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

import id.terbit.asset.AssetId;
import id.terbit.body.Block.Attachment;
import id.terbit.body.Block.Gallery;
import id.terbit.body.Block.Image;
import id.terbit.body.Block.Video;

/** The files of the library that a body names. */
public final class BodyAssets {

	private BodyAssets() {
	}

	/** Every asset, each once, in the order of its first place. */
	public static Set<AssetId> all(Body body) {
		Set<AssetId> assets = new LinkedHashSet<>();
		BodyWalk.blocks(body, (block) -> {
			if (block instanceof Attachment attachment) {
				assets.add(attachment.asset());
			}
			else if (block instanceof Video video) {
				Stream.of(video.asset(), video.poster(), video.captions()).forEach((asset) -> {
					if (asset != null) {
						assets.add(asset);
					}
				});
			}
			else {
				addPictures(block, assets);
			}
		});
		return assets;
	}

	/** The assets shown as pictures, each once, in the order of its first place. */
	public static Set<AssetId> pictures(Body body) {
		Set<AssetId> assets = new LinkedHashSet<>();
		BodyWalk.blocks(body, (block) -> addPictures(block, assets));
		return assets;
	}

	private static void addPictures(Block block, Set<AssetId> assets) {
		if (block instanceof Image image) {
			assets.add(image.asset());
		}
		else if (block instanceof Gallery gallery) {
			assets.addAll(gallery.assets());
		}
	}

}
