package id.terbit.newsroom.editor;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

import id.terbit.asset.Asset;
import id.terbit.asset.Asset.Rendition;
import id.terbit.asset.AssetCatalog;
import id.terbit.asset.AssetId;
import id.terbit.document.Content;
import id.terbit.document.Content.MediaItem;
import id.terbit.newsroom.MediaContext;
import id.terbit.newsroom.editor.EditorView.PictureView;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The media list of a content as the editor shows it. */
final class EditorPictures {

	/** Wide enough for the text's column on a phone. */
	private static final int SHOWN_WIDTH = 640;

	private final Content content;

	private final Map<String, Asset> files;

	private final Map<AssetId, Asset> newest;

	EditorPictures(Content content, AssetCatalog catalog) {
		this.content = content;
		List<String> digests = content.media().stream().map(MediaItem::sha256).distinct().toList();
		this.files = digests.isEmpty() ? Map.of() : catalog.byDigests(digests);
		this.newest = digests.isEmpty() ? Map.of()
				: catalog.byIds(content.media().stream().map(MediaItem::asset).distinct().toList());
	}

	/** The pictures alone, for the form without script. */
	List<PictureView> views() {
		return this.content.media().stream().filter((item) -> isPicture(this.files.get(item.sha256()))).map((item) -> {
			Asset newer = newer(item);
			return new PictureView(item.asset().toString(), address(item), item.alt(), item.caption(), item.credit(),
					item.asset().equals(this.content.hero()), this.content.gallery().contains(item.asset()),
					(newer != null) ? newer.sha256() : "", address(newer));
		}).toList();
	}

	/** Everything, for the script. */
	void addTo(ArrayNode json) {
		for (MediaItem item : this.content.media()) {
			Asset file = this.files.get(item.sha256());
			ObjectNode node = json.addObject();
			node.put("asset", item.asset().toString());
			node.put("alt", item.alt());
			node.put("caption", item.caption());
			node.put("credit", item.credit());
			node.put("picture", isPicture(file));
			addFile(node, item.sha256(), file);
			Asset newer = newer(item);
			if (newer != null) {
				addFile(node.putObject("newest"), newer.sha256(), newer);
			}
		}
	}

	private static void addFile(ObjectNode node, String sha256, @Nullable Asset file) {
		Rendition shown = shown(file);
		node.put("sha256", sha256);
		node.put("name", (file != null) ? file.fileName() : "");
		node.put("type", (file != null) ? file.mediaType() : "");
		node.put("url", address(file));
		node.put("width", (shown != null) ? shown.width() : 0);
		node.put("height", (shown != null) ? shown.height() : 0);
	}

	/** The newest version of a file, where this text keeps an older one. */
	private @Nullable Asset newer(MediaItem item) {
		Asset now = this.newest.get(item.asset());
		return (now != null && !now.sha256().equals(item.sha256())) ? now : null;
	}

	private String address(MediaItem item) {
		return address(this.files.get(item.sha256()));
	}

	private static String address(@Nullable Asset file) {
		Rendition shown = shown(file);
		return (file != null && shown != null)
				? "%s/%s/%d.%s".formatted(MediaContext.PATH, file.sha256(), shown.width(), shown.extension()) : "";
	}

	private static boolean isPicture(@Nullable Asset file) {
		return file != null && file.isPicture();
	}

	private static @Nullable Rendition shown(@Nullable Asset file) {
		if (file == null || file.renditions().isEmpty()) {
			return null;
		}
		List<Rendition> sorted = file.renditions().stream().sorted(Comparator.comparingInt(Rendition::width)).toList();
		return sorted.stream()
			.filter((one) -> one.width() >= SHOWN_WIDTH)
			.findFirst()
			.orElse(sorted.get(sorted.size() - 1));
	}

}
