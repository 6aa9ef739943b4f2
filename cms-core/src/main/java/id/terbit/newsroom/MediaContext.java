package id.terbit.newsroom;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import id.terbit.asset.Asset;
import id.terbit.asset.Asset.Rendition;
import id.terbit.asset.AssetCatalog;
import id.terbit.asset.AssetId;
import id.terbit.body.BodyHtml;
import id.terbit.document.Content;
import id.terbit.document.Content.MediaItem;
import id.terbit.language.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What the newsroom's rendering of a text knows of its pictures and files: the words that
 * the edition keeps, and renditions that only signed-in people can load.
 */
public final class MediaContext implements BodyHtml.Context {

	/** Where pictures are read in the newsroom. */
	public static final String PATH = "/meja/media/berkas";

	private static final String SIZES = "(min-width: 48rem) 42rem, 100vw";

	/** The rendition for browsers that choose none. */
	private static final int USUAL_WIDTH = 960;

	private final Map<AssetId, MediaItem> items;

	private final Map<String, Asset> files;

	private final Texts texts;

	private MediaContext(Map<AssetId, MediaItem> items, Map<String, Asset> files, Texts texts) {
		this.items = items;
		this.files = files;
		this.texts = texts;
	}

	/** Reads all that a content names, in a constant number of statements. */
	public static MediaContext of(Content content, AssetCatalog catalog, Texts texts) {
		Map<AssetId, MediaItem> items = content.media()
			.stream()
			.collect(Collectors.toMap(MediaItem::asset, Function.identity(), (one, same) -> one));
		List<String> digests = content.media().stream().map(MediaItem::sha256).toList();
		return new MediaContext(items, digests.isEmpty() ? Map.of() : catalog.byDigests(digests), texts);
	}

	@Override
	public BodyHtml.@Nullable Picture picture(AssetId asset) {
		MediaItem item = this.items.get(asset);
		Asset file = (item != null) ? this.files.get(item.sha256()) : null;
		if (item == null || file == null || file.renditions().isEmpty()) {
			return null;
		}
		List<Rendition> jpeg = renditions(file, "jpg");
		List<Rendition> usable = jpeg.isEmpty() ? file.renditions() : jpeg;
		Rendition usual = usable.stream()
			.filter((one) -> one.width() >= USUAL_WIDTH)
			.findFirst()
			.orElse(usable.get(usable.size() - 1));
		return new BodyHtml.Picture(address(file, usual), srcset(file, jpeg), srcset(file, renditions(file, "webp")),
				SIZES, usual.width(), usual.height(), item.alt(), item.caption(), item.credit());
	}

	@Override
	public BodyHtml.@Nullable FileLink file(AssetId asset) {
		MediaItem item = this.items.get(asset);
		Asset file = (item != null) ? this.files.get(item.sha256()) : null;
		return (item != null && file != null) ? BodyHtml.FileLink.of(PATH + "/" + file.sha256(), file, item.caption())
				: null;
	}

	@Override
	public @Nullable String address(UUID document) {
		return "/meja/naskah/" + document;
	}

	@Override
	public Texts texts() {
		return this.texts;
	}

	private static List<Rendition> renditions(Asset file, String extension) {
		return file.renditions()
			.stream()
			.filter((one) -> one.extension().equals(extension))
			.sorted(Comparator.comparingInt(Rendition::width))
			.toList();
	}

	private static String srcset(Asset file, List<Rendition> renditions) {
		return renditions.stream()
			.map((one) -> address(file, one) + " " + one.width() + "w")
			.collect(Collectors.joining(", "));
	}

	private static String address(Asset file, Rendition rendition) {
		return "%s/%s/%d.%s".formatted(PATH, file.sha256(), rendition.width(), rendition.extension());
	}

}
