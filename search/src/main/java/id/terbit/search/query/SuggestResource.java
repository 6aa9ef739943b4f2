package id.terbit.search.query;

import java.util.List;
import java.util.Map;

import id.terbit.contentapi.Answers;
import id.terbit.contentapi.ApiPart;
import id.terbit.contentapi.Endpoint;
import id.terbit.contentapi.Endpoint.Query;
import id.terbit.contentapi.ListQuery;
import id.terbit.contentapi.Vocabulary;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import id.terbit.search.index.SearchUnavailableException;
import id.terbit.search.query.Suggestions.Title;
import id.terbit.site.Site;
import id.terbit.site.Sites;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Titles of what is live for what is being typed. */
@RestController
class SuggestResource implements ApiPart {

	private static final Vocabulary VOCABULARY = Vocabulary.of("q", "site");

	private final Suggestions suggestions;

	private final Sites sites;

	private final JsonMapper json = JsonMapper.shared();

	SuggestResource(Suggestions suggestions, Sites sites) {
		this.suggestions = suggestions;
		this.sites = sites;
	}

	@GetMapping("/api/v1/suggest")
	ResponseEntity<ObjectNode> suggest(@RequestParam MultiValueMap<String, String> parameters,
			HttpServletRequest request) {
		ListQuery query = ListQuery.of(parameters, VOCABULARY);
		String words = SearchResource.words(query);
		String slug = query.own("site");
		Site site = (slug != null) ? this.sites.bySlug(slug)
			.orElseThrow(() -> RefusedException.invalid(Refusal.at("/query/site", "parameter.value-unknown", slug)))
				: null;
		return Answers.read(request, Answers.envelope(request, this.json.valueToTree(find(words, site))));
	}

	private List<Title> find(String words, @Nullable Site site) {
		try {
			return this.suggestions.of(words, site);
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
