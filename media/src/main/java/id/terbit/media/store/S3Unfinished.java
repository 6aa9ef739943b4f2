package id.terbit.media.store;

import java.time.Instant;

import io.minio.AbortMultipartUploadArgs;
import io.minio.ListMultipartUploadsArgs;
import io.minio.messages.ListMultipartUploadsResult;
import io.minio.messages.ListMultipartUploadsResult.Upload;
import org.jspecify.annotations.Nullable;

/**
 * Parts that a broken upload left on an S3 server: they take room and nobody sees them.
 */
final class S3Unfinished {

	private final S3Server server;

	private final S3Buckets buckets;

	S3Unfinished(S3Server server, S3Buckets buckets) {
		this.server = server;
		this.buckets = buckets;
	}

	/** Gives up uploads in parts that began before a moment. */
	int remove(Instant before) {
		int removed = 0;
		for (String bucket : this.buckets.all()) {
			@Nullable ListMultipartUploadsResult page = null;
			do {
				ListMultipartUploadsResult last = page;
				page = this.server.ask("list uploads in parts",
						(client) -> client.listMultipartUploads(ListMultipartUploadsArgs.builder()
							.bucket(bucket)
							.keyMarker((last != null) ? last.nextKeyMarker() : null)
							.uploadIdMarker((last != null) ? last.nextUploadIdMarker() : null)
							.build()))
					.result();
				for (Upload upload : page.uploads()) {
					if (upload.initiated().toInstant().isBefore(before)) {
						giveUp(bucket, upload);
						removed++;
					}
				}
			}
			while (page.isTruncated());
		}
		return removed;
	}

	private void giveUp(String bucket, Upload upload) {
		AbortMultipartUploadArgs asked = AbortMultipartUploadArgs.builder()
			.bucket(bucket)
			.object(upload.objectName())
			.uploadId(upload.uploadId())
			.build();
		S3Server.passing(
				() -> this.server.ask("give up an upload in parts", (client) -> client.abortMultipartUpload(asked)),
				"NoSuchUpload");
	}

}
