package id.terbit.media.library;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import id.terbit.asset.Asset;
import id.terbit.asset.Asset.Rendition;
import id.terbit.asset.AssetId;
import id.terbit.language.Formats;
import id.terbit.media.inspection.FileType;
import id.terbit.media.library.AssetFinder.Found;
import id.terbit.media.library.LibraryQuery.Rights;
import id.terbit.media.library.LibraryView.Filters;
import id.terbit.media.library.LibraryView.Pages;
import id.terbit.media.library.LibraryView.Tile;
import id.terbit.media.library.LibraryView.Upload;
import id.terbit.media.template.Templates;
import id.terbit.newsroom.Choice;
import id.terbit.newsroom.Frame;
import id.terbit.newsroom.Viewer;
import id.terbit.site.Site;
import id.terbit.site.Sites;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Puts a page of the library together. */
@Component
class LibraryPages {

	private static final int PAGE = 24;

	/** What the script that sends files has to say. */
	private static final List<String> SENDING = List.of("waiting", "sending", "inspecting", "done", "known", "failed",
			"broken", "offline", "cancelled", "cancel", "retry", "open", "total", "all-done");

	private final AssetLibrary library;

	private final AssetFinder finder;

	private final Sites sites;

	private final Frame frame;

	private final Templates templates;

	private final InstantSource clock;

	LibraryPages(AssetLibrary library, AssetFinder finder, Sites sites, Frame frame, Templates templates,
			InstantSource clock) {
		this.library = library;
		this.finder = finder;
		this.sites = sites;
		this.frame = frame;
		this.templates = templates;
		this.clock = clock;
	}

	View page(Viewer viewer, LibraryQuery query) {
		return this.frame.page(viewer, viewer.texts().get("media.title"), this.templates.mediaScript("sending"),
				this.templates.mediaLibrary(view(viewer, query)));
	}

	private LibraryView view(Viewer viewer, LibraryQuery query) {
		List<Site> mine = mine(viewer);
		Map<UUID, Site> shown = shown(mine, query);
		LocalDate today = today(shown);
		List<Found> found = this.finder.find(shown.keySet(), query, today, PAGE + 1);
		List<Found> page = found.subList(0, Math.min(PAGE, found.size()));
		Map<AssetId, Asset> assets = this.library.byIds(page.stream().map((one) -> new AssetId(one.id())).toList());
		List<String> folders = this.finder.folders(shown.keySet());
		List<Tile> tiles = new ArrayList<>();
		for (Found one : page) {
			Asset asset = assets.get(new AssetId(one.id()));
			Site site = (asset != null) ? shown.get(asset.siteId()) : null;
			if (asset != null && site != null) {
				tiles.add(tile(viewer, (shown.size() > 1) ? site.name() : "", site.zone(), asset, one, today));
			}
		}
		String older = (found.size() > PAGE) ? query.after(page.get(PAGE - 1).id()).address() : "";
		return new LibraryView(viewer, filters(viewer, mine, query, folders), upload(viewer, mine, query, tiles), tiles,
				query.list(), tiles.isEmpty() ? none(viewer, mine, shown, query) : "", folders,
				new Pages(older, (query.olderThan() != null) ? query.fromNewest().address() : "",
						query.shownAs(false).address(), query.shownAs(true).address(), query.address()));
	}

	/** Files that the editor offers, with the address of more. */
	ObjectNode choices(Viewer viewer, LibraryQuery query) {
		Map<UUID, Site> shown = shown(mine(viewer), query);
		List<Found> found = this.finder.find(shown.keySet(), query, today(shown), PAGE + 1);
		List<Found> page = found.subList(0, Math.min(PAGE, found.size()));
		Map<AssetId, Asset> assets = this.library.byIds(page.stream().map((one) -> new AssetId(one.id())).toList());
		ObjectNode json = JsonMapper.shared().createObjectNode();
		ArrayNode files = json.putArray("files");
		for (Found one : page) {
			Asset asset = assets.get(new AssetId(one.id()));
			if (asset != null) {
				ObjectNode file = AssetJson.of(asset);
				file.put("small", Files.small(asset).map((small) -> Files.address(asset, small)).orElse(""));
				Marks.rights(one.rightsUntil(), today(shown), viewer)
					.ifPresent((mark) -> file.put("rights", mark.label()));
				files.add(file);
			}
		}
		json.put("after", (found.size() > PAGE) ? page.get(PAGE - 1).id().toString() : "");
		return json;
	}

