package id.terbit.config.security;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SignInThrottleTests {

	private static final String HOME = "203.0.113.7";

	private static final String ELSEWHERE = "198.51.100.9";

	private Instant now = Instant.parse("2026-07-01T01:00:00Z");

	private final SignInThrottle throttle = new SignInThrottle(new InstantSource() {

		@Override
		public Instant instant() {
			return SignInThrottleTests.this.now;
		}

	});

	@Test
	void tries_count_before_they_are_looked_at() {
		for (int i = 0; i < SignInThrottle.FREE_TRIES; i++) {
			assertThat(this.throttle.begin("kasi", HOME)).isEmpty();
		}
		assertThat(this.throttle.begin("kasi", HOME)).contains(Duration.ofMinutes(1));
	}

	@Test
	void whoever_is_locked_out_locks_nobody_out_elsewhere() {
		lockOut("kasi", HOME);
		assertThat(this.throttle.begin("kasi", ELSEWHERE)).isEmpty();
		assertThat(this.throttle.begin("kabid", HOME)).isEmpty();
	}

	@Test
	void the_wait_doubles_up_to_an_hour_and_a_success_forgives_all() {
		lockOut("kasi", HOME);
		for (long minutes : new long[] { 2, 4, 8, 16, 32, 60, 60 }) {
			this.now = this.now.plus(this.throttle.begin("kasi", HOME).orElseThrow());
			assertThat(this.throttle.begin("kasi", HOME)).isEmpty();
			assertThat(this.throttle.begin("kasi", HOME)).contains(Duration.ofMinutes(minutes));
		}
		this.now = this.now.plus(Duration.ofHours(1));
		assertThat(this.throttle.begin("kasi", HOME)).isEmpty();
		this.throttle.succeeded("kasi", HOME);
		for (int i = 0; i < SignInThrottle.FREE_TRIES; i++) {
			assertThat(this.throttle.begin("kasi", HOME)).isEmpty();
		}
	}

	@Test
	void one_network_tries_so_many_accounts_a_minute_and_no_more() {
		for (int i = 0; i < SignInThrottle.TRIES_A_MINUTE; i++) {
			assertThat(this.throttle.begin("orang" + i, "2001:db8::" + i)).isEmpty();
		}
		assertThat(this.throttle.begin("satu-lagi", "2001:db8::ffff")).isPresent();
		assertThat(this.throttle.begin("satu-lagi", "2001:db8:0:1::1")).isEmpty();
		this.now = this.now.plusSeconds(60);
		assertThat(this.throttle.begin("satu-lagi", "2001:db8::ffff")).isEmpty();
	}

	@Test
	void an_office_that_signs_in_behind_one_address_is_not_stopped() {
		for (int i = 0; i < 3 * SignInThrottle.TRIES_A_MINUTE; i++) {
			assertThat(this.throttle.begin("pegawai" + i, HOME)).isEmpty();
			this.throttle.succeeded("pegawai" + i, HOME);
		}
	}

	@Test
	void a_try_that_was_not_looked_at_does_not_count() {
		for (int i = 0; i < 3 * SignInThrottle.TRIES_A_MINUTE; i++) {
			assertThat(this.throttle.begin("kasi", HOME)).isEmpty();
			this.throttle.dropped("kasi", HOME);
		}
	}

	@Test
	void endless_names_share_a_bucket_of_bounded_size() {
		String name = "a".repeat(60);
		Optional<Duration> wait = Optional.empty();
		for (int i = 0; i <= SignInThrottle.FREE_TRIES; i++) {
			wait = this.throttle.begin(name + "x".repeat(1_000_000 + i), HOME);
		}
		assertThat(wait).isPresent();
	}

	private void lockOut(String username, String address) {
		for (int i = 0; i < SignInThrottle.FREE_TRIES; i++) {
			this.throttle.begin(username, address);
		}
		assertThat(this.throttle.begin(username, address)).isPresent();
	}

}
