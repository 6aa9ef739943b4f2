package id.terbit.media.library;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import id.terbit.asset.Asset;
import id.terbit.asset.Asset.Rendition;
import id.terbit.media.inspection.FileType;
import id.terbit.media.library.LibraryView.Tile;
import id.terbit.media.template.Templates;
import id.terbit.newsroom.Choice;
import id.terbit.newsroom.Frame;
import id.terbit.newsroom.Viewer;
import id.terbit.site.Site;
import id.terbit.site.Sites;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.util.UriComponentsBuilder;

/** Puts a page of the library together. */
@Component
class LibraryPages {

	private static final int PAGE = 24;

	/** Smallest rendition that fills a tile on a dense screen. */
	private static final int TILE = 640;

	private final AssetLibrary library;

	private final Sites sites;

	private final Frame frame;

	private final Templates templates;

	LibraryPages(AssetLibrary library, Sites sites, Frame frame, Templates templates) {
		this.library = library;
		this.sites = sites;
		this.frame = frame;
		this.templates = templates;
	}

	View page(Viewer viewer, String slug, String words, @Nullable UUID olderThan) {
		List<Site> mine = this.sites.all().stream().filter((site) -> viewer.person().worksOn(site.id())).toList();
		Optional<Site> asked = mine.stream().filter((site) -> site.slug().equals(slug)).findFirst();
		Site site = asked.orElse(mine.isEmpty() ? null : mine.get(0));
		LibraryView view = (site != null) ? view(viewer, mine, site, words, olderThan)
				: new LibraryView(viewer, List.of(), "", "", "", "", false, List.of(), "", "");
		return this.frame.page(viewer, viewer.texts().get("media.title"), this.templates.mediaHead(),
				this.templates.mediaLibrary(view));
	}

	private LibraryView view(Viewer viewer, List<Site> mine, Site site, String words, @Nullable UUID olderThan) {
		List<String> wanted = Arrays.stream(words.strip().split("\\s+"))
			.filter((word) -> !word.isEmpty())
			.limit(10)
			.toList();
		List<Asset> found = this.library.page(site.id(), olderThan, wanted, PAGE + 1);
		List<Asset> shown = found.subList(0, Math.min(PAGE, found.size()));
		String older = (found.size() > PAGE) ? address(site, words, shown.get(PAGE - 1).id().value()) : "";
		List<Choice> choices = mine.stream()
			.map((one) -> new Choice(one.slug(), one.name(), one.id().equals(site.id())))
			.toList();
		return new LibraryView(viewer, choices, site.slug(), site.name(), words, accepted(),
				LibraryRights.mayChange(viewer.person(), site.id()),
				shown.stream().map((asset) -> tile(viewer, site, asset)).toList(), older,
				(olderThan != null) ? address(site, words, null) : "");
	}

	private static String accepted() {
		return Arrays.stream(FileType.values()).map((type) -> "." + type.extension()).collect(Collectors.joining(","));
	}

	static String address(Site site, String words, @Nullable UUID olderThan) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/meja/media").queryParam("situs", site.slug());
		if (!words.isEmpty()) {
			address.queryParam("kata", "{words}");
		}
		if (olderThan != null) {
			address.queryParam("sebelum", olderThan);
		}
		return words.isEmpty() ? address.encode().build().toUriString()
				: address.encode().buildAndExpand(words).toUriString();
	}

	private static Tile tile(Viewer viewer, Site site, Asset asset) {
		Rendition small = small(asset);
		String base = "/meja/media/berkas/" + asset.sha256();
		String facts = FileWords.of(viewer, asset);
		String kind = asset.fileName().substring(asset.fileName().lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
		return new Tile(asset.id().toString(), asset.fileName(), kind,
				(small != null) ? base + "/" + small.width() + "." + small.extension() : "",
				(small != null) ? small.width() : 0, (small != null) ? small.height() : 0, base, facts,
				viewer.formats().in(site.zone()).brief(asset.createdAt()), asset.alt(), asset.caption(),
				asset.credit());
	}

	/** The rendition for a tile: WebP, not wider than it need be. */
	private static @Nullable Rendition small(Asset asset) {
		Rendition best = null;
		for (Rendition rendition : asset.renditions()) {
			if (rendition.extension().equals("webp") && (best == null || best.width() < TILE)) {
				best = rendition;
			}
		}
		return (best == null && !asset.renditions().isEmpty()) ? asset.renditions().get(0) : best;
	}

}
