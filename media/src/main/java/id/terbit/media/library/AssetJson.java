package id.terbit.media.library;

import id.terbit.asset.Asset;
import id.terbit.media.library.AssetLibrary.Taken;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A file as the newsroom's scripts read it. */
public final class AssetJson {

	private AssetJson() {
	}

	/** One file. */
	public static ObjectNode of(Asset asset) {
		ObjectNode json = JsonMapper.shared().createObjectNode();
		json.put("id", asset.id().toString());
		json.put("sha256", asset.sha256());
		json.put("url", Files.shown(asset));
		json.put("width", asset.width());
		json.put("height", asset.height());
		json.put("alt", asset.alt());
		json.put("caption", asset.caption());
		json.put("credit", asset.credit());
		json.put("fileName", asset.fileName());
		json.put("mediaType", asset.mediaType());
		return json;
	}

	/** One that was just taken in, with its page. */
	public static ObjectNode of(Taken taken) {
		return of(taken.asset()).put("known", taken.known())
			.put("page", LibraryQuery.PATH + "/" + taken.asset().id())
			.put("small",
					Files.small(taken.asset()).map((rendition) -> Files.address(taken.asset(), rendition)).orElse(""));
	}

}
