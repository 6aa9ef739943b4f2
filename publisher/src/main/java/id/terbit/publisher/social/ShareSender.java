package id.terbit.publisher.social;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;

import id.terbit.document.EditorialDesk;
import id.terbit.language.Texts;
import id.terbit.publication.PublishedEdition;
import id.terbit.publication.PublishedEditions;
import id.terbit.publication.Share;
import id.terbit.publication.Shares;
import id.terbit.publication.Shares.ClaimedShare;
import id.terbit.publisher.dispatch.Backoff;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes one claimed share one step further: sends it, or reads the channel back. No call
 * to a platform happens inside a transaction, and none before SENDING is committed.
 */
class ShareSender {

	private static final Logger LOGGER = LoggerFactory.getLogger(ShareSender.class);

	/** A little before the attempt, for a platform whose clock goes slow. */
	private static final Duration SLACK = Duration.ofMinutes(5);

	private static final Duration LONGEST_WAIT = Duration.ofHours(1);

	private final Shares shares;

	private final PublishedEditions published;

	private final Connections connections;

	private final EditorialDesk desk;

	private final TransactionTemplate transactions;

	private final SocialProperties properties;

	private final ReadBackRule rule;

	private final Texts texts;

	private final InstantSource clock;

	private final Backoff backoff = new Backoff(LONGEST_WAIT);

	/** Until when an account asked to be left alone. */
	private final Map<AccountKey, Instant> pauses = new ConcurrentHashMap<>();

	ShareSender(Shares shares, PublishedEditions published, Connections connections, EditorialDesk desk,
			TransactionTemplate transactions, SocialProperties properties, Texts texts, InstantSource clock) {
		this.shares = shares;
		this.published = published;
		this.connections = connections;
		this.desk = desk;
		this.transactions = transactions;
		this.properties = properties;
		this.rule = new ReadBackRule(properties.firstReadBack(), properties.readBackAfter());
		this.texts = texts;
		this.clock = clock;
	}

	void advance(ClaimedShare claimed, SocialChannel channel) {
		Share share = claimed.share();
		Optional<Account> account = this.connections.account(share.siteId(), channel);
		if (account.isEmpty()) {
			notConnected(claimed, channel);
			return;
		}
		switch (share.state()) {
			case NEW -> send(claimed, channel, account.get());
			case SENDING, UNKNOWN -> unknown(claimed, channel, account.get());
			case SENT, FAILED -> this.shares.release(claimed, now());
		}
	}

	/** Something of ours broke; what may have left is read back. */
	void broke(ClaimedShare claimed, RuntimeException cause) {
		Share share = claimed.share();
		LOGGER.error("share {} on {} broke", share.id(), share.channel(), cause);
		String reason = this.texts.get("delivery.broke", cause.getClass().getSimpleName());
		Instant now = now();
		this.shares.unknown(claimed, reason, share.absentReads(), now.plus(this.backoff.after(5, chance())), now);
	}

	/**
	 * It may stand there already: as whoever sent it, not as whoever is connected now.
	 */
	private void unknown(ClaimedShare claimed, SocialChannel channel, Account account) {
		Share share = claimed.share();
		Instant now = now();
		if (share.account() != null && !share.account().equals(account.name())) {
			this.shares.unknown(claimed, this.texts.get("share.other-account", channel.label(), share.account()),
					share.absentReads(), now.plus(LONGEST_WAIT), now);
		}
		else if (this.rule.isCertain(share.absentReads(), attemptedAt(share), now)) {
			send(claimed, channel, account);
		}
		else {
			readBack(claimed, channel, account);
		}
	}

	private void send(ClaimedShare claimed, SocialChannel channel, Account account) {
		Share share = claimed.share();
		Instant now = now();
		Instant paused = this.pauses.get(AccountKey.of(account));
		if (paused != null && paused.isAfter(now)) {
			wait(claimed, this.texts.get("share.account-paused", channel.label()), paused, now);
			return;
		}
		if (!isLive(share.documentId())) {
			failed(claimed, this.texts.get("share.no-longer-live"));
			return;
		}
		if (!this.shares.sending(claimed, account.name(), this.properties.readBackAfter(), now)) {
			return;
		}
		Outcome outcome = channel.publish(account, share.text(), share.link());
		LOGGER.info("share {} on {}: {}", share.id(), channel.name(), outcome);
		if (outcome instanceof Outcome.Sent sent) {
			sent(claimed, sent.remoteId(), sent.remoteUrl());
		}
		else if (outcome instanceof Outcome.Refused refused) {
			failed(claimed, refused.reason());
		}
		else if (outcome instanceof Outcome.NotPosted notPosted) {
			notPosted(claimed, notPosted, account);
		}
		else if (outcome instanceof Outcome.Lost lost) {
			Instant after = now();
			this.shares.unknown(claimed, lost.reason(), 0, this.rule.firstRead(now, after), after);
		}
	}

