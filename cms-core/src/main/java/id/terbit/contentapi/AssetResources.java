package id.terbit.contentapi;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.terbit.asset.Asset;
import id.terbit.asset.Asset.Contents;
import id.terbit.asset.Asset.Reading;
import id.terbit.asset.Asset.Rendition;
import id.terbit.asset.AssetCatalog;
import id.terbit.asset.AssetCatalog.Version;
import id.terbit.asset.AssetId;
import id.terbit.body.BodyHtml.FileLink;
import id.terbit.body.BodyHtml.Picture;
import id.terbit.publication.PublishedEdition.Media;
import id.terbit.site.SiteAddresses;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Pictures and files in JSON. Those of drafts are not public: their addresses need a
 * session.
 */
@Component
public class AssetResources {

	private final AssetCatalog catalog;

	private final SiteAddresses addresses;

	private final JsonMapper json = JsonMapper.shared();

	AssetResources(AssetCatalog catalog, SiteAddresses addresses) {
		this.catalog = catalog;
		this.addresses = addresses;
	}

	/**
	 * An asset of the library, for those who work with it.
	 */
	public ObjectNode of(Asset asset) {
		ObjectNode node = this.json.createObjectNode();
		node.put("id", asset.id().toString());
		facts(node, asset, this.addresses.application() + "/meja/media/berkas/");
		node.put("alt", asset.alt());
		node.put("caption", asset.caption());
		node.put("credit", asset.credit());
		node.put("fileName", asset.fileName());
		node.put("createdAt", asset.createdAt().toString());
		return node;
	}

	/** The stored files of what is shown, in one call of the catalogue. */
	Map<String, Asset> files(Collection<Shown> documents) {
		Set<Version> versions = documents.stream()
			.flatMap((shown) -> shown.media().values().stream())
			.map((media) -> new Version(media.asset(), media.sha256()))
			.collect(Collectors.toSet());
		Map<String, Asset> files = new HashMap<>();
		if (!versions.isEmpty()) {
			this.catalog.byVersions(versions).forEach((version, asset) -> files.put(version.sha256(), asset));
		}
		return files;
	}

	/** An asset as one document shows it. */
	ObjectNode of(Media media, Shown shown, Map<String, Asset> files) {
		ObjectNode node = this.json.createObjectNode();
		node.put("id", media.asset().toString());
		Asset file = files.get(media.sha256());
		if (file != null) {
			facts(node, file, folder(shown));
		}
		else {
			node.put("sha256", media.sha256());
		}
		node.put("alt", media.alt());
		node.put("caption", media.caption());
		node.put("credit", media.credit());
		return node;
	}

	private void facts(ObjectNode node, Asset file, String folder) {
		node.put("sha256", file.sha256());
		node.put("mediaType", file.mediaType());
		node.put("size", file.size());
		contents(node, file.contents());
		if (!file.isPicture() && file.width() == 0 && file.renditions().isEmpty()) {
			return;
		}
		if (file.width() > 0) {
			node.put("width", file.width());
			node.put("height", file.height());
		}
		if (file.isVideo()) {
			return;
		}
		ArrayNode renditions = node.putArray("renditions");
		for (Rendition rendition : file.renditions()) {
			renditions.addObject()
				.put("url", address(folder, file, rendition))
				.put("width", rendition.width())
				.put("height", rendition.height())
				.put("mediaType", rendition.extension().equals("webp") ? "image/webp" : "image/jpeg");
		}
	}

	private static void contents(ObjectNode node, Contents contents) {
		if (contents.reading() != Reading.NONE) {
			node.put("reading", contents.reading().name().toLowerCase(Locale.ROOT).replace('_', '-'));
		}
		if (contents.pages() > 0) {
			node.put("pages", contents.pages());
		}
		if (!contents.duration().isZero()) {
			node.put("duration", contents.duration().toMillis() / 1_000.0);
		}
	}

	private String folder(Shown shown) {
		return shown.isPublic() ? this.addresses.url(shown.site(), "/media/")
				: this.addresses.application() + "/meja/media/berkas/";
	}

	private static String address(String folder, Asset file, Rendition rendition) {
		return folder + file.sha256() + "/" + rendition.width() + "." + rendition.extension();
	}

	/** A picture for the HTML of a body, or null where it can't be shown. */
	@Nullable Picture picture(AssetId id, Shown shown, Map<String, Asset> files) {
		Media media = shown.media().get(id);
		Asset file = (media != null) ? files.get(media.sha256()) : null;
		if (media == null || file == null || file.renditions().isEmpty()) {
			return null;
		}
		List<Rendition> jpeg = file.renditions().stream().filter((one) -> !one.extension().equals("webp")).toList();
		Rendition largest = jpeg.isEmpty() ? file.renditions().get(file.renditions().size() - 1)
				: jpeg.get(jpeg.size() - 1);
		String folder = folder(shown);
		return new Picture(address(folder, file, largest), set(jpeg.stream(), folder, file),
				set(file.renditions().stream().filter((one) -> one.extension().equals("webp")), folder, file), "100vw",
				largest.width(), largest.height(), media.alt(), media.caption(), media.credit());
	}

	/** A file for the HTML of a body, or null where it is not known. */
	@Nullable FileLink file(AssetId id, Shown shown, Map<String, Asset> files) {
		Media media = shown.media().get(id);
		Asset file = (media != null) ? files.get(media.sha256()) : null;
		return (media != null && file != null)
				? FileLink.of(folder(shown) + file.sha256() + "/" + file.addressName(), file, media.caption()) : null;
	}

	private static String set(Stream<Rendition> renditions, String folder, Asset file) {
		return renditions.map((one) -> address(folder, file, one) + " " + one.width() + "w")
			.collect(Collectors.joining(", "));
	}

	/** The library's own facts about assets, for {@code include=assets}. */
	Map<AssetId, ObjectNode> library(Collection<Shown> documents) {
		List<AssetId> ids = documents.stream().flatMap((shown) -> shown.media().keySet().stream()).distinct().toList();
		Map<AssetId, ObjectNode> nodes = new HashMap<>();
		if (!ids.isEmpty()) {
			this.catalog.byIds(ids).forEach((id, asset) -> {
				ObjectNode node = this.json.createObjectNode();
				node.put("id", id.toString());
				node.put("mediaType", asset.mediaType());
				node.put("size", asset.size());
				node.put("fileName", asset.fileName());
				node.put("sha256", asset.sha256());
				nodes.put(id, node);
			});
		}
		return nodes;
	}

}
