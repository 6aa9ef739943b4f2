package id.terbit.publisher.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;

import id.terbit.language.Texts;
import id.terbit.publication.Delivery;
import id.terbit.publication.DeliveryException;
import id.terbit.publication.DeliveryReceipt;
import id.terbit.publication.Ledger;
import id.terbit.publication.Ledger.Claim;
import id.terbit.publication.Ledger.Lane;
import id.terbit.publication.PublicationTarget;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Delivers the due rows of one lane, one after another. */
class LaneRun {

	private static final Logger LOGGER = LoggerFactory.getLogger(LaneRun.class);

	/** After so many rows other lanes get the thread. */
	private static final int MOST_AT_ONCE = 100;

	private final Ledger ledger;

	private final DispatchProperties properties;

	private final InstantSource clock;

	private final Texts texts;

	private final Backoff backoff;

	/** When each claim that is being delivered was taken or renewed. */
	private final Map<Claim, Instant> underWay = new ConcurrentHashMap<>();

	LaneRun(Ledger ledger, DispatchProperties properties, InstantSource clock, Texts texts) {
		this.ledger = ledger;
		this.properties = properties;
		this.clock = clock;
		this.texts = texts;
		this.backoff = new Backoff(properties.longestWait());
	}

	/**
	 * Delivers until nothing is due.
	 * @param goOn asked before each row: whether the lock is still held and nobody wants
	 * to stop
	 */
	void deliverAll(Lane lane, PublicationTarget target, BooleanSupplier goOn) {
		for (int delivered = 0; delivered < MOST_AT_ONCE && goOn.getAsBoolean(); delivered++) {
			List<Claim> claims = this.ledger.claim(lane, 1, this.properties.claim(), this.clock.instant());
			if (claims.isEmpty()) {
				return;
			}
			deliver(claims.get(0), target);
		}
	}

	/**
	 * Renews the claims of deliveries that take long, a third into their time; to be
	 * called far more often than that.
	 */
	void renewClaims() {
		Instant now = this.clock.instant();
		this.underWay.forEach((claim, since) -> {
			if (Duration.between(since, now).multipliedBy(3).compareTo(this.properties.claim()) > 0) {
				this.ledger.renew(claim, this.properties.claim(), now);
				this.underWay.replace(claim, since, now);
			}
		});
	}

	private void deliver(Claim claim, PublicationTarget target) {
		if (claim.attempts() > this.properties.attempts()) {
			// every attempt counted, none ended: it took its process along
			this.ledger.fail(claim, this.texts.get("delivery.never-ended", claim.attempts() - 1), null,
					this.clock.instant());
			return;
		}
		this.underWay.put(claim, this.clock.instant());
		try {
			DeliveryReceipt receipt = target
				.deliver(new Delivery(claim.subject(), claim.siteId(), claim.wantedVersion()));
			if (!this.ledger.acknowledge(claim, receipt, this.clock.instant())) {
				LOGGER.warn("{} of {} came too late to count; it is done again", claim.target(), claim.subject());
			}
		}
		catch (DeliveryException ex) {
			LOGGER.warn("{} of {} failed, attempt {}: {}", claim.target(), claim.subject(), claim.attempts(),
					ex.getMessage(), ex.getCause());
			failed(claim, String.valueOf(ex.getMessage()), ex.retryAfter().orElse(null));
		}
		catch (RuntimeException ex) {
			LOGGER.error("{} of {} broke, attempt {}", claim.target(), claim.subject(), claim.attempts(), ex);
			failed(claim, this.texts.get("delivery.broke", ex.getClass().getSimpleName()), null);
		}
		finally {
			this.underWay.remove(claim);
		}
	}

	private void failed(Claim claim, String reason, @Nullable Duration askedFor) {
		Instant now = this.clock.instant();
		if (claim.attempts() >= this.properties.attempts()) {
			this.ledger.fail(claim, this.texts.get("delivery.exhausted", claim.attempts(), reason), null, now);
			return;
		}
		Duration wait = this.backoff.after(claim.attempts(), RandomGenerator.getDefault().nextDouble());
		if (askedFor != null && askedFor.compareTo(wait) > 0) {
			wait = askedFor;
		}
		this.ledger.fail(claim, reason, now.plus(wait), now);
	}

}
