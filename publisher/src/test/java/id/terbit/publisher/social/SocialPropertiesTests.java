package id.terbit.publisher.social;

import java.net.URI;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SocialPropertiesTests {

	@ParameterizedTest
	@ValueSource(strings = { "http://localhost:8089", "http://127.0.0.1:1", "http://127.1.2.3", "http://[::1]:80" })
	void this_machine_is_loopback(String address) {
		assertThat(SocialProperties.loopback(URI.create(address))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://graph.facebook.com", "http://localhost.example.org",
			"http://127.0.0.1.example.org", "http://10.0.0.1", "http://0x7f.1", "mailto:x" })
	void everything_else_is_not(String address) {
		assertThat(SocialProperties.loopback(URI.create(address))).isFalse();
	}

}
