package id.terbit.publisher.batch;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
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

	private final SiteRebuilds rebuilds;

	private final Sites sites;

	JobsApi(SiteRebuilds rebuilds, Sites sites) {
		this.rebuilds = rebuilds;
		this.sites = sites;
	}

	@PostMapping(PATH)
	ResponseEntity<Map<String, Object>> start(@RequestBody JobRequest request, @Nullable Caller caller) {
		Actor.Human by = operator(caller);
		if (!RebuildSiteJob.NAME.equals(request.job())) {
			throw RefusedException.invalid(Refusal.at("/job", "batch.job-unknown", String.valueOf(request.job())));
		}
		Site site = this.sites.bySlug(String.valueOf(request.site()))
			.orElseThrow(() -> RefusedException
				.invalid(Refusal.at("/site", "batch.site-unknown", String.valueOf(request.site()))));
		Run run = this.rebuilds.get(this.rebuilds.start(site.id(), by), by);
		return ResponseEntity.accepted().location(URI.create(PATH + "/" + run.id())).body(answer(run));
	}

	@GetMapping(PATH + "/{id}")
	Map<String, Object> status(@PathVariable UUID id, @Nullable Caller caller) {
		return answer(this.rebuilds.get(id, operator(caller)));
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

	/** What is asked for. */
	record JobRequest(@Nullable String job, @Nullable String site) {
	}

}
