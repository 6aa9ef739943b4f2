package id.terbit.media.upkeep;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import id.terbit.contentapi.Access;
import id.terbit.contentapi.Answers;
import id.terbit.contentapi.Repeats;
import id.terbit.person.Actor;
import id.terbit.person.ApiTokens.Scope;
import id.terbit.person.Caller;
import id.terbit.person.Person;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Work over the whole store, over the API: for tokens with the scope admin of operators
 * of the installation.
 */
@RestController
class MediaRunsApi {

	private static final String PATH = "/api/v1/media-runs";

	private static final Map<String, Set<String>> FIELDS = Map.of("copy", Set.of("work", "from", "to"), "collect",
			Set.of("work", "dryRun"));

	private final MediaRuns runs;

	private final Repeats repeats;

	MediaRunsApi(MediaRuns runs, Repeats repeats) {
		this.runs = runs;
		this.repeats = repeats;
	}

	@PostMapping(PATH)
	ResponseEntity<ObjectNode> start(@RequestBody JsonNode input, @Nullable Caller caller, HttpServletRequest request) {
		Actor.Human by = Access.require(caller, Scope.ADMIN);
		byte[] same = input.toString().getBytes(StandardCharsets.UTF_8);
		return this.repeats.once(request, by, same, () -> {
			MediaRun run = started(input, by.person());
			return ResponseEntity.accepted()
				.location(URI.create(PATH + "/" + run.id()))
				.cacheControl(CacheControl.noStore())
				.body(Answers.envelope(request, json(run)));
		});
	}

	@GetMapping(PATH + "/{id}")
	ResponseEntity<ObjectNode> run(@PathVariable UUID id, @Nullable Caller caller, HttpServletRequest request) {
		Actor.Human by = Access.require(caller, Scope.ADMIN);
		return Answers.read(request, Answers.envelope(request, json(this.runs.get(id, by.person()))));
	}

	private MediaRun started(JsonNode input, Person by) {
		String work = input.path("work").asString("");
		Set<String> known = FIELDS.get(work);
		if (known == null) {
			throw RefusedException.invalid(Refusal.at("/work", "store.work-unknown", work));
		}
		List<Refusal> refusals = new ArrayList<>();
		input.propertyNames()
			.stream()
			.filter((field) -> !known.contains(field))
			.forEach((field) -> refusals
				.add(Refusal.at("/" + field.replace("~", "~0").replace("/", "~1"), "store.field-unknown", field)));
		if (!refusals.isEmpty()) {
			throw RefusedException.invalid(refusals);
		}
		return work.equals("copy") ? this.runs.copy(input.path("from").asString(""), input.path("to").asString(""), by)
				: this.runs.collect(input.path("dryRun").asBoolean(false), by);
	}

	private static ObjectNode json(MediaRun run) {
		ObjectNode node = JsonMapper.shared().createObjectNode();
		node.put("id", run.id().toString());
		node.put("work", run.work().name().toLowerCase(Locale.ROOT));
		node.put("from", run.from());
		if (!run.to().isEmpty()) {
			node.put("to", run.to());
		}
		node.put("dryRun", run.dryRun());
		node.put("status", run.status().name());
		node.put("files", run.files());
		node.put("bytes", run.bytes());
		node.put("changedFiles", run.changedFiles());
		node.put("changedBytes", run.changedBytes());
		node.put("problemCount", run.problemCount());
		run.problems().forEach(node.putArray("problems")::add);
		node.put("startedAt", run.startedAt().toString());
		if (run.endedAt() != null) {
			node.put("endedAt", run.endedAt().toString());
		}
		return node;
	}

}
