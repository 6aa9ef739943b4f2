package id.terbit.config.container;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.support.StaticMessageSource;

import static org.assertj.core.api.Assertions.assertThat;

class ProxyNoticeTests {

	private final ServerProperties server = new ServerProperties();

	@Test
	void https_without_a_trusted_proxy_is_told() {
		assertThat(notice("https://terbit.example.org").isBehindUnknownProxy()).isTrue();
		assertThat(notice("https://terbit.example.org", "127.0.0.1").isBehindUnknownProxy()).isFalse();
		assertThat(notice("http://localhost:8080").isBehindUnknownProxy()).isFalse();
	}

	@Test
	void terbit_that_speaks_tls_itself_has_no_proxy() {
		this.server.setSsl(new Ssl());
		assertThat(notice("https://terbit.example.org").isBehindUnknownProxy()).isFalse();
	}

	private ProxyNotice notice(String base, String... trusted) {
		return new ProxyNotice(new ProxyProperties(List.of(trusted)), this.server, base, new StaticMessageSource());
	}

}
