package id.terbit.config.demo;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.terbit.document.Content;
import id.terbit.document.Document;
import id.terbit.document.Edition.Withdrawal;
import id.terbit.document.EditorialDesk;
import id.terbit.document.RevisionOrigin;
import id.terbit.document.Verb;
import id.terbit.document.VerbRequest;
import id.terbit.person.Actor;
import id.terbit.person.Person;
import org.jspecify.annotations.Nullable;

/**
 * Takes one sample text through the desk, verb by verb, by the people whose work it is.
 */
class SampleRun {

	private static final String NOTE = "Data contoh";

	/** The states on the way to READY, each with who leads on from it. */
	private static final List<String> WAY = List.of("DRAFT", "EDITING", "APPROVAL", "COMPOSING", "STAGING", "CHECKING",
			"READY");

	private final EditorialDesk desk;

	private final InstantSource clock;

	private final Map<String, Person> people;

	SampleRun(EditorialDesk desk, InstantSource clock, Map<String, Person> people) {
		this.desk = desk;
		this.clock = clock;
		this.people = people;
	}

	/** Makes the document and leads it to its state. */
	Document take(UUID siteId, SampleDocument sample, Content content, String consolidatedInto) {
		Document document = this.desk.create(siteId, sample.type(), content, RevisionOrigin.CREATED, by("penulis"));
		return switch (sample.state()) {
			case "RETURNED" -> perform(lead(document, "EDITING"), "penyunting", VerbRequest.of(Verb.RETURN, NOTE));
			case "DISCARDED" -> perform(document, "penulis", VerbRequest.of(Verb.DISCARD));
			case "FAST_TRACK" -> perform(document, "kabid", VerbRequest.of(Verb.FAST_TRACK, NOTE));
			case "REVIEWED" -> perform(perform(document, "kabid", VerbRequest.of(Verb.FAST_TRACK, NOTE)), "kasi",
					VerbRequest.of(Verb.REVIEW, NOTE));
			case "SCHEDULED" -> perform(lead(document, "READY"), "admin",
					VerbRequest.schedule(this.clock.instant().plus(Duration.ofDays(30))));
			case "PUBLISHED" -> publish(document);
			case "ARCHIVED" -> perform(publish(document), "admin", VerbRequest.of(Verb.ARCHIVE));
			case "SUPERSEDED" -> publishAgain(publish(document));
			case "WITHDRAWN_WITH_NOTICE" -> withdraw(document, Withdrawal.Kind.WITH_NOTICE, null);
			case "WITHDRAWN_IN_ERROR" -> withdraw(document, Withdrawal.Kind.IN_ERROR, null);
			case "WITHDRAWN_CONSOLIDATED" -> withdraw(document, Withdrawal.Kind.CONSOLIDATED, consolidatedInto);
			default -> lead(document, sample.state());
		};
	}

	private Document withdraw(Document document, Withdrawal.Kind kind, @Nullable String to) {
		return perform(publish(document), "kabid", VerbRequest.withdraw(kind, NOTE, to));
	}

	private Document publish(Document document) {
		return perform(lead(document, "READY"), "admin", VerbRequest.of(Verb.PUBLISH));
	}

	/**
	 * Another address is another layout: a revision that keeps it would be composed by
	 * the clock while the sample is led on.
	 */
	private Document publishAgain(Document document) {
		Document draft = perform(document, "penulis", VerbRequest.of(Verb.REVISE));
		Content content = draft.current().content();
		return publish(this.desk.save(draft.id(), draft.version(), content.withSlug(content.slug() + "-terkini"),
				RevisionOrigin.SAVED, by("penulis")));
	}

	private Document lead(Document document, String state) {
		Document now = document;
		while (!now.current().state().name().equals(state)) {
			int place = WAY.indexOf(now.current().state().name());
			if (place < 0 || place >= WAY.indexOf(state)) {
				throw new IllegalStateException("no way from %s to %s".formatted(now.current().state(), state));
			}
			now = step(now);
		}
		return now;
	}

	private Document step(Document document) {
		return switch (document.current().state()) {
			case DRAFT -> perform(document, "penulis", VerbRequest.of(Verb.SUBMIT));
			case EDITING -> perform(document, "penyunting", VerbRequest.of(Verb.ENDORSE, NOTE));
			case APPROVAL -> perform(document, "kasi", VerbRequest.approve(document.current().textHash(), null));
			case COMPOSING -> perform(document, "admin", VerbRequest.of(Verb.COMPOSE));
			case STAGING -> perform(document, "admin", VerbRequest.of(Verb.STAGE));
			case CHECKING -> perform(document, "penyunting", VerbRequest.pass());
			default -> throw new IllegalStateException("no step from " + document.current().state());
		};
	}

	private Document perform(Document document, String username, VerbRequest request) {
		return this.desk.perform(document.id(), null, request, by(username));
	}

	private Actor.Human by(String username) {
		Person person = this.people.get(username);
		if (person == null) {
			throw new IllegalStateException("no sample account " + username);
		}
		return new Actor.Human(person, null);
	}

}
