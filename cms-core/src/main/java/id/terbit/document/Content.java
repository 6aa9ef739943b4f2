package id.terbit.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import id.terbit.asset.AssetId;
import id.terbit.body.Body;
import id.terbit.body.BodyAssets;
import org.jspecify.annotations.Nullable;

/**
 * All that a person writes and lays out in one edition.
 *
 * @param slug last part of the address; empty until submit, when the title gives one
 * @param category a category of the same site
 * @param tags tags of the same site
 * @param districts district codes
 * @param media alt text, caption and credit of every asset that body, hero or gallery
 * name; taken from the library when the asset is inserted
 * @param fields the type's own fields by name: strings, booleans, whole numbers and lists
 * of strings
 */
public record Content(String title, String summary, Body body, String seoTitle, String seoDescription, String slug,
		@Nullable UUID category, List<UUID> tags, List<String> districts, @Nullable AssetId hero, List<AssetId> gallery,
		List<MediaItem> media, Map<String, Object> fields) {

	/** Nothing written yet. */
	public static final Content EMPTY = new Content("", "", Body.EMPTY, "", "", "", null, List.of(), List.of(), null,
			List.of(), List.of(), Map.of());

	public Content {
		tags = List.copyOf(tags);
		districts = List.copyOf(districts);
		gallery = List.copyOf(gallery);
		media = List.copyOf(media);
		fields = Map.copyOf(fields);
	}

	/** The same with another slug. */
	public Content withSlug(String slug) {
		return new Content(this.title, this.summary, this.body, this.seoTitle, this.seoDescription, slug, this.category,
				this.tags, this.districts, this.hero, this.gallery, this.media, this.fields);
	}

	/** The same with other tags, districts and media. */
	Content with(List<UUID> tags, List<String> districts, List<MediaItem> media) {
		return new Content(this.title, this.summary, this.body, this.seoTitle, this.seoDescription, this.slug,
				this.category, tags, districts, this.hero, this.gallery, media, this.fields);
	}

	/** The same without some assets, wherever they stand. */
	public Content without(Set<AssetId> assets) {
		Map<String, Object> others = new HashMap<>(this.fields);
		others.values().removeIf((value) -> assets.stream().anyMatch((asset) -> asset.toString().equals(value)));
		return new Content(this.title, this.summary, BodyAssets.without(this.body, assets), this.seoTitle,
				this.seoDescription, this.slug, this.category, this.tags, this.districts,
				(this.hero != null && assets.contains(this.hero)) ? null : this.hero,
				this.gallery.stream().filter((asset) -> !assets.contains(asset)).toList(),
				this.media.stream().filter((item) -> !assets.contains(item.asset())).toList(), others);
	}

	/**
	 * One asset as this edition shows it.
	 *
	 * @param sha256 of the version of the file it keeps, 64 hexadecimal digits
	 */
	public record MediaItem(AssetId asset, String sha256, String alt, String caption, String credit) {
	}

}
