package id.terbit.site;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Public addresses. They come from configuration and the site's own host name, never from
 * the Host header of a request.
 */
@Component
public class SiteAddresses {

	private final String application;

	/**
	 * Addresses of one installation.
	 * @param application {@code terbit.base-url}: where the application answers, without
	 * a slash at the end
	 */
	public SiteAddresses(@Value("${terbit.base-url:http://localhost:8080}") String application) {
		this.application = application.endsWith("/") ? application.substring(0, application.length() - 1) : application;
	}

	/** Where the application answers, for example {@code http://localhost:8080}. */
	public String application() {
		return this.application;
	}

	/** Whether readers come by https, so that a cookie may ask for it. */
	public boolean secure() {
		return this.application.regionMatches(true, 0, "https:", 0, "https:".length());
	}

	/**
	 * The path of the site's home without a slash at the end: empty where the site has
	 * its own host name, else {@code /s/<slug>}.
	 */
	public String prefix(Site site) {
		return (site.host() != null) ? "" : "/s/" + site.slug();
	}

	/**
	 * The absolute address of a path of the site.
	 * @param path within the site, starting with a slash
	 */
	public String url(Site site, String path) {
		if (site.host() != null) {
			return "https://" + site.host() + path;
		}
		return this.application + prefix(site) + path;
	}

}
