package id.terbit.publisher.social;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import id.terbit.history.HistoryEntry;
import id.terbit.history.HistoryLog;
import id.terbit.person.Actor;
import id.terbit.person.Person;
import id.terbit.person.Role;
import id.terbit.publisher.social.SocialChannel.Field;
import id.terbit.publisher.social.ConnectionStore.Sealed;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import id.terbit.secret.Secrets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.transaction.support.TransactionTemplate;

/** Connects channels to sites and opens what was sealed. */
class Connections {

	private static final Logger LOGGER = LoggerFactory.getLogger(Connections.class);

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final TypeReference<Map<String, String>> ENTRIES = new TypeReference<>() {
	};

	private final ConnectionStore store;

	private final Secrets secrets;

	private final HistoryLog history;

	private final TransactionTemplate transactions;

	private final InstantSource clock;

	private final boolean demo;

	Connections(ConnectionStore store, Secrets secrets, HistoryLog history, TransactionTemplate transactions,
			InstantSource clock, boolean demo) {
		this.store = store;
		this.secrets = secrets;
		this.history = history;
		this.transactions = transactions;
		this.clock = clock;
		this.demo = demo;
	}

	/** Whether somebody may connect and disconnect the channels of a site. */
	static boolean mayChange(Person person, UUID siteId) {
		return person.has(Role.OPERATOR, siteId) || person.has(Role.PUBLISHER, siteId);
	}

	/**
	 * Keeps the entries of a channel's form, in place of what was there.
	 * @throws RefusedException FORBIDDEN; NOT_NOW {@code channel.demo} in demo mode
	 * unless the channel's address is this machine; INVALID with every reason
	 */
	void connect(UUID siteId, SocialChannel channel, Map<String, String> entries, Actor.Human by) {
		insistOnRight(siteId, by);
		if (!usable(channel)) {
			throw new RefusedException(RefusedException.Kind.NOT_NOW, Refusal.of("channel.demo", channel.label()));
		}
		List<Refusal> refusals = channel.check(entries);
		if (!refusals.isEmpty()) {
			throw RefusedException.invalid(refusals);
		}
		Map<String, String> kept = new LinkedHashMap<>();
		channel.fields()
			.stream()
			.filter(Field::secret)
			.forEach((field) -> kept.put(field.name(), entries.getOrDefault(field.name(), "")));
		byte[] sealed = this.secrets.seal(purpose(siteId, channel.name()),
				JSON.writeValueAsString(kept).getBytes(StandardCharsets.UTF_8));
		Sealed connection = new Sealed(channel.accountOf(entries), sealed);
		this.transactions.executeWithoutResult((transaction) -> {
			this.store.put(siteId, channel.name(), connection, by.person().id(), this.clock.instant());
			record(siteId, "channel-connected", channel.name() + ": " + connection.account(), by);
		});
	}

	/** Forgets a channel's credentials; what waits to be sent there is refused then. */
	void disconnect(UUID siteId, SocialChannel channel, Actor.Human by) {
		insistOnRight(siteId, by);
		this.transactions.executeWithoutResult((transaction) -> {
			if (this.store.remove(siteId, channel.name())) {
				record(siteId, "channel-disconnected", channel.name(), by);
			}
		});
	}

	private void record(UUID siteId, String verb, String note, Actor.Human by) {
		this.history.append(new HistoryEntry(siteId, null, null, by, null, verb, null, null, note, null));
	}

	/**
	 * What a site posts as; empty where the channel is not connected or may not be used.
	 */
	Optional<Account> account(UUID siteId, SocialChannel channel) {
		if (!usable(channel)) {
			return Optional.empty();
		}
		return this.store.sealed(siteId, channel.name()).flatMap((connection) -> open(siteId, channel, connection));
	}

	/** Demo mode posts nowhere but to a stand-in on this machine. */
	boolean usable(SocialChannel channel) {
		return !this.demo || SocialProperties.loopback(channel.baseUrl());
	}

	private Optional<Account> open(UUID siteId, SocialChannel channel, Sealed connection) {
		try {
			byte[] plain = this.secrets.open(purpose(siteId, channel.name()), connection.secrets());
			Map<String, String> kept = JSON.readValue(plain, ENTRIES);
			return Optional.of(new Account(siteId, channel.name(), connection.account(), kept));
		}
		catch (IllegalArgumentException ex) {
			LOGGER.error("the credentials of {} for site {} can't be opened with this key; connect it anew",
					channel.name(), siteId, ex);
			return Optional.empty();
		}
	}

	private static void insistOnRight(UUID siteId, Actor.Human by) {
		if (!mayChange(by.person(), siteId)) {
			throw new RefusedException(RefusedException.Kind.FORBIDDEN, Refusal.of("channel.not-allowed"));
		}
	}

	private static String purpose(UUID siteId, String channel) {
		return "channel/" + channel + "/" + siteId;
	}

}
