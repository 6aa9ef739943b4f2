package id.terbit.publication;

import gg.jte.Content;
import id.terbit.site.Site;

/**
 * The public site's page around something that the application answers by itself, such as
 * the search page; the publisher module fills this port.
 */
public interface SiteShell {

	/**
	 * Complete HTML in the site's look: head, menu, footer and, for sample sites, the
	 * banner. The page is marked {@code noindex}.
	 * @param title of the page, without the site's name; escaped by the shell
	 * @param content what stands in {@code <main>}, its {@code <h1>} included
	 */
	String page(Site site, String title, Content content);

}
