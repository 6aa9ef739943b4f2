package id.terbit.publisher.site;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/** A clock that a test moves; between moves it goes on as every clock does. */
@TestComponent
@Primary
class MovableClock implements InstantSource {

	private volatile Duration ahead = Duration.ZERO;

	@Override
	public Instant instant() {
		return Instant.now().plus(this.ahead).truncatedTo(ChronoUnit.MICROS);
	}

	/** Moves the hands to a later moment. */
	void moveTo(Instant moment) {
		this.ahead = Duration.between(Instant.now(), moment);
	}

	void pass(Duration time) {
		this.ahead = this.ahead.plus(time);
	}

}
