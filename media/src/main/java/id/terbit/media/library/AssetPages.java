package id.terbit.media.library;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import id.terbit.asset.Asset;
import id.terbit.history.HistoryLog;
import id.terbit.language.Texts;
import id.terbit.media.inspection.FileType;
import id.terbit.media.library.AssetView.Crop;
import id.terbit.media.library.AssetView.Event;
import id.terbit.media.library.AssetView.Form;
import id.terbit.media.library.AssetView.PictureView;
import id.terbit.media.library.AssetView.UseView;
import id.terbit.media.library.AssetView.VersionView;
import id.terbit.media.library.LibraryView.Mark;
import id.terbit.media.library.Usage.Use;
import id.terbit.media.rendition.Edit;
import id.terbit.media.template.Templates;
import id.terbit.newsroom.Frame;
import id.terbit.newsroom.StateView;
import id.terbit.newsroom.Viewer;
import id.terbit.person.People;
import id.terbit.person.Person;
import id.terbit.site.Site;
import id.terbit.site.Sites;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Puts the page of a file together. */
@Component
class AssetPages {

	private static final int MOST_USES = 200;

	private static final int MOST_EVENTS = 50;

	private final AssetLibrary library;

	private final AssetRecords records;

	private final AssetFinder finder;

	private final Usage usage;

	private final HistoryLog history;

	private final Sites sites;

	private final People people;

	private final PageParts parts;

	AssetPages(AssetLibrary library, AssetRecords records, AssetFinder finder, Usage usage, HistoryLog history,
			Sites sites, People people, PageParts parts) {
		this.library = library;
		this.records = records;
		this.finder = finder;
		this.usage = usage;
		this.history = history;
		this.sites = sites;
		this.people = people;
		this.parts = parts;
	}

	/** The page of a file; some words were typed and not saved, where not null. */
	View page(Viewer viewer, AssetRecord asset, @Nullable AssetWords typed) {
		Site site = this.sites.get(asset.asset().siteId());
		AssetView view = view(viewer.in(site.zone()), site, asset, typed);
		return this.parts.frame()
			.page(viewer, asset.asset().fileName(), this.parts.templates().mediaScript("asset"),
					this.parts.templates().mediaAsset(view));
	}

	private AssetView view(Viewer viewer, Site site, AssetRecord asset, @Nullable AssetWords typed) {
		Asset file = asset.asset();
		UUID id = file.id().value();
		List<AssetVersion> versions = this.records.versions(id);
		Map<String, Asset> files = this.library
			.byDigests(versions.stream().flatMap((one) -> List.of(one.sha256(), one.base()).stream()).toList());
		List<Use> uses = this.usage.of(id, MOST_USES);
		List<Use> seen = uses.stream().filter((use) -> viewer.person().worksOn(use.siteId())).toList();
		boolean changeable = LibraryRights.mayChange(viewer.person(), site.id());
		return new AssetView(viewer, id.toString(), asset.version(), file.fileName(), site.name(),
				LibraryQuery.of(site.slug()).address(), Files.PATH + file.sha256(), facts(viewer, asset),
				marks(viewer, site, asset), changeable, picture(viewer, asset, files), form(asset, typed),
				seen.stream().map((use) -> use(viewer, use)).toList(), uses.size() - seen.size(),
				versions.stream().map((one) -> version(viewer, asset, one, files)).toList(), events(viewer, id),
				this.finder.folders(List.of(site.id())), LibraryPages.accepted());
	}

	private List<String> facts(Viewer viewer, AssetRecord asset) {
		Asset file = asset.asset();
		UUID uploader = file.uploadedBy();
		Person person = (uploader != null) ? this.people.byIds(List.of(uploader)).get(uploader) : null;
		String added = viewer.formats().full(file.createdAt());
		return List.of(FileWords.of(viewer, file),
				(person != null) ? viewer.texts().get("media.added.by", added, person.name())
						: viewer.texts().get("media.added", added));
	}

