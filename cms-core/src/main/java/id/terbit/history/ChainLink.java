package id.terbit.history;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * All of a history row that its keyed digest covers. The encoding is canonical: every
 * field in a fixed order, each with its length before it (-1 where absent), so that no
 * two different rows are encoded alike.
 */
record ChainLink(UUID siteId, long number, UUID id, Instant at, @Nullable UUID documentId, @Nullable UUID editionId,
		String actorKind, @Nullable UUID actorId, String actorName, @Nullable String onBehalfOf, String verb,
		@Nullable String from, @Nullable String to, @Nullable String note, @Nullable String textHash,
		@Nullable String requestId) {

	/** Raised when the encoding changes, so that old rows stay checkable. */
	private static final int FORMAT = 1;

	byte[] encode(String previousMac) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
		try (DataOutputStream out = new DataOutputStream(bytes)) {
			out.writeInt(FORMAT);
			put(out, previousMac);
			put(out, this.siteId);
			out.writeLong(this.number);
			put(out, this.id);
			out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, this.at));
			put(out, this.documentId);
			put(out, this.editionId);
			put(out, this.actorKind);
			put(out, this.actorId);
			put(out, this.actorName);
			put(out, this.onBehalfOf);
			put(out, this.verb);
			put(out, this.from);
			put(out, this.to);
			put(out, this.note);
			put(out, this.textHash);
			put(out, this.requestId);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	private static void put(DataOutputStream out, @Nullable String value) throws IOException {
		if (value == null) {
			out.writeInt(-1);
			return;
		}
		byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
		out.writeInt(bytes.length);
		out.write(bytes);
	}

	private static void put(DataOutputStream out, @Nullable UUID value) throws IOException {
		put(out, (value != null) ? value.toString() : null);
	}

}
