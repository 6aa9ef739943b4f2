package id.terbit.contentapi;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import id.terbit.contenttype.ContentType;
import id.terbit.document.ContentJson;
import id.terbit.document.Document;
import id.terbit.document.Documents;
import id.terbit.document.Documents.RevisionLine;
import id.terbit.document.Revision;
import id.terbit.person.ApiTokens.Scope;
import id.terbit.person.Caller;
import id.terbit.person.People;
import id.terbit.person.Person;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Every save of a document, for those who work on it. */
@RestController
@RequestMapping("/api/v1/{plural}/{id}/revisions")
class RevisionResource {

	private final Documents documents;

	private final People people;

	private final ContentJson contents;

	private final JsonMapper json = JsonMapper.shared();

	RevisionResource(Documents documents, People people, ContentJson contents) {
		this.documents = documents;
		this.people = people;
		this.contents = contents;
	}

	@GetMapping
	ResponseEntity<ObjectNode> list(@PathVariable String plural, @PathVariable UUID id, @Nullable Caller caller,
			HttpServletRequest request) {
		List<RevisionLine> lines = lines(plural, id, caller);
		Set<UUID> savers = lines.stream().map(RevisionLine::savedBy).collect(Collectors.toSet());
		Map<UUID, Person> known = this.people.byIds(savers);
		ArrayNode data = this.json.createArrayNode();
		for (RevisionLine line : lines) {
			ObjectNode node = data.addObject();
			facts(node, line.id(), line.number(), line.origin().name(), line.savedAt(), line.textHash());
			node.put("edition", line.editionNumber());
			saver(node, known.get(line.savedBy()));
		}
		return Answers.read(request, Answers.envelope(request, data));
	}

	@GetMapping("/{revision}")
	ResponseEntity<ObjectNode> one(@PathVariable String plural, @PathVariable UUID id, @PathVariable UUID revision,
			@Nullable Caller caller, HttpServletRequest request) {
		RevisionLine line = lines(plural, id, caller).stream()
			.filter((one) -> one.id().equals(revision))
			.findFirst()
			.orElseThrow(Access::missing);
		Revision found = this.documents.revision(revision).orElseThrow(Access::missing);
		ObjectNode node = this.json.createObjectNode();
		facts(node, found.id(), found.number(), found.origin().name(), found.savedAt(), found.textHash());
		node.put("edition", line.editionNumber());
		saver(node, this.people.byIds(Set.of(found.savedBy())).get(found.savedBy()));
		node.set("content", this.contents.tree(found.content()));
		return Answers.read(request, Answers.envelope(request, node));
	}

	private List<RevisionLine> lines(String plural, UUID id, @Nullable Caller caller) {
		ContentType type = Access.type(plural);
		Document document = this.documents.get(id, Access.require(caller, Scope.READ).person());
		if (!document.type().equals(type.name())) {
			throw Access.missing();
		}
		return this.documents.revisions(id);
	}

	private static void facts(ObjectNode node, UUID id, int number, String origin, Instant savedAt, String textHash) {
		node.put("id", id.toString());
		node.put("number", number);
		node.put("origin", origin);
		node.put("savedAt", savedAt.toString());
		node.put("textHash", textHash);
	}

	private static void saver(ObjectNode node, @Nullable Person person) {
		if (person != null) {
			node.put("savedBy", person.name());
		}
	}

}
