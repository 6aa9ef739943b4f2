package id.terbit.publisher.batch;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import id.terbit.contentapi.Access;
import id.terbit.contentapi.Repeats;
import id.terbit.person.Actor;
import id.terbit.person.ApiTokens.Scope;
import id.terbit.person.Caller;
import id.terbit.publication.BulkWork.Differences;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import id.terbit.site.Site;
import id.terbit.site.Sites;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Jobs over the API: long work answers 202 with a status resource. For tokens with the
 * scope admin of people who may run jobs for the site; those over the whole installation
 * are for its operators.
 */
@RestController
class JobsApi {

	private static final String PATH = "/api/v1/jobs";

	private static final Set<String> FIELDS = Set.of("job", "site");

	private final BatchRuns runs;

	private final Sites sites;

	private final Repeats repeats;

	private final JsonMapper json = JsonMapper.shared();

	JobsApi(BatchRuns runs, Sites sites, Repeats repeats) {
		this.runs = runs;
		this.sites = sites;
		this.repeats = repeats;
	}

	@PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<ObjectNode> start(@RequestBody Map<String, Object> wanted, @Nullable Caller caller,
			HttpServletRequest request) {
		Actor.Human by = Access.require(caller, Scope.ADMIN);
		byte[] input = this.json.writeValueAsBytes(new TreeMap<>(wanted));
		return this.repeats.once(request, by, input, () -> {
			Run run = this.runs.get(begun(wanted, by), by);
			return ResponseEntity.accepted()
				.location(URI.create(PATH + "/" + run.id()))
				.cacheControl(CacheControl.noStore())
				.body(answer(run));
		});
	}

	@GetMapping(PATH + "/{id}")
	ResponseEntity<ObjectNode> status(@PathVariable UUID id, @Nullable Caller caller) {
		Run run = this.runs.get(id, Access.require(caller, Scope.ADMIN));
		return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(answer(run));
	}

	/** A field that nobody knows is refused, and a site where the job has none. */
	private UUID begun(Map<String, Object> request, Actor.Human by) {
		List<Refusal> refusals = new ArrayList<>();
		request.keySet()
			.stream()
			.filter((field) -> !FIELDS.contains(field))
			.sorted()
			.forEach((field) -> refusals
				.add(Refusal.at("/" + field.replace("~", "~0").replace("/", "~1"), "batch.field-unknown", field)));
		String job = String.valueOf(request.get("job"));
		boolean whole = this.runs.wholeJobs().contains(job);
		if (!whole && !job.equals(RebuildSiteJob.NAME)) {
			refusals.add(Refusal.at("/job", "batch.job-unknown", job));
		}
		if (whole && request.containsKey("site")) {
			refusals.add(Refusal.at("/site", "batch.site-unwanted", job));
		}
		String slug = String.valueOf(request.get("site"));
		Optional<Site> site = this.sites.bySlug(slug);
		if (!whole && site.isEmpty()) {
			refusals.add(Refusal.at("/site", "batch.site-unknown", slug));
		}
		if (!refusals.isEmpty()) {
			throw RefusedException.invalid(refusals);
		}
		return whole ? this.runs.startWhole(job, by) : this.runs.start(site.orElseThrow().id(), by);
	}

	private ObjectNode answer(Run run) {
		ObjectNode answer = this.json.createObjectNode();
		ObjectNode data = answer.putObject("data");
		data.put("id", run.id().toString());
		data.put("job", run.job());
		if (run.siteId() != null) {
			data.put("site", this.sites.get(run.siteId()).slug());
		}
		data.put("status", run.status().name());
		data.put("done", run.done());
		data.put("total", run.total());
		data.put("percent", run.percent());
		data.put("createdAt", run.createdAt().toString());
		if (run.startedAt() != null) {
			data.put("startedAt", run.startedAt().toString());
		}
		if (run.endedAt() != null) {
			data.put("endedAt", run.endedAt().toString());
		}
		Differences found = run.differences();
		if (found != null) {
			data.putObject("differences")
				.put("missing", found.missing())
				.put("stale", found.stale())
				.put("superfluous", found.superfluous())
				.put("newer", found.newer());
		}
		if (!run.reason().isEmpty()) {
			data.put("reason", run.reason());
		}
		answer.putObject("meta");
		answer.putObject("links").put("self", PATH + "/" + run.id());
		return answer;
	}

}
