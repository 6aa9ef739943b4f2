package id.terbit.media.rendition;

import java.time.Duration;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Positive;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How pictures are made smaller.
 *
 * @param jpegQuality 0 to 1; raised for a picture that would come out unlike itself
 * @param webpQuality 0 to 1
 * @param pixelsAtOnce how many pixels may be decoded at one time by all uploads together,
 * at 4 bytes each; never more than a quarter of the heap holds
 * @param maxWait how long an upload waits for its turn before it is refused
 */
@Validated
@ConfigurationProperties("terbit.media.rendition")
record RenditionProperties(@DefaultValue("0.82") @DecimalMin("0.1") @DecimalMax("1") float jpegQuality,
		@DefaultValue("0.8") @DecimalMin("0.1") @DecimalMax("1") float webpQuality,
		@DefaultValue("100000000") @Positive long pixelsAtOnce, @DefaultValue("30s") Duration maxWait) {
}
