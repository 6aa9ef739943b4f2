package id.terbit.contentapi;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ClientNetworkTests {

	@Test
	void the_many_addresses_of_one_line_are_one_client() {
		assertThat(ClientNetwork.of("2001:db8:1:2::1")).isEqualTo(ClientNetwork.of("2001:db8:1:2:ffff:1:2:3"))
			.isNotEqualTo(ClientNetwork.of("2001:db8:1:3::1"));
	}

	@Test
	void an_ipv4_address_is_one_however_it_is_written() {
		assertThat(ClientNetwork.of("203.0.113.7")).isEqualTo("203.0.113.7")
			.isEqualTo(ClientNetwork.of("::ffff:203.0.113.7"))
			.isNotEqualTo(ClientNetwork.of("203.0.113.8"));
	}

	@Test
	void what_is_no_address_stands_for_itself() {
		assertThat(ClientNetwork.of("unknown")).isEqualTo("unknown");
		assertThat(ClientNetwork.of("a:b")).isEqualTo("a:b");
		assertThat(ClientNetwork.of("")).isEmpty();
	}

}
