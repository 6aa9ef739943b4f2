package id.terbit.config.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import id.terbit.contentapi.Access;
import id.terbit.contentapi.Answers;
import id.terbit.contentapi.ApiPart;
import id.terbit.contentapi.Endpoint;
import id.terbit.contentapi.Endpoint.Query;
import id.terbit.contentapi.ListQuery;
import id.terbit.contentapi.Schemas;
import id.terbit.contentapi.Vocabulary;
import id.terbit.history.HistoryLog;
import id.terbit.history.HistoryLog.ChainCheck;
import id.terbit.person.ApiTokens.Scope;
import id.terbit.person.Caller;
import id.terbit.person.Person;
import id.terbit.person.Role;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import id.terbit.site.Site;
import id.terbit.site.Sites;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers the command {@code check-history}: for operators of the sites. */
@RestController
@Order(40)
class HistoryChecks implements ApiPart {

	private static final String PATH = "/api/v1/history-checks";

	private final Sites sites;

	private final HistoryLog history;

	private final JsonMapper json = JsonMapper.shared();

	HistoryChecks(Sites sites, HistoryLog history) {
		this.sites = sites;
		this.history = history;
	}

	@GetMapping(PATH)
	ResponseEntity<ObjectNode> check(@RequestParam MultiValueMap<String, String> parameters, @Nullable Caller caller,
			HttpServletRequest request) {
		String slug = ListQuery.of(parameters, Vocabulary.of("site")).own("site");
		Person person = Access.require(caller, Scope.ADMIN).person();
		ArrayNode data = this.json.createArrayNode();
		for (Site site : asked(slug)) {
			if (!person.has(Role.OPERATOR, site.id())) {
				throw new RefusedException(RefusedException.Kind.FORBIDDEN, Refusal.of("history.operator-only"));
			}
			ChainCheck check = this.history.check(site.id());
			data.addObject().put("site", site.slug()).put("rows", check.rows()).put("brokenAt", check.brokenAt());
		}
		return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(Answers.envelope(request, data));
	}

	private List<Site> asked(@Nullable String slug) {
		if (slug == null) {
			return this.sites.all();
		}
		return List.of(this.sites.bySlug(slug).orElseThrow(() -> RefusedException.missing("site", slug)));
	}

	@Override
	public List<Endpoint> endpoints() {
		return List.of(Endpoint.get(PATH, "history-checks.list", "history-checks", "HistoryChecksAnswer", false,
				Query.text("site")));
	}

	@Override
	public Map<String, ObjectNode> schemas() {
		Map<String, ObjectNode> line = new LinkedHashMap<>();
		line.put("site", Schemas.of("string"));
		line.put("rows", Schemas.of("integer"));
		line.put("brokenAt", Schemas.of("integer"));
		return Map.of("HistoryChecksAnswer",
				Schemas.envelope(Schemas.list(Schemas.object(line, List.of("site", "rows", "brokenAt"), false))));
	}

}
