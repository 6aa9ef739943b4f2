package id.terbit.person;

import java.time.Duration;
import java.util.Optional;

import id.terbit.refusal.RefusedException;
import id.terbit.refusal.RefusedException.Kind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PasswordsTests {

	@Test
	void where_no_room_is_left_nobody_waits_for_long() {
		Passwords full = new Passwords(0, Duration.ofMillis(1));
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> full.hash("kalimat sandi contoh"))
			.satisfies((refused) -> assertThat(refused.kind()).isEqualTo(Kind.UNAVAILABLE));
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> full.fit("kalimat sandi contoh", Optional.empty()));
	}

	@Test
	void room_is_given_back_also_by_what_failed() {
		Passwords one = new Passwords(1, Duration.ofSeconds(20));
		String hash = one.hash("kalimat sandi contoh");
		assertThat(one.fit("kalimat sandi conto", Optional.of(hash))).isFalse();
		assertThat(one.fit("kalimat sandi contoh", Optional.of(hash))).isTrue();
		assertThat(one.fit("kalimat sandi contoh", Optional.empty())).isFalse();
	}

}
