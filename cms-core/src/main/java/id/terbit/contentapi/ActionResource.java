package id.terbit.contentapi;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import id.terbit.contenttype.ContentType;
import id.terbit.document.Document;
import id.terbit.document.Documents;
import id.terbit.document.Edition.Withdrawal;
import id.terbit.document.EditorialDesk;
import id.terbit.document.EditorialDesk.Offer;
import id.terbit.document.Verb;
import id.terbit.document.VerbRequest;
import id.terbit.person.Actor;
import id.terbit.person.ApiTokens.Scope;
import id.terbit.person.Caller;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The verbs of WORKFLOW.md: what may be done now, and doing it. */
@RestController
@RequestMapping("/api/v1/{plural}/{id}/actions")
class ActionResource {

	/** What a token for writing may do; every other verb needs one for publishing. */
	private static final Set<Verb> WRITING = Set.of(Verb.SUBMIT, Verb.RECALL, Verb.DISCARD, Verb.REVISE,
			Verb.ASK_AGAIN);

	private final Documents documents;

	private final EditorialDesk desk;

	private final Resources resources;

	private final Problems problems;

	private final JsonInput input;

	private final Repeats repeats;

	private final JsonMapper json = JsonMapper.shared();

	ActionResource(Documents documents, EditorialDesk desk, Resources resources, Problems problems, JsonInput input,
			Repeats repeats) {
		this.documents = documents;
		this.desk = desk;
		this.resources = resources;
		this.problems = problems;
		this.input = input;
		this.repeats = repeats;
	}

	@GetMapping
	ResponseEntity<ObjectNode> list(@PathVariable String plural, @PathVariable UUID id, @Nullable Caller caller,
			HttpServletRequest request) {
		Actor.Human by = Access.require(caller, Scope.READ);
		Document document = document(plural, id, by);
		Locale language = Problems.language(request);
		ArrayNode data = this.json.createArrayNode();
		for (Offer offer : this.desk.offers(document.id(), by)) {
			if (offer.verb() != Verb.AMEND) {
				ObjectNode node = data.addObject();
				node.put("verb", offer.verb().key());
				node.put("edition", offer.edition().toString());
				node.put("state", offer.state().name());
				node.put("allowed", offer.allowed());
				node.put("href", request.getRequestURI() + "/" + offer.verb().key());
				ArrayNode reasons = node.putArray("reasons");
				offer.refusals()
					.forEach((refusal) -> reasons
						.add(this.problems.error(ContentInput.inWordsOfTheResource(refusal), language)));
			}
		}
		return Answers.read(request, Answers.envelope(request, data));
	}

