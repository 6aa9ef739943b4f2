package id.terbit.contentapi;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.terbit.document.Document;
import id.terbit.document.Edition;
import id.terbit.procedure.StepClock;
import id.terbit.procedure.StepRegister;
import id.terbit.publication.Ledger;
import id.terbit.publication.Ledger.DeliveryStatus;
import id.terbit.publication.Subject;

import org.springframework.stereotype.Component;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What only those see who work on a document: state, step, deadline, deliveries. */
@Component
class Workings {

	private final StepRegister steps;

	private final Ledger ledger;

	private final InstantSource clock;

	Workings(StepRegister steps, Ledger ledger, InstantSource clock) {
		this.steps = steps;
		this.ledger = ledger;
		this.clock = clock;
	}

	/** Adds everything to one document, of whose editions this one is shown. */
	void add(ObjectNode node, Document document, Edition edition, ListQuery query) {
		add(List.of(node), List.of(edition), query);
		if (query.wants("deliveries")) {
			ArrayNode deliveries = node.putArray("deliveries");
			this.ledger.of(Subject.document(document.id())).forEach((status) -> add(deliveries.addObject(), status));
		}
	}

	/** Adds state and step to the documents of a list, in one statement. */
	void add(List<ObjectNode> nodes, List<Edition> shown, ListQuery query) {
		Instant now = this.clock.instant();
		List<UUID> editions = shown.stream().map(Edition::id).toList();
		boolean clocks = query.wants("step") || query.wants("deadline");
		Map<UUID, List<StepClock>> running = clocks ? this.steps.running(editions, now) : Map.of();
		for (int i = 0; i < nodes.size(); i++) {
			Edition edition = shown.get(i);
			add(nodes.get(i), edition, running.getOrDefault(edition.id(), List.of()), query);
		}
	}

	/**
	 * Tells apart answers of one version while deliveries are under way; empty where all
	 * has arrived.
	 */
	String pending(Document document) {
		List<DeliveryStatus> pending = this.ledger.of(Subject.document(document.id()))
			.stream()
			.filter((status) -> status.behind() > 0)
			.toList();
		return pending.isEmpty() ? "" : "." + Integer.toHexString(pending.hashCode());
	}

	private static void add(ObjectNode node, Edition edition, List<StepClock> clocks, ListQuery query) {
		if (query.wants("state")) {
			node.put("state", edition.state().name());
		}
		if (query.wants("textHash")) {
			node.put("textHash", edition.textHash());
		}
		if (query.wants("unreviewed") && edition.unreviewed()) {
			node.put("unreviewed", true);
		}
		if (query.wants("scheduledAt") && edition.scheduledAt() != null) {
			node.put("scheduledAt", edition.scheduledAt().toString());
		}
		if (clocks.isEmpty()) {
			return;
		}
		StepClock clock = clocks.get(clocks.size() - 1);
		if (query.wants("step")) {
			step(node.putObject("step"), clock);
		}
		if (query.wants("deadline") && clock.deadline() != null) {
			node.put("deadline", clock.deadline().toString());
		}
	}

	private static void step(ObjectNode step, StepClock clock) {
		step.put("number", clock.step().number());
		step.put("name", clock.step().name());
		ArrayNode holders = step.putArray("holders");
		clock.holders().forEach((role) -> holders.add(role.name()));
		step.put("startedAt", clock.startedAt().toString());
		step.put("normMinutes", clock.norm().toMinutes());
		if (clock.used() != null) {
			step.put("usedMinutes", clock.used().toMinutes());
		}
		step.put("late", clock.late());
		if (clock.yearWithoutCalendar() != null) {
			step.put("yearWithoutCalendar", clock.yearWithoutCalendar().intValue());
		}
	}

	private static void add(ObjectNode node, DeliveryStatus status) {
		node.put("target", status.target());
		node.put("behind", status.behind());
		if (status.deliveredAt() != null) {
			node.put("deliveredAt", status.deliveredAt().toString());
		}
		if (status.nextAttemptAt() != null && status.behind() > 0) {
			node.put("nextAttemptAt", status.nextAttemptAt().toString());
		}
		if (status.lastError() != null) {
			node.put("error", status.lastError());
		}
		if (status.remoteUrl() != null) {
			node.put("url", status.remoteUrl());
		}
	}

}
