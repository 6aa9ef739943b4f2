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
 * scope admin of people who may run jobs for the site.
 */
@RestController
class JobsApi {

	private static final String PATH = "/api/v1/jobs";

	private static final Set<String> FIELDS = Set.of("job", "site");

	private final SiteRebuilds rebuilds;

	private final Sites sites;

	private final Repeats repeats;

	private final JsonMapper json = JsonMapper.shared();

	JobsApi(SiteRebuilds rebuilds, Sites sites, Repeats repeats) {
		this.rebuilds = rebuilds;
		this.sites = sites;
		this.repeats = repeats;
	}

	@PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<ObjectNode> start(@RequestBody Map<String, Object> wanted, @Nullable Caller caller,
			HttpServletRequest request) {
		Actor.Human by = Access.require(caller, Scope.ADMIN);
		byte[] input = this.json.writeValueAsBytes(new TreeMap<>(wanted));
		return this.repeats.once(request, by, input, () -> {
			Run run = this.rebuilds.get(this.rebuilds.start(asked(wanted).id(), by), by);
			return ResponseEntity.accepted()
				.location(URI.create(PATH + "/" + run.id()))
				.cacheControl(CacheControl.noStore())
				.body(answer(run));
		});
	}

	@GetMapping(PATH + "/{id}")
	ResponseEntity<ObjectNode> status(@PathVariable UUID id, @Nullable Caller caller) {
		Run run = this.rebuilds.get(id, Access.require(caller, Scope.ADMIN));
		return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(answer(run));
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

	private ObjectNode answer(Run run) {
		ObjectNode answer = this.json.createObjectNode();
		ObjectNode data = answer.putObject("data");
		data.put("id", run.id().toString());
		data.put("job", RebuildSiteJob.NAME);
		data.put("site", this.sites.get(run.siteId()).slug());
		data.put("status", run.status().name());
		data.put("done", run.rendered());
		data.put("total", run.total());
		data.put("percent", run.percent());
		data.put("createdAt", run.createdAt().toString());
		if (run.startedAt() != null) {
			data.put("startedAt", run.startedAt().toString());
		}
		if (run.endedAt() != null) {
			data.put("endedAt", run.endedAt().toString());
		}
		if (!run.reason().isEmpty()) {
			data.put("reason", run.reason());
		}
		answer.putObject("meta");
		answer.putObject("links").put("self", PATH + "/" + run.id());
		return answer;
	}

}
