package id.terbit.newsroom;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import id.terbit.asset.AssetCatalog;
import id.terbit.asset.AssetId;
import id.terbit.document.Content;
import id.terbit.document.Content.MediaItem;
import id.terbit.site.Site;

import org.springframework.stereotype.Component;

/**
 * Says which pictures of a text may not be shown any more. The workflow refuses nothing
 * for it: rights are prolonged outside of this program, so people decide.
 */
@Component
public class RightsWarnings {

	private final AssetCatalog assets;

	private final InstantSource clock;

	RightsWarnings(AssetCatalog assets, InstantSource clock) {
		this.assets = assets;
		this.clock = clock;
	}

	/** One sentence a picture whose last day has passed; at most one statement. */
	public List<String> of(Content content, Site site, Viewer viewer) {
		List<MediaItem> media = content.media();
		if (media.isEmpty()) {
			return List.of();
		}
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), site.zone());
		Map<AssetId, LocalDate> until = this.assets.rightsUntil(media.stream().map(MediaItem::asset).toList());
		List<String> warnings = new ArrayList<>();
		for (MediaItem item : media) {
			LocalDate last = until.get(item.asset());
			if (last != null && last.isBefore(today)) {
				String name = item.alt().isBlank() ? viewer.texts().get("rights.unnamed") : item.alt();
				warnings.add(viewer.texts().get("rights.ended", name, viewer.formats().date(last)));
			}
		}
		return List.copyOf(warnings);
	}

}
