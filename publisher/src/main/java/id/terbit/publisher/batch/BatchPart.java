package id.terbit.publisher.batch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import id.terbit.contentapi.ApiPart;
import id.terbit.contentapi.Endpoint;
import id.terbit.contentapi.Endpoint.Input;
import id.terbit.contentapi.Repeats;
import id.terbit.contentapi.Schemas;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What this package brings to the contract of the API: jobs. */
@Component
@Order(30)
class BatchPart implements ApiPart {

	private final BatchRuns runs;

	BatchPart(BatchRuns runs) {
		this.runs = runs;
	}

	@Override
	public List<Endpoint> endpoints() {
		return List.of(
				new Endpoint("POST", "/api/v1/jobs", "jobs.start", "api.jobs.start", "jobs", List.of(),
						Map.of(Repeats.HEADER, false), Input.json("JobInput"), Map.of(202, "JobAnswer"), false),
				Endpoint.get("/api/v1/jobs/{id}", "jobs.get", "jobs", "JobAnswer", false));
	}

	@Override
	public Map<String, ObjectNode> schemas() {
		Map<String, ObjectNode> input = new LinkedHashMap<>();
		input.put("job",
				Schemas.choice(Stream.concat(Stream.of(RebuildSiteJob.NAME), this.runs.wholeJobs().stream()).toList()));
		input.put("site", Schemas.of("string"));
		Map<String, ObjectNode> job = new LinkedHashMap<>();
		job.put("id", Schemas.formatted("uuid"));
		job.putAll(input);
		job.put("status", Schemas.choice(List.of(Run.Status.values()).stream().map(Enum::name).toList()));
		for (String number : List.of("done", "total", "percent")) {
			job.put(number, Schemas.of("integer"));
		}
		for (String time : List.of("createdAt", "startedAt", "endedAt")) {
			job.put(time, Schemas.formatted("date-time"));
		}
		Map<String, ObjectNode> differences = new LinkedHashMap<>();
		for (String number : List.of("missing", "stale", "superfluous", "newer")) {
			differences.put(number, Schemas.of("integer"));
		}
		job.put("differences", Schemas.object(differences, List.copyOf(differences.keySet()), false));
		job.put("reason", Schemas.of("string"));
		return Map.of("JobInput", Schemas.object(input, List.of("job"), true), "JobAnswer", Schemas.envelope(
				Schemas.object(job, List.of("id", "job", "status", "done", "total", "percent", "createdAt"), false)));
	}

}
