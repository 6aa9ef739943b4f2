package id.terbit.body;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import id.terbit.asset.AssetId;
import id.terbit.body.Block.Attachment;
import id.terbit.body.Block.Gallery;
import id.terbit.body.Block.Image;
import id.terbit.body.Block.Paragraph;
import id.terbit.body.Block.Table;
import id.terbit.body.Block.TableCell;
import id.terbit.body.Block.TableRow;
import id.terbit.body.Block.Video;
import org.jspecify.annotations.Nullable;

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

	/**
	 * The same body without some assets: the blocks that show nothing else go, and a cell
	 * of a table that would have nothing left is empty.
	 */
	public static Body without(Body body, Set<AssetId> assets) {
		return new Body(without(body.blocks(), assets));
	}

	private static List<Block> without(List<Block> blocks, Set<AssetId> assets) {
		return blocks.stream().flatMap((block) -> Stream.ofNullable(without(block, assets))).toList();
	}

	private static @Nullable Block without(Block block, Set<AssetId> assets) {
		if (block instanceof Image image) {
			return assets.contains(image.asset()) ? null : block;
		}
		if (block instanceof Attachment attachment) {
			return assets.contains(attachment.asset()) ? null : block;
		}
		if (block instanceof Gallery gallery) {
			List<AssetId> left = gallery.assets().stream().filter((asset) -> !assets.contains(asset)).toList();
			return left.isEmpty() ? null : new Gallery(left);
		}
		if (block instanceof Video video) {
			return (video.asset() != null && assets.contains(video.asset())) ? null : new Video(video.asset(),
					video.youtube(), video.title(), other(video.poster(), assets), other(video.captions(), assets));
		}
		return (block instanceof Table table) ? without(table, assets) : block;
	}

	private static Table without(Table table, Set<AssetId> assets) {
		return new Table(table.rows()
			.stream()
			.map((row) -> new TableRow(row.cells().stream().map((cell) -> without(cell, assets)).toList()))
			.toList());
	}

	private static TableCell without(TableCell cell, Set<AssetId> assets) {
		List<Block> left = without(cell.content(), assets);
		return new TableCell(cell.header(), cell.colspan(), cell.rowspan(),
				left.isEmpty() ? List.of(new Paragraph(List.of())) : left);
	}

	private static @Nullable AssetId other(@Nullable AssetId asset, Set<AssetId> assets) {
		return (asset != null && assets.contains(asset)) ? null : asset;
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
