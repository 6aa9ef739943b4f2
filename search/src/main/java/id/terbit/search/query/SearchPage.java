package id.terbit.search.query;

import java.nio.charset.StandardCharsets;
import java.util.List;

import gg.jte.Content;
import gg.jte.output.StringOutput;
import id.terbit.contentapi.ClientNetwork;
import id.terbit.publication.SiteShell;
import id.terbit.search.index.Criteria;
import id.terbit.search.index.SearchUnavailableException;
import id.terbit.search.missed.MissedSearches;
import id.terbit.search.query.Suggestions.Title;
import id.terbit.search.template.Templates;
import id.terbit.site.Site;
import id.terbit.site.Sites;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The search page of a public site; the portal's searches every site. */
@Controller
class SearchPage {

	private static final Logger log = LoggerFactory.getLogger(SearchPage.class);

	private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

	private final Sites sites;

	private final SearchViews views;

	private final Suggestions suggestions;

	private final MissedSearches missed;

	private final Templates templates;

	private final ObjectProvider<SiteShell> shell;

	SearchPage(Sites sites, SearchViews views, Suggestions suggestions, MissedSearches missed, Templates templates,
			ObjectProvider<SiteShell> shell) {
		this.sites = sites;
		this.views = views;
		this.suggestions = suggestions;
		this.missed = missed;
		this.templates = templates;
		this.shell = shell;
	}

	@GetMapping("/s/{site}/cari")
	ResponseEntity<String> search(@PathVariable String site, @RequestParam MultiValueMap<String, String> parameters,
			HttpServletRequest request) {
		Site here = this.sites.bySlug(site).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		SearchForm form = SearchForm.of(here, parameters);
		if (form.isEmpty()) {
			return page(HttpStatus.OK, here, this.views.empty(form));
		}
		if (form.isTooLong()) {
			return page(HttpStatus.BAD_REQUEST, here, this.views.tooLong(form));
		}
		try {
			SearchView view = this.views.found(form);
			if (view.isMissed() && !form.isNarrowed()) {
				this.missed.missed(here.id(), form.words(), ClientNetwork.of(request.getRemoteAddr()));
			}
			return page(HttpStatus.OK, here, view);
		}
		catch (SearchUnavailableException ex) {
			log.warn("Search is unavailable: {}", ex.getMessage(), ex);
			return page(HttpStatus.SERVICE_UNAVAILABLE, here, this.views.unavailable(form));
		}
	}

	/** For the page's own script, which a site's own host name reaches too. */
	@GetMapping("/s/{site}/cari/saran")
	ResponseEntity<List<Title>> suggest(@PathVariable String site, @RequestParam(defaultValue = "") String q) {
		Site here = this.sites.bySlug(site).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		if (q.length() > Criteria.MAX_LENGTH) {
			return ResponseEntity.badRequest().build();
		}
		try {
			return ResponseEntity.ok()
				.cacheControl(CacheControl.noCache())
				.body(this.suggestions.of(q, (here.kind() != Site.Kind.PORTAL) ? here : null));
		}
		catch (SearchUnavailableException ex) {
			log.warn("Search is unavailable: {}", ex.getMessage(), ex);
			return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
		}
	}

	private ResponseEntity<String> page(HttpStatus status, Site site, SearchView view) {
		Content content = this.templates.searchResults(view);
		SiteShell around = this.shell.getIfAvailable();
		String html = (around != null) ? around.page(site, view.heading(), content) : plain(site, view, content);
		ResponseEntity.BodyBuilder answer = ResponseEntity.status(status)
			.contentType(HTML)
			.cacheControl(CacheControl.noCache())
			.header("X-Robots-Tag", "noindex");
		if (status == HttpStatus.SERVICE_UNAVAILABLE) {
			answer.header(HttpHeaders.RETRY_AFTER, "10");
		}
		return answer.body(html);
	}

	private String plain(Site site, SearchView view, Content content) {
		StringOutput output = new StringOutput();
		this.templates.searchPlain(site, view.heading(), content).render(output);
		return output.toString();
	}

}
