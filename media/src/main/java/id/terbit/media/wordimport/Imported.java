package id.terbit.media.wordimport;

import java.util.List;
import java.util.Map;

import id.terbit.asset.Asset;
import id.terbit.asset.AssetCatalog.Description;
import id.terbit.asset.AssetId;
import id.terbit.body.Body;

/**
 * A Word file as a text of the newsroom.
 *
 * @param fileName cleaned
 * @param sha256 of the file, 64 hexadecimal digits
 * @param summary empty where the file has none
 * @param assets the pictures that the body shows, each once
 * @param words what the file says of each
 */
record Imported(String fileName, String sha256, String title, String summary, Body body, List<Asset> assets,
		Map<AssetId, Description> words, Report report) {

	Imported {
		assets = List.copyOf(assets);
		words = Map.copyOf(words);
	}

}