	@PostMapping("/{verb}")
	ResponseEntity<ObjectNode> perform(@PathVariable String plural, @PathVariable UUID id, @PathVariable String verb,
			@Nullable Caller caller, HttpServletRequest request) throws IOException {
		Verb known = Verb.of(verb).filter((one) -> one != Verb.AMEND).orElseThrow(Access::missing);
		Actor.Human by = Access.require(caller, scope(caller, known));
		document(plural, id, by);
		byte[] body = this.input.bytes(request);
		if (body.length > 0 && !isJson(request)) {
			throw new ProblemException(Problem.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "media.unsupported"));
		}
		return this.repeats.once(request, by, body, () -> {
			long expected = Preconditions.expected(request);
			VerbRequest wanted = request(known, this.input.objectOrNothing(body));
			Document now = ContentInput.inWordsOfTheResource(() -> this.desk.perform(id, expected, wanted, by));
			ObjectNode envelope = Answers.envelope(request, this.resources.of(now));
			return Answers.written(HttpStatus.OK, envelope, now.version());
		});
	}

	private static boolean isJson(HttpServletRequest request) {
		String type = request.getContentType();
		return type != null && type.toLowerCase(Locale.ROOT).startsWith("application/json");
	}

	/** Publishing includes writing. */
	private static Scope scope(@Nullable Caller caller, Verb verb) {
		boolean writes = WRITING.contains(verb) && (caller == null || !caller.scopes().contains(Scope.PUBLISH));
		return writes ? Scope.WRITE : Scope.PUBLISH;
	}

	private Document document(String plural, UUID id, Actor.Human by) {
		ContentType type = Access.type(plural);
		Document document = this.documents.get(id, by.person());
		if (!document.type().equals(type.name())) {
			throw Access.missing();
		}
		return document;
	}

	private static VerbRequest request(Verb verb, ObjectNode body) {
		Reading reading = new Reading(body);
		String note = reading.text("note");
		String reason = reading.text("reason");
		VerbRequest request = new VerbRequest(verb, (note != null) ? note : reason, reading.time("at"),
				reading.yes("checklist"), reading.withdrawal("kind"), reading.text("redirectTo"),
				reading.texts("shares"), reading.text("textHash"), reading.id("edition"));
		reading.refuseOthers();
		return request;
	}

	/** Reads one body and gathers every reason against it. */
	private static final class Reading {

		private static final int LONGEST = 5_000;

		private final ObjectNode body;

		private final List<Refusal> reasons = new ArrayList<>();

		Reading(ObjectNode body) {
			this.body = body.deepCopy();
		}

		@Nullable String text(String name) {
			JsonNode value = this.body.remove(name);
			if (value == null || value.isNull()) {
				return null;
			}
			if (!value.isString() || value.stringValue().length() > LONGEST) {
				this.reasons.add(Refusal.at("/" + name, "json.text-wanted"));
				return null;
			}
			return value.stringValue();
		}

		boolean yes(String name) {
			JsonNode value = this.body.remove(name);
			if (value != null && !value.isBoolean()) {
				this.reasons.add(Refusal.at("/" + name, "json.scalar-wanted"));
			}
			return value != null && value.isBoolean() && value.booleanValue();
		}

		@Nullable Instant time(String name) {
			String text = text(name);
			try {
				return (text != null) ? OffsetDateTime.parse(text).toInstant() : null;
			}
			catch (DateTimeException ex) {
				this.reasons.add(Refusal.at("/" + name, "json.time-wanted"));
				return null;
			}
		}

		@Nullable UUID id(String name) {
			String text = text(name);
			try {
				return (text != null) ? UUID.fromString(text) : null;
			}
			catch (IllegalArgumentException ex) {
				this.reasons.add(Refusal.at("/" + name, "verb.edition-unreadable"));
				return null;
			}
		}

		Withdrawal.@Nullable Kind withdrawal(String name) {
			String text = text(name);
			if (text == null) {
				return null;
			}
			try {
				return Withdrawal.Kind.valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
			}
			catch (IllegalArgumentException ex) {
				this.reasons.add(Refusal.at("/" + name, "withdraw.kind-unknown"));
				return null;
			}
		}

		Map<String, String> texts(String name) {
			JsonNode value = this.body.remove(name);
			Map<String, String> texts = new HashMap<>();
			if (value == null || value.isNull()) {
				return texts;
			}
			if (!value.isObject()) {
				this.reasons.add(Refusal.at("/" + name, "json.object-wanted"));
				return texts;
			}
			value.properties().forEach((entry) -> {
				if (entry.getValue().isString()) {
					texts.put(entry.getKey(), entry.getValue().stringValue());
				}
				else {
					this.reasons.add(Refusal.at("/" + name + "/" + entry.getKey(), "json.text-wanted"));
				}
			});
			return texts;
		}

		void refuseOthers() {
			this.body.propertyNames()
				.forEach((name) -> this.reasons
					.add(Refusal.at("/" + name.replace("~", "~0").replace("/", "~1"), "json.member-unknown", name)));
			if (!this.reasons.isEmpty()) {
				throw RefusedException.invalid(this.reasons);
			}
		}

	}

}
