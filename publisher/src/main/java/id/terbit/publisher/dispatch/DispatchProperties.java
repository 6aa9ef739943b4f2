package id.terbit.publisher.dispatch;

import java.time.Duration;

import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How deliveries are made.
 *
 * @param threads sites that one target serves at a time in this process
 * @param attempts how often a delivery is tried before a person must look; forty take
 * nearly three hours, so that a search cluster that is down for one exhausts nothing
 * @param claim how long a row belongs to the process that took it, which renews it while
 * it delivers; so late does another process go on after one that died
 * @param longestPause the longest time between two looks at the ledger, which is how late
 * a change made by another process can be noticed
 * @param longestWait the longest wait after a failed attempt
 */
@Validated
@ConfigurationProperties("terbit.dispatch")
record DispatchProperties(@DefaultValue("2") @Min(1) int threads, @DefaultValue("40") @Min(1) int attempts,
		@DefaultValue("30s") Duration claim, @DefaultValue("1s") Duration longestPause,
		@DefaultValue("5m") Duration longestWait) {
}
