package id.terbit.publisher.batch;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import id.terbit.person.Actor;
import id.terbit.person.ApiTokens.Scope;
import id.terbit.person.Caller;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import id.terbit.site.Site;
import id.terbit.site.Sites;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Jobs over the API: long work answers 202 with a status resource. For tokens with the
 * scope admin of people who may run jobs for the site.
 */
@RestController
class JobsApi {

	private static final String PATH = "/api/v1/jobs";

	private static final Set<String> FIELDS = Set.of("job", "site");

	private final SiteRebuilds rebuilds;

	private final Sites sites;

	JobsApi(SiteRebuilds rebuilds, Sites sites) {
		this.rebuilds = rebuilds;
		this.sites = sites;
	}

	@PostMapping(PATH)
	ResponseEntity<Map<String, Object>> start(@RequestBody Map<String, Object> request, @Nullable Caller caller) {
		Actor.Human by = operator(caller);
		Site site = asked(request);
		Run run = this.rebuilds.get(this.rebuilds.start(site.id(), by), by);
		return ResponseEntity.accepted().location(URI.create(PATH + "/" + run.id())).body(answer(run));
	}

	@GetMapping(PATH + "/{id}")
	Map<String, Object> status(@PathVariable UUID id, @Nullable Caller caller) {
		return answer(this.rebuilds.get(id, operator(caller)));
	}

	/** The site that is to be rebuilt; a field that nobody knows is refused. */
	private Site asked(Map<String, Object> request) {
		List<Refusal> refusals = new ArrayList<>();
		request.keySet()
			.stream()
			.filter((field) -> !FIELDS.contains(field))
			.sorted()
			.forEach((field) -> refusals
				.add(Refusal.at("/" + field.replace("~", "~0").replace("/", "~1"), "batch.field-unknown", field)));
		String job = String.valueOf(request.get("job"));
		if (!job.equals(RebuildSiteJob.NAME)) {
			refusals.add(Refusal.at("/job", "batch.job-unknown", job));
		}
		String slug = String.valueOf(request.get("site"));
		Optional<Site> site = this.sites.bySlug(slug);
		if (site.isEmpty()) {
			refusals.add(Refusal.at("/site", "batch.site-unknown", slug));
		}
		if (!refusals.isEmpty()) {
			throw RefusedException.invalid(refusals);
		}
		return site.orElseThrow();
	}

	private static Actor.Human operator(@Nullable Caller caller) {
		if (caller == null) {
			throw new RefusedException(RefusedException.Kind.FORBIDDEN, Refusal.of("batch.not-allowed"));
		}
		return caller.require(Scope.ADMIN);
	}

	private Map<String, Object> answer(Run run) {
		Map<String, Object> data = new LinkedHashMap<>();
		data.put("id", run.id());
		data.put("job", RebuildSiteJob.NAME);
		data.put("site", this.sites.get(run.siteId()).slug());
		data.put("status", run.status());
		data.put("done", run.rendered());
		data.put("total", run.total());
		data.put("percent", run.percent());
		data.put("createdAt", run.createdAt());
		putIfKnown(data, "startedAt", run.startedAt());
		putIfKnown(data, "endedAt", run.endedAt());
		putIfKnown(data, "reason", run.reason().isEmpty() ? null : run.reason());
		return Map.of("data", data, "links", Map.of("self", PATH + "/" + run.id()));
	}

	private static void putIfKnown(Map<String, Object> data, String name, @Nullable Object value) {
		if (value != null) {
			data.put(name, value);
		}
	}

}
