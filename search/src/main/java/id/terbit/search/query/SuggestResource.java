package id.terbit.search.query;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import id.terbit.contentapi.Answers;
import id.terbit.contentapi.ApiPart;
import id.terbit.contentapi.Endpoint;
import id.terbit.contentapi.Endpoint.Query;
import id.terbit.contentapi.ListQuery;
import id.terbit.contentapi.Vocabulary;
import id.terbit.language.Texts;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import id.terbit.search.index.PublicIndex;
import id.terbit.search.index.SearchUnavailableException;
import id.terbit.search.index.Suggestion;
import id.terbit.site.Site;
import id.terbit.site.SiteAddresses;
import id.terbit.site.Sites;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Titles of what is live for what is being typed. */
@RestController
class SuggestResource implements ApiPart {

	private static final Vocabulary VOCABULARY = Vocabulary.of("q", "site");

	private final PublicIndex index;

	private final Sites sites;

	private final SiteAddresses addresses;

	private final Texts texts;

	private final JsonMapper json = JsonMapper.shared();

	SuggestResource(PublicIndex index, Sites sites, SiteAddresses addresses, MessageSource messages) {
		this.index = index;
		this.sites = sites;
		this.addresses = addresses;
		this.texts = new Texts(messages, Locale.forLanguageTag("id"));
	}

	@GetMapping("/api/v1/suggest")
	ResponseEntity<ObjectNode> suggest(@RequestParam MultiValueMap<String, String> parameters,
			HttpServletRequest request) {
		ListQuery query = ListQuery.of(parameters, VOCABULARY);
		String words = SearchResource.words(query);
		Map<String, Site> bySlug = this.sites.all().stream().collect(Collectors.toMap(Site::slug, Function.identity()));
		String site = query.own("site");
		if (site != null && !bySlug.containsKey(site)) {
			throw RefusedException.invalid(Refusal.at("/query/site", "parameter.value-unknown", site));
		}
		ArrayNode data = this.json.createArrayNode();
		for (Suggestion suggestion : find(words, site)) {
			Site of = bySlug.get(suggestion.site());
			if (of != null) {
				ObjectNode node = data.addObject();
				node.put("title", suggestion.title());
				node.put("type", suggestion.type());
				node.put("label", this.texts.get("type." + suggestion.type()));
				node.put("site", of.slug());
				node.put("url", this.addresses.url(of, suggestion.path()));
			}
		}
		return Answers.read(request, Answers.envelope(request, data));
	}

	private List<Suggestion> find(String words, @Nullable String site) {
		try {
			return this.index.suggest(words, site);
		}
		catch (SearchUnavailableException ex) {
			throw SearchResource.unavailable(ex);
		}
	}

	@Override
	public List<Endpoint> endpoints() {
		return List.of(Endpoint.get("/api/v1/suggest", "suggest", "search", "Answer", true, Query.text("q").needed(),
				Query.text("site")));
	}

	@Override
	public Map<String, ObjectNode> schemas() {
		return Map.of();
	}

}
