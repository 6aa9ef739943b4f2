package id.terbit.body;

import java.util.Locale;

import id.terbit.asset.AssetId;
import id.terbit.body.Block.Video;
import id.terbit.body.BodyHtml.Context;
import id.terbit.body.BodyHtml.FileLink;
import id.terbit.body.BodyHtml.Picture;
import org.jspecify.annotations.Nullable;

/** Writes files to download, films, and films that play elsewhere. */
final class HtmlFiles {

	private static final String WATCH = "https://www.youtube.com/watch?v=";

	/** Sets no cookie before it plays. */
	private static final String EMBED = "https://www.youtube-nocookie.com/embed/";

	private final HtmlWriter html;

	private final Context context;

	HtmlFiles(HtmlWriter html, Context context) {
		this.html = html;
		this.context = context;
	}

	void attachment(AssetId asset) {
		FileLink file = this.context.file(asset);
		if (file == null) {
			return;
		}
		this.html.open("p", "class", "attachment");
		this.html.open("a", "href", file.address(), "download", file.name());
		Picture page = this.context.picture(asset);
		if (page != null) {
			this.html.open("img", "src", page.src(), "width", String.valueOf(page.width()), "height",
					String.valueOf(page.height()), "alt", "", "loading", "lazy", "decoding", "async");
		}
		this.html.open("span").text(file.title()).close("span").close("a");
		this.html.text(" ").open("span", "class", "file-size").text(facts(file)).close("span");
		this.html.close("p");
	}

	private String facts(FileLink file) {
		String kind = file.name().substring(file.name().lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
		String facts = kind + " · " + size(file.size());
		return (file.pages() > 0) ? facts + " · " + this.context.texts().get("body.pages", file.pages()) : facts;
	}

	private String size(long bytes) {
		Locale locale = this.context.texts().locale();
		if (bytes >= 1_000_000) {
			return String.format(locale, "%.1f MB", bytes / 1_000_000.0);
		}
		return String.format(locale, "%d kB", Math.max(1, bytes / 1_000));
	}

	void video(Video video) {
		if (video.youtube() != null) {
			elsewhere(video, video.youtube());
		}
		else if (video.asset() != null) {
			FileLink file = this.context.file(video.asset());
			if (file != null && file.mediaType().startsWith("video/")) {
				film(video, file);
			}
			else {
				attachment(video.asset());
			}
		}
	}

	/** With a poster nothing of the film itself is loaded before it plays. */
	private void film(Video video, FileLink file) {
		Picture poster = (video.poster() != null) ? this.context.picture(video.poster()) : null;
		this.html.open("figure", "class", "video");
		this.html.open("video", "src", file.address(), "controls", "", "preload",
				(poster != null) ? "none" : "metadata", "poster", (poster != null) ? poster.src() : null, "width",
				pixels(file.width()), "height", pixels(file.height()));
		FileLink captions = (video.captions() != null) ? this.context.file(video.captions()) : null;
		if (captions != null && captions.mediaType().equals("text/vtt")) {
			this.html.open("track", "kind", "captions", "src", captions.address(), "srclang",
					this.context.texts().locale().getLanguage(), "label", this.context.texts().get("body.captions"));
		}
		this.html.open("a", "href", file.address(), "download", file.name()).text(file.title()).close("a");
		this.html.close("video");
		this.html.open("figcaption").text(file.title()).close("figcaption");
		this.html.close("figure");
	}

	/**
	 * A frame that holds a page of ours, whose link leads the frame to YouTube: no reader
	 * is reported to a third party by reading, and no script is needed
	 * ({@code docs/adr/0011-papers-and-films.md}).
	 */
	private void elsewhere(Video video, String youtube) {
		String style = this.context.playerStyle();
		String title = video.title().isEmpty() ? this.context.texts().get("body.video") : video.title();
		if (style == null) {
			this.html.open("p", "class", "video-link");
			link(video, youtube);
			this.html.close("p");
			return;
		}
		this.html.open("figure", "class", "video");
		this.html
			.open("iframe", "srcdoc", player(video, youtube, title, style), "title", title, "loading", "lazy",
					"sandbox", "allow-scripts allow-same-origin allow-presentation allow-popups", "allow",
					"autoplay; encrypted-media; fullscreen; picture-in-picture", "referrerpolicy",
					"strict-origin-when-cross-origin")
			.close("iframe");
		this.html.open("figcaption");
		link(video, youtube);
		this.html.close("figcaption").close("figure");
	}

	private void link(Video video, String youtube) {
		String words = this.context.texts().get("body.youtube");
		this.html.open("a", "href", WATCH + youtube)
			.text(video.title().isEmpty() ? words : this.context.texts().get("body.youtube.titled", video.title()))
			.close("a");
	}

	private String player(Video video, String youtube, String title, String style) {
		StringBuilder page = new StringBuilder("<!doctype html>");
		HtmlWriter player = new HtmlWriter(page);
		player.open("html", "lang", this.context.texts().locale().getLanguage())
			.open("title")
			.text(title)
			.close("title")
			.open("link", "rel", "stylesheet", "href", style);
		player.open("body", "class", "player").open("a", "href", EMBED + youtube + "?autoplay=1");
		Picture poster = (video.poster() != null) ? this.context.picture(video.poster()) : null;
		if (poster != null) {
			player.open("img", "src", poster.src(), "alt", "", "width", String.valueOf(poster.width()), "height",
					String.valueOf(poster.height()));
		}
		player.open("span").text(this.context.texts().get("body.play", title)).close("span").close("a");
		return page.toString();
	}

	private static @Nullable String pixels(int number) {
		return (number > 0) ? String.valueOf(number) : null;
	}

}