	private List<Mark> marks(Viewer viewer, Site site, AssetRecord asset) {
		List<Mark> marks = new ArrayList<>();
		LocalDate today = LocalDate.ofInstant(this.parts.clock().instant(), site.zone());
		Marks.rights(asset.rightsUntil(), today, viewer).ifPresent(marks::add);
		if (asset.asset().isPicture() && asset.asset().alt().isEmpty()) {
			marks.add(new Mark("warn", viewer.texts().get("media.alt.missing")));
		}
		return marks;
	}

	private static @Nullable PictureView picture(Viewer viewer, AssetRecord asset, Map<String, Asset> files) {
		Asset file = asset.asset();
		if (!file.isPicture()) {
			return null;
		}
		AssetVersion now = asset.current();
		Asset base = Objects.requireNonNullElse(files.get(now.base()), file);
		Edit edit = now.edit();
		return new PictureView(Files.shown(file), file.width(), file.height(), file.alt(), percent(now.focus().x()),
				percent(now.focus().y()), Files.shown(base), edit.quarterTurns(),
				new Crop(percent(edit.left()), percent(edit.top()), percent(edit.width()), percent(edit.height())),
				!edit.isNothing(), !file.mediaType().equals(FileType.GIF.mediaType()), words(viewer.texts()));
	}

	private static int percent(int thousandths) {
		return Math.round(thousandths / 10f);
	}

	private static String words(Texts texts) {
		return ScriptWords.json(texts, "media.script.",
				List.of("focus.point", "focus.at", "crop.move", "crop.size", "crop.at", "crop.picture"));
	}

	private static Form form(AssetRecord asset, @Nullable AssetWords typed) {
		AssetWords stored = AssetWords.of(asset);
		AssetWords shown = (typed != null) ? typed : stored;
		Map<String, String> other = new TreeMap<>();
		differs("alt", stored.said().alt(), shown.said().alt(), other);
		differs("caption", stored.said().caption(), shown.said().caption(), other);
		differs("credit", stored.said().credit(), shown.said().credit(), other);
		differs("licence", stored.licence(), shown.licence(), other);
		differs("until", day(stored.rightsUntil()), day(shown.rightsUntil()), other);
		differs("folder", stored.folder(), shown.folder(), other);
		return new Form(shown.said().alt(), shown.said().caption(), shown.said().credit(), shown.licence(),
				day(shown.rightsUntil()), shown.folder(), other);
	}

	private static void differs(String field, String stored, String shown, Map<String, String> other) {
		if (!stored.equals(shown)) {
			other.put(field, stored);
		}
	}

	private static String day(@Nullable LocalDate day) {
		return (day != null) ? day.toString() : "";
	}

	private UseView use(Viewer viewer, Use use) {
		return new UseView("/meja/naskah/" + use.documentId(), viewer.title(use.title()),
				this.sites.get(use.siteId()).name(), StateView.of(use.state(), viewer.texts()),
				use.older() ? viewer.texts().get("media.use.older") : "");
	}

	private static VersionView version(Viewer viewer, AssetRecord asset, AssetVersion version,
			Map<String, Asset> files) {
		Asset file = files.get(version.sha256());
		String size = (file != null) ? FileWords.of(viewer, file) : "";
		Optional<String> picture = Optional.ofNullable(file)
			.flatMap((one) -> Files.small(one).map((small) -> Files.address(one, small)));
		return new VersionView(version.number(),
				viewer.texts()
					.get("media.version", version.number(), viewer.formats().brief(version.createdAt()), size),
				picture.orElse(""), Files.PATH + version.sha256(), version.number() == asset.current().number());
	}

	private List<Event> events(Viewer viewer, UUID id) {
		return this.history.byIds(this.records.history(id, MOST_EVENTS))
			.stream()
			.map((row) -> new Event(viewer.formats().brief(row.at()), row.actorName(),
					viewer.texts().get("history.verb." + row.verb()), Objects.requireNonNullElse(row.note(), "")))
			.toList();
	}

	/** What pages of this module are put together with. */
	@Component
	record PageParts(Frame frame, Templates templates, InstantSource clock) {
	}

}
