package id.terbit.media.store;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Where files are kept.
 *
 * @param kind {@code folder} on this machine, or {@code s3} for MinIO and every other
 * server that speaks S3
 * @param folder of the embedded store; without it {@code media} under {@code terbit.data}
 * @param grace bytes that nothing names and that are younger than this are left alone by
 * the collector; at least an hour, since an upload takes its time
 * @param s3 the server; needed where {@code kind} is {@code s3}, and for copying to or
 * from it
 */
@Validated
@ConfigurationProperties("terbit.media.store")
record StoreProperties(@DefaultValue("folder") Kind kind, @Nullable Path folder, @DefaultValue("7d") Duration grace,
		@Valid @Nullable S3 s3) {

	/** What s3 needs is there, and grace is no accident. */
	@AssertTrue(message = "terbit.media.store.kind=s3 needs terbit.media.store.s3.endpoint, access-key and secret-key, "
			+ "and grace at least an hour")
	boolean isComplete() {
		return (this.kind != Kind.S3 || this.s3 != null) && this.grace.compareTo(Duration.ofHours(1)) >= 0;
	}

	/** The kinds of store. */
	enum Kind {

		/** A folder of this machine. */
		FOLDER,

		/** MinIO or any other server that speaks S3. */
		S3

	}

	/**
	 * A server that speaks S3.
	 *
	 * @param endpoint address with scheme and port, without a path
	 * @param publicEndpoint the same server as browsers reach it, for signed addresses;
	 * without it the endpoint
	 * @param accessKey from the environment ({@code TERBIT_MEDIA_STORE_S3_ACCESSKEY});
	 * the account needs to read, write, list and delete in the three buckets, and to make
	 * them where they are not there yet
	 * @param secretKey from the environment ({@code TERBIT_MEDIA_STORE_S3_SECRETKEY})
	 * @param buckets name that the buckets begin with: {@code <buckets>-private},
	 * {@code <buckets>-public}, {@code <buckets>-quarantine}
	 * @param partSize a larger file goes up in parts of this size; 5 MB to 5 GB, held in
	 * memory once an upload
	 * @param connectTimeout for a connection to come about
	 * @param readTimeout between two pieces of an answer
	 * @param callTimeout for one call with all its retries; an upload of one part counts
	 * as a call, reading a file does not
	 * @param failures so many failed calls in a row open the circuit
	 * @param pause time for which an open circuit refuses at once
	 */
	record S3(@NotNull URI endpoint, @Nullable URI publicEndpoint, @DefaultValue("us-east-1") String region,
			@NotNull String accessKey, @NotNull String secretKey,
			@DefaultValue("terbit") @Pattern(regexp = "[a-z0-9][a-z0-9-]{1,40}[a-z0-9]") String buckets,
			@DefaultValue("10MB") DataSize partSize, @DefaultValue("2s") Duration connectTimeout,
			@DefaultValue("10s") Duration readTimeout, @DefaultValue("60s") Duration callTimeout,
			@DefaultValue("3") @Min(1) int failures, @DefaultValue("10s") Duration pause) {

		/** The server as browsers reach it. */
		URI shown() {
			return (this.publicEndpoint != null) ? this.publicEndpoint : this.endpoint;
		}

		/** Without the keys, which no log may show. */
		@Override
		public String toString() {
			return "S3[endpoint=%s, buckets=%s]".formatted(this.endpoint, this.buckets);
		}

	}

}