	List<Site> mine(Viewer viewer) {
		return this.sites.all().stream().filter((site) -> viewer.person().worksOn(site.id())).toList();
	}

	/** The sites that a query looks at, of those that the reader works on. */
	private static Map<UUID, Site> shown(List<Site> mine, LibraryQuery query) {
		Map<UUID, Site> all = mine.stream().collect(Collectors.toMap(Site::id, Function.identity()));
		return mine.stream()
			.filter((site) -> site.slug().equals(query.site()))
			.findFirst()
			.map((site) -> Map.of(site.id(), site))
			.orElse(all);
	}

	/**
	 * Rights end by the calendar of the site, or of the office where several are shown.
	 */
	private LocalDate today(Map<UUID, Site> shown) {
		ZoneId zone = (shown.size() == 1) ? shown.values().iterator().next().zone() : Formats.WIB;
		return LocalDate.ofInstant(this.clock.instant(), zone);
	}

	private static Filters filters(Viewer viewer, List<Site> mine, LibraryQuery query, List<String> folders) {
		List<Choice> sites = mine.stream()
			.map((site) -> new Choice(site.slug(), site.name(), site.slug().equals(query.site())))
			.toList();
		List<Choice> kinds = Arrays.stream(FileKind.values())
			.map((kind) -> new Choice(kind.word(), viewer.texts().get("media.kind." + kind.word()),
					kind == query.kind()))
			.toList();
		List<Choice> uses = List.of(
				new Choice("ya", viewer.texts().get("media.use.ya"), Boolean.TRUE.equals(query.used())),
				new Choice("tidak", viewer.texts().get("media.use.tidak"), Boolean.FALSE.equals(query.used())));
		List<Choice> rights = Arrays.stream(Rights.values())
			.map((one) -> new Choice(one.word(), viewer.texts().get("media.rights." + one.word()),
					one == query.rights()))
			.toList();
		List<Choice> named = folders.stream()
			.map((name) -> new Choice(name, name, name.equals(query.folder())))
			.toList();
		return new Filters(sites, query.words(), kinds, uses, rights, named, query.altMissing(), query.narrows());
	}

	private static @Nullable Upload upload(Viewer viewer, List<Site> mine, LibraryQuery query, List<Tile> tiles) {
		List<Choice> sites = mine.stream()
			.filter((site) -> LibraryRights.mayChange(viewer.person(), site.id()))
			.map((site) -> new Choice(site.slug(), site.name(), site.slug().equals(query.site())))
			.toList();
		return sites.isEmpty() ? null : new Upload(sites, query.folder(), accepted(),
				tiles.isEmpty() && !query.filters(), ScriptWords.json(viewer.texts(), "media.sending.", SENDING));
	}

	private static String none(Viewer viewer, List<Site> mine, Map<UUID, Site> shown, LibraryQuery query) {
		if (mine.isEmpty()) {
			return viewer.texts().get("media.nowhere");
		}
		if (query.filters()) {
			return viewer.texts().get("media.none-found");
		}
		return (shown.size() == 1) ? viewer.texts().get("media.empty", shown.values().iterator().next().name())
				: viewer.texts().get("media.empty.everywhere");
	}

	/**
	 * Pictures and films by their type, since a phone then converts what is none of
	 * these; documents by their extension, which every file chooser understands.
	 */
	static String accepted() {
		return Arrays.stream(FileType.values())
			.map((type) -> type.mediaType().startsWith("application/") ? "." + type.extension() : type.mediaType())
			.collect(Collectors.joining(","));
	}

	private static Tile tile(Viewer viewer, String siteName, ZoneId zone, Asset asset, Found found, LocalDate today) {
		Optional<Rendition> small = Files.small(asset);
		String kind = asset.fileName().substring(asset.fileName().lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
		return new Tile(asset.id().toString(), LibraryQuery.PATH + "/" + asset.id(), asset.fileName(), kind,
				small.map((rendition) -> Files.address(asset, rendition)).orElse(""),
				small.map(Rendition::width).orElse(0), small.map(Rendition::height).orElse(0),
				FileWords.of(viewer, asset), viewer.formats().in(zone).brief(asset.createdAt()), siteName,
				found.folder(), asset.alt(), asset.credit(), Marks.of(asset, found, today, viewer),
				LibraryRights.mayChange(viewer.person(), asset.siteId()));
	}

}
