package id.terbit.publisher.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import gg.jte.Content;
import gg.jte.models.runtime.JteModel;
import id.terbit.asset.AssetId;
import id.terbit.asset.Shape;
import id.terbit.body.BodyHtml;
import id.terbit.contenttype.ContentType.Place;
import id.terbit.publication.PublishedEdition;
import id.terbit.publication.PublishedEdition.Status;
import id.terbit.publisher.page.ArticleView;
import id.terbit.publisher.page.Card;
import id.terbit.publisher.page.Chrome;
import id.terbit.publisher.page.FigureView;
import id.terbit.publisher.page.Head;
import id.terbit.publisher.page.Link;
import id.terbit.publisher.page.Phase;
import id.terbit.publisher.page.Picture;
import id.terbit.publisher.page.PictureView;
import id.terbit.publisher.page.StructuredData;
import id.terbit.publisher.site.SiteIndexQueries.Neighbours;
import id.terbit.publisher.template.Templates;
import org.jspecify.annotations.Nullable;

/** Turns an edition into its page. */
final class DocumentPages {

	/** A page says that it was changed when that came later than this. */
	private static final Duration UNCHANGED = Duration.ofMinutes(1);

	/**
	 * The widest that Facebook and X show; for a picture that was not cut to 1200 by 630.
	 */
	private static final int SHARED_WIDTH = 1280;

	private final Templates templates;

	DocumentPages(Templates templates) {
		this.templates = templates;
	}

	/** The page of a published edition. */
	JteModel page(Chrome chrome, PublishedEdition edition, Surroundings around) {
		return page(chrome, edition, around, null, null);
	}

	/** The same with markup above and below, for previews. */
	JteModel page(Chrome chrome, PublishedEdition edition, Surroundings around, @Nullable Content before,
			@Nullable Content after) {
		List<Link> crumbs = crumbs(chrome, edition, around);
		return this.templates.siteArticle(chrome, head(chrome, edition, around, crumbs),
				view(chrome, edition, around, crumbs, before, after));
	}

	private ArticleView view(Chrome chrome, PublishedEdition edition, Surroundings around, List<Link> crumbs,
			@Nullable Content before, @Nullable Content after) {
		Place place = SiteList.type(edition.type()).place();
		boolean dated = place == Place.STORY || place == Place.NOTICE;
		boolean changed = place == Place.ENTRY
				|| Duration.between(edition.publishedAt(), edition.updatedAt()).compareTo(UNCHANGED) > 0;
		Neighbours neighbours = around.neighbours().getOrDefault(edition.documentId(), Neighbours.NONE);
		boolean story = place == Place.STORY;
		FieldParts fields = new FieldParts(chrome, edition, around);
		return new ArticleView(edition.type(), edition.title(), edition.summary(), text(edition, "dateline"), crumbs,
				category(chrome, edition), byline(chrome, edition),
				dated ? chrome.formats().full(edition.publishedAt()) : null,
				dated ? chrome.formats().machine(edition.publishedAt()) : null,
				(changed && place != Place.PAGE) ? chrome.formats().full(edition.updatedAt()) : null, fields.facts(),
				notices(chrome, edition, around), Boolean.TRUE.equals(edition.fields().get("urgent")),
				hero(chrome, edition, around),
				BodyHtml.content(fields.body(), new BodyContext(chrome, edition, around)),
				gallery(chrome, edition, around),
				edition.tags()
					.stream()
					.map((tag) -> new Link(tag.name(), chrome.href(SiteList.path(SiteList.tag(tag.slug())))))
					.toList(),
				edition.districts()
					.stream()
					.map((district) -> new Link(district.name(),
							chrome.href(SiteList.path(SiteList.district(district.slug())))))
					.toList(),
				(place != Place.PAGE) ? shares(chrome, edition) : List.of(),
				story ? Cards.link(chrome, neighbours.earlier()) : null,
				story ? Cards.link(chrome, neighbours.later()) : null,
				around.children()
					.getOrDefault(edition.documentId(), List.of())
					.stream()
					.map((child) -> new Link(child.title(), chrome.href(child.path())))
					.toList(),
				before, after);
	}

	private Head head(Chrome chrome, PublishedEdition edition, Surroundings around, List<Link> crumbs) {
		Head.SharedPicture shared = shared(chrome, edition, around).orElse(null);
		String title = edition.seoTitle().isEmpty() ? edition.title() : edition.seoTitle();
		String description = edition.seoDescription().isEmpty() ? edition.summary() : edition.seoDescription();
		boolean indexed = edition.status() != Status.WITHDRAWN_WITH_NOTICE && chrome.banner() == null;
		return new Head(title, description, chrome.url(edition.path()),
				SiteList.type(edition.type()).place() == Place.STORY, shared,
				StructuredData.document(chrome, edition, crumbs, shared), indexed);
	}

