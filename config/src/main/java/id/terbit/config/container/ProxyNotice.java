package id.terbit.config.container;

import java.util.Locale;

import id.terbit.language.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells the log where readers come by https through a proxy that is not trusted: all of
 * them then have the proxy's address and share its limits.
 */
@Component
class ProxyNotice {

	private static final Logger LOG = LoggerFactory.getLogger(ProxyNotice.class);

	private final ProxyProperties proxies;

	private final ServerProperties server;

	private final String base;

	private final Texts texts;

	ProxyNotice(ProxyProperties proxies, ServerProperties server, @Value("${terbit.base-url}") String base,
			MessageSource messages) {
		this.proxies = proxies;
		this.server = server;
		this.base = base;
		this.texts = new Texts(messages, Locale.forLanguageTag("id"));
	}

	@EventListener(ApplicationReadyEvent.class)
	void started() {
		if (isBehindUnknownProxy()) {
			String sentence = this.texts.get("start.no-proxy", this.base);
			LOG.warn("{}", sentence);
		}
	}

	boolean isBehindUnknownProxy() {
		return this.base.startsWith("https:") && this.proxies.trustedProxies().isEmpty()
				&& !Ssl.isEnabled(this.server.getSsl());
	}

}
