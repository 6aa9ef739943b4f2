package id.terbit.config.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers the command {@code check-history}: for operators of the sites. */
@RestController
class HistoryChecks {

	private final Sites sites;

	private final HistoryLog history;

	HistoryChecks(Sites sites, HistoryLog history) {
		this.sites = sites;
		this.history = history;
	}

	@GetMapping("/api/v1/history-checks")
	Map<String, Object> check(@RequestParam(required = false) @Nullable String site, @Nullable Caller caller) {
		if (caller == null) {
			throw new RefusedException(RefusedException.Kind.FORBIDDEN, Refusal.of("history.operator-only"));
		}
		Person person = caller.require(Scope.ADMIN).person();
		List<Map<String, Object>> data = new ArrayList<>();
		for (Site each : asked(site)) {
			if (!person.has(Role.OPERATOR, each.id())) {
				throw new RefusedException(RefusedException.Kind.FORBIDDEN, Refusal.of("history.operator-only"));
			}
			ChainCheck check = this.history.check(each.id());
			Map<String, Object> line = new LinkedHashMap<>();
			line.put("site", each.slug());
			line.put("rows", check.rows());
			line.put("brokenAt", check.brokenAt());
			data.add(line);
		}
		return Map.of("data", data);
	}

	private List<Site> asked(@Nullable String slug) {
		if (slug == null) {
			return this.sites.all();
		}
		return List.of(this.sites.bySlug(slug).orElseThrow(() -> RefusedException.missing("site", slug)));
	}

}
