package id.terbit.publisher.social;

import java.util.Map;
import java.util.UUID;

/**
 * What a site posts as on one channel.
 *
 * @param name the page's or user's id on the platform
 * @param secrets tokens by the name of their field; never shown, never logged
 */
record Account(UUID siteId, String channel, String name, Map<String, String> secrets) {

	Account {
		secrets = Map.copyOf(secrets);
	}

	/**
	 * One of the secrets.
	 * @throws IllegalStateException where the connection was made without it
	 */
	String secret(String field) {
		String value = this.secrets.get(field);
		if (value == null) {
			throw new IllegalStateException("no %s for %s".formatted(field, this.channel));
		}
		return value;
	}

	/** Without the secrets. */
	@Override
	public String toString() {
		return this.channel + "/" + this.name;
	}

}
