package id.terbit.identity;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;

import org.springframework.stereotype.Component;

/** Ids from the clock and a strong random source. */
@Component
class TimeOrderedIds implements Ids {

	private final InstantSource clock;

	private final SecureRandom random = new SecureRandom();

	TimeOrderedIds(InstantSource clock) {
		this.clock = clock;
	}

	@Override
	public UUID next() {
		long millis = this.clock.millis();
		long high = (millis << 16) | 0x7000L | (this.random.nextInt() & 0x0FFFL);
		long low = (this.random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
		return new UUID(high, low);
	}

}
