package id.terbit.media.store;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

import id.terbit.media.store.MediaStoreException.Reason;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CircuitTests {

	private final AtomicLong nanos = new AtomicLong();

	private final AtomicLong asked = new AtomicLong();

	private final Circuit circuit = new Circuit(3, Duration.ofSeconds(10), this.nanos::get);

	@Test
	void failures_in_a_row_open_it_and_time_lets_one_try() {
		fail(Reason.UNAVAILABLE, 3);
		assertThat(this.asked).hasValue(3);
		fail(Reason.UNAVAILABLE, 5);
		assertThat(this.asked).as("not asked while open").hasValue(3);

		pass(10);
		fail(Reason.UNAVAILABLE, 2);
		assertThat(this.asked).as("one try, then open again").hasValue(4);

		pass(10);
		assertThat(this.circuit.call(answer("ya"))).isEqualTo("ya");
		assertThat(this.circuit.call(answer("ya"))).isEqualTo("ya");
		assertThat(this.asked).hasValue(6);
	}

	@Test
	void while_one_tries_the_others_are_refused() {
		fail(Reason.UNAVAILABLE, 3);
		pass(10);

		this.circuit.call(() -> {
			fail(Reason.UNAVAILABLE, 1);
			return "ya";
		});

		assertThat(this.asked).hasValue(3);
	}

	@Test
	void a_success_between_failures_keeps_it_shut() {
		for (int i = 0; i < 5; i++) {
			fail(Reason.UNAVAILABLE, 2);
			this.circuit.call(answer("ya"));
		}
		assertThat(this.asked).hasValue(15);
	}

	@Test
	void what_is_wrong_with_the_bytes_is_not_the_store_s_failure() {
		fail(Reason.MISMATCH, 10);
		fail(Reason.FULL, 10);
		assertThat(this.asked).hasValue(20);
	}

	private void fail(Reason reason, int times) {
		for (int i = 0; i < times; i++) {
			assertThatExceptionOfType(MediaStoreException.class).isThrownBy(() -> this.circuit.call(() -> {
				this.asked.incrementAndGet();
				throw new MediaStoreException(reason, "uji", null);
			})).satisfies((ex) -> assertThat(ex.code()).startsWith("media-store."));
		}
	}

	private Supplier<String> answer(String words) {
		return () -> {
			this.asked.incrementAndGet();
			return words;
		};
	}

	private void pass(int seconds) {
		this.nanos.addAndGet(Duration.ofSeconds(seconds).toNanos());
	}

}
