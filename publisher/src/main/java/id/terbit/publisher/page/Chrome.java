package id.terbit.publisher.page;

import java.util.List;

import id.terbit.language.Formats;
import id.terbit.language.Texts;
import id.terbit.site.SiteLook;
import org.jspecify.annotations.Nullable;

/**
 * What every page of a site has around its content.
 *
 * @param base path of the site's home without a slash at the end
 * @param address the same as an absolute address
 * @param css address of the style sheet
 * @param font address of the font to load first, or null
 * @param media where pictures are read: {@code <media>/<sha256>/<width>.<ext>}
 * @param portal the way from a department's site to the portal
 * @param release id of the full build, or empty for pages that belong to none
 * @param banner one line above everything, for staged pages and previews, or null
 */
public record Chrome(Texts texts, Formats formats, String name, String tagline, boolean sample, String base,
		String address, String css, @Nullable String font, String media, List<MenuItem> menu, SiteLook.Contact contact,
		@Nullable Link portal, String release, @Nullable String banner) {

	public Chrome {
		menu = List.copyOf(menu);
	}

	/** The words of a key. */
	public String text(String key, Object... arguments) {
		return this.texts.get(key, arguments);
	}

	/** The address of a path of this site, for links. */
	public String href(String path) {
		return this.base + path;
	}

	/** The absolute address of a path of this site. */
	public String url(String path) {
		return this.address + path;
	}

	/** The language of the pages. */
	public String language() {
		return this.texts.locale().getLanguage();
	}

	/** The same page furniture for a page that is no part of a release. */
	public Chrome unreleased(String style, String pictures, @Nullable String line) {
		return new Chrome(this.texts, this.formats, this.name, this.tagline, this.sample, this.base, this.address,
				style, null, pictures, this.menu, this.contact, this.portal, "", line);
	}

}
