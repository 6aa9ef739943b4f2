package id.terbit.config.container;

import java.util.List;
import java.util.regex.Pattern;

import id.terbit.config.start.StartRefused;
import org.apache.catalina.util.NetMask;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who stands in front of Terbit.
 *
 * @param trustedProxies addresses, or networks in CIDR notation, whose X-Forwarded-For
 * and X-Forwarded-Proto are believed
 */
@ConfigurationProperties("terbit")
record ProxyProperties(@DefaultValue List<String> trustedProxies) {

	private static final Pattern LOOKS_LIKE_ONE = Pattern.compile("[0-9A-Fa-f.:]+(/[0-9]{1,3})?");

	ProxyProperties {
		trustedProxies = trustedProxies.stream().map(String::strip).filter((each) -> !each.isEmpty()).toList();
		trustedProxies.forEach(ProxyProperties::check);
	}

	/** A name would be looked up, and a pattern match more than was meant. */
	private static void check(String proxy) {
		if (!LOOKS_LIKE_ONE.matcher(proxy).matches()) {
			throw new StartRefused("unknown-proxy", proxy);
		}
		try {
			new NetMask(proxy);
		}
		catch (IllegalArgumentException ex) {
			throw new StartRefused("unknown-proxy", proxy);
		}
	}

}
