package id.terbit.publisher.social;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;

import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How posts are sent and read back.
 *
 * @param readBackAfter how long after an attempt a channel must still not show the post
 * before it counts as not posted (DELIVERY.md: ten minutes); shorter is for tests only
 * @param firstReadBack how long after a lost answer the channel is read for the first
 * time
 * @param claim how long a share belongs to the process that took it; more than a call
 * takes
 * @param callTimeout the longest that one call may take
 * @param connectTimeout the longest that connecting may take
 * @param attempts how often a post that certainly did not leave is tried
 * @param resends how often a post is sent in all when reading back showed each time that
 * it never arrived
 * @param longestPause the longest time between two looks for work
 */
@Validated
@ConfigurationProperties("terbit.social")
record SocialProperties(@DefaultValue Facebook facebook, @DefaultValue X x, @DefaultValue("10m") Duration readBackAfter,
		@DefaultValue("30s") Duration firstReadBack, @DefaultValue("3m") Duration claim,
		@DefaultValue("40s") Duration callTimeout, @DefaultValue("10s") Duration connectTimeout,
		@DefaultValue("40") @Min(1) int attempts, @DefaultValue("3") @Min(1) int resends,
		@DefaultValue("1s") Duration longestPause) {

	SocialProperties {
		if (claim.compareTo(callTimeout.multipliedBy(2)) < 0) {
			throw new IllegalArgumentException("terbit.social.claim must be at least twice terbit.social.call-timeout");
		}
	}

	/**
	 * Facebook's Graph API.
	 *
	 * @param baseUrl without a slash at the end
	 * @param version as in the platform's addresses
	 */
	record Facebook(@DefaultValue("https://graph.facebook.com") URI baseUrl, @DefaultValue("v23.0") String version) {
	}

	/**
	 * The X API.
	 *
	 * @param baseUrl without a slash at the end
	 */
	record X(@DefaultValue("https://api.x.com") URI baseUrl) {
	}

	/**
	 * Whether an address can only be this machine. Names other than localhost are not
	 * looked up: what a name server says today it may not say tomorrow.
	 */
	static boolean loopback(URI address) {
		@Nullable String host = address.getHost();
		if (host == null) {
			return false;
		}
		if (host.equals("localhost")) {
			return true;
		}
		boolean literal = host.startsWith("[") || host.matches("[0-9.]+");
		try {
			return literal && InetAddress.getByName(host).isLoopbackAddress();
		}
		catch (UnknownHostException ex) {
			return false;
		}
	}

}