	private void wait(ClaimedShare claimed, String reason, Instant until, Instant now) {
		if (claimed.share().state() == Share.State.NEW) {
			this.shares.later(claimed, reason, until, now);
		}
		else {
			this.shares.unknown(claimed, reason, claimed.share().absentReads(), until, now);
		}
	}

	/**
	 * Asked again before each attempt: what was withdrawn or archived meanwhile is not
	 * announced.
	 */
	private boolean isLive(UUID documentId) {
		return this.published.byDocument(documentId)
			.filter((edition) -> edition.status() == PublishedEdition.Status.LIVE)
			.isPresent();
	}

	private void notPosted(ClaimedShare claimed, Outcome.NotPosted outcome, Account account) {
		int attempts = claimed.share().attempts() + 1;
		Instant now = now();
		Instant until = now.plus(this.backoff.after(attempts, chance()));
		if (outcome.retryAfter() != null) {
			until = now.plus(outcome.retryAfter());
			this.pauses.put(AccountKey.of(account), until);
		}
		if (attempts >= this.properties.attempts()) {
			failed(claimed, this.texts.get("delivery.exhausted", attempts, outcome.reason()));
			return;
		}
		this.shares.later(claimed, outcome.reason(), until, now);
	}

	private void readBack(ClaimedShare claimed, SocialChannel channel, Account account) {
		Share share = claimed.share();
		Instant attemptedAt = attemptedAt(share);
		ReadBack answer = channel.readBack(account, share.link(), attemptedAt.minus(SLACK));
		LOGGER.info("share {} on {} read back: {}", share.id(), channel.name(), answer);
		Instant now = now();
		if (answer instanceof ReadBack.Found found) {
			sent(claimed, found.remoteId(), found.remoteUrl());
		}
		else if (answer instanceof ReadBack.Unreadable unreadable) {
			Instant next = now
				.plus((unreadable.retryAfter() != null) ? unreadable.retryAfter() : this.backoff.after(6, chance()));
			this.shares.unknown(claimed, unreadable.reason(), share.absentReads(), next, now);
		}
		else {
			absent(claimed, channel, attemptedAt, now);
		}
	}

	/** Once it is certain, it is due at once, to be sent again. */
	private void absent(ClaimedShare claimed, SocialChannel channel, Instant attemptedAt, Instant now) {
		Share share = claimed.share();
		int reads = share.absentReads() + 1;
		if (!this.rule.isCertain(reads, attemptedAt, now)) {
			this.shares.unknown(claimed, this.texts.get("share.not-there-yet", channel.label()), reads,
					this.rule.readAgain(attemptedAt, now), now);
		}
		else if (share.attempts() >= this.properties.resends()) {
			failed(claimed, this.texts.get("share.never-arrived", channel.label(), share.attempts()));
		}
		else {
			this.shares.unknown(claimed, this.texts.get("share.did-not-arrive", channel.label()), reads, now, now);
		}
	}

	private static Instant attemptedAt(Share share) {
		return (share.attemptedAt() != null) ? share.attemptedAt() : share.requestedAt();
	}

	private void notConnected(ClaimedShare claimed, SocialChannel channel) {
		String reason = this.texts.get("refusal.share.channel-not-connected", channel.label());
		Share share = claimed.share();
		if (share.state() == Share.State.NEW) {
			failed(claimed, reason);
			return;
		}
		// it may stand there: only who can read the channel, or a person, knows
		Instant now = now();
		this.shares.unknown(claimed, reason, share.absentReads(), now.plus(LONGEST_WAIT), now);
	}

	private void sent(ClaimedShare claimed, String remoteId, String remoteUrl) {
		settle(claimed.share().documentId(), () -> this.shares.sent(claimed, remoteId, remoteUrl, now()));
	}

	private void failed(ClaimedShare claimed, String reason) {
		settle(claimed.share().documentId(), () -> this.shares.failed(claimed, reason, now()));
	}

	/** The share and the step that waits for it end together. */
	private void settle(UUID documentId, BooleanSupplier change) {
		this.transactions.executeWithoutResult((transaction) -> {
			if (change.getAsBoolean()) {
				this.desk.shareSettled(documentId);
			}
		});
	}

	private Instant now() {
		return this.clock.instant();
	}

	private static double chance() {
		return RandomGenerator.getDefault().nextDouble();
	}

	private record AccountKey(String channel, String name) {

		static AccountKey of(Account account) {
			return new AccountKey(account.channel(), account.name());
		}

	}

}
