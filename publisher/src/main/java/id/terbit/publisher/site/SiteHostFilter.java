package id.terbit.publisher.site;

import java.io.IOException;

import id.terbit.site.Site;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A request to a site's own host name is answered by that site alone: the newsroom and
 * the other sites can't be reached under it.
 */
@Component
class SiteHostFilter extends OncePerRequestFilter {

	/** Set on requests that came by a site's own host name. */
	static final String FORWARDED = SiteHostFilter.class.getName() + ".forwarded";

	private final PublicSites sites;

	SiteHostFilter(PublicSites sites) {
		this.sites = sites;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Site site = this.sites.byHost(request.getServerName()).orElse(null);
		if (site == null || shared(request.getRequestURI())) {
			chain.doFilter(request, response);
			return;
		}
		request.setAttribute(FORWARDED, true);
		request.getRequestDispatcher("/s/" + site.slug() + request.getRequestURI()).forward(request, response);
	}

	/** What the search page and the page around it use. */
	private static boolean shared(String uri) {
		return uri.startsWith("/aset/situs/") || uri.startsWith("/aset/fonts/") || uri.startsWith("/aset/cari");
	}

}