	private static Optional<Head.SharedPicture> shared(Chrome chrome, PublishedEdition edition, Surroundings around) {
		return CardMaker.first(edition, around.files())
			.flatMap((picture) -> picture.cut(Shape.SHARED)
				.stream()
				.findFirst()
				.map((cut) -> shared(chrome, picture, cut.file(), cut.width(), cut.height()))
				.or(() -> picture.jpeg(SHARED_WIDTH)
					.map((size) -> shared(chrome, picture, size.file(), size.width(), size.height()))));
	}

	private static Head.SharedPicture shared(Chrome chrome, Picture picture, String file, int width, int height) {
		return new Head.SharedPicture(chrome.url("/media/" + picture.sha256() + "/" + file), width, height,
				picture.alt());
	}

	private static List<Link> crumbs(Chrome chrome, PublishedEdition edition, Surroundings around) {
		List<Link> crumbs = new ArrayList<>();
		crumbs.add(new Link(chrome.text("site.home"), chrome.href("/")));
		String list = SiteList.ofType(SiteList.type(edition.type()));
		if (!list.isEmpty()) {
			crumbs.add(new Link(chrome.text("site.list." + list), chrome.href(SiteList.path(list))));
		}
		for (Card above : around.ancestors().getOrDefault(edition.documentId(), List.of())) {
			crumbs.add(new Link(above.title(), chrome.href(above.path())));
		}
		crumbs.add(new Link(edition.title(), chrome.href(edition.path())));
		return crumbs;
	}

	private static @Nullable Link category(Chrome chrome, PublishedEdition edition) {
		return (edition.category() != null) ? new Link(edition.category().name(),
				chrome.href(SiteList.path(SiteList.category(edition.category().slug())))) : null;
	}

	private static List<String> byline(Chrome chrome, PublishedEdition edition) {
		List<String> byline = new ArrayList<>();
		if (SiteList.type(edition.type()).place() == Place.STORY) {
			add(byline, chrome, "site.writer", edition.byline().writer());
			add(byline, chrome, "site.editor", edition.byline().editor());
			add(byline, chrome, "site.photographer", edition.byline().photographer());
		}
		return byline;
	}

	private static void add(List<String> byline, Chrome chrome, String key, String name) {
		if (!name.isEmpty()) {
			byline.add(chrome.text(key, name));
		}
	}

	private static String text(PublishedEdition edition, String field) {
		return (edition.fields().get(field) instanceof String value) ? value : "";
	}

	private static List<String> notices(Chrome chrome, PublishedEdition edition, Surroundings around) {
		List<String> notices = new ArrayList<>();
		Phase phase = around.phases().getOrDefault(edition.documentId(), Phase.CURRENT);
		Cards.phase(chrome, edition.type(), phase, "-text").ifPresent(notices::add);
		if (edition.status() == Status.WITHDRAWN_WITH_NOTICE) {
			notices.add(chrome.text("site.withdrawn"));
		}
		if (edition.status() == Status.ARCHIVED) {
			notices.add(chrome.text("site.archived"));
		}
		if (edition.unreviewed()) {
			notices.add(chrome.text("site.unreviewed"));
		}
		return notices;
	}

	private static @Nullable FigureView hero(Chrome chrome, PublishedEdition edition, Surroundings around) {
		return (edition.hero() != null) ? figure(chrome, edition, edition.hero(), around).orElse(null) : null;
	}

	private static List<FigureView> gallery(Chrome chrome, PublishedEdition edition, Surroundings around) {
		return edition.gallery()
			.stream()
			.filter((asset) -> !asset.equals(edition.hero()))
			.flatMap((asset) -> figure(chrome, edition, asset, around).stream())
			.toList();
	}

	private static Optional<FigureView> figure(Chrome chrome, PublishedEdition edition, AssetId asset,
			Surroundings around) {
		PublishedEdition.Media media = edition.media().get(asset);
		Optional<Picture> picture = CardMaker.picture(edition, asset, around.files());
		return (media == null) ? Optional.empty() : picture.flatMap((some) -> PictureView.of(some, chrome.media()))
			.map((view) -> new FigureView(view, media.caption(), media.credit()));
	}

	/** Plain links: nobody is told that the page was read until somebody shares it. */
	private static List<Link> shares(Chrome chrome, PublishedEdition edition) {
		String url = encode(chrome.url(edition.path()));
		String title = encode(edition.title());
		return List.of(new Link("WhatsApp", "https://wa.me/?text=" + title + "%20" + url),
				new Link("Facebook", "https://www.facebook.com/sharer/sharer.php?u=" + url),
				new Link("X", "https://x.com/intent/post?text=" + title + "&url=" + url),
				new Link("Telegram", "https://t.me/share/url?url=" + url + "&text=" + title),
				new Link(chrome.text("site.mail"), "mailto:?subject=" + title + "&body=" + url));
	}

	private static String encode(String value) {
		return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
	}

}
