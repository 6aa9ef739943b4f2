package id.terbit.publisher.social;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** A clock that a test moves. */
class MovableClock implements InstantSource {

	private volatile Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);

	@Override
	public Instant instant() {
		return this.now;
	}

	/** Goes on to the real time, unless it is there already. */
	void catchUp() {
		Instant real = Instant.now().plusMillis(1);
		if (real.isAfter(this.now)) {
			this.now = real.truncatedTo(ChronoUnit.MICROS);
		}
	}

	void pass(Duration time) {
		this.now = this.now.plus(time);
	}

}
