package id.terbit.contentapi;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often the API may be asked.
 *
 * @param perToken requests a minute with one token
 * @param perAddress requests a minute from one network address, with or without a token
 */
@ConfigurationProperties("terbit.api.rate")
record RateLimitProperties(@DefaultValue("6000") int perToken, @DefaultValue("12000") int perAddress) {
}
