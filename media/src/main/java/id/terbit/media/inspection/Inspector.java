package id.terbit.media.inspection;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;

/**
 * Says what a file is by its content; its name and what the client says count nothing.
 */
public class Inspector {

	/** Longest side of a picture in pixels; no panorama of a phone comes near. */
	private static final int MAX_SIDE = 30_000;

	/** What Apple's phones make; browsers and this program can't show it. */
	private static final Set<String> HEIC = Set.of("image/heic", "image/heif", "image/heic-sequence",
			"image/heif-sequence");

	private final MimeTypes types = MimeTypes.getDefaultMimeTypes();

	private final Map<FileType, Long> maxSizes;

	private final long maxPixels;

	Inspector(InspectionProperties properties) {
		this.maxPixels = properties.maxPixels();
		this.maxSizes = new EnumMap<>(FileType.class);
		for (FileType type : FileType.values()) {
			if (properties.types().isEmpty()) {
				this.maxSizes.put(type, type.defaultBytes());
			}
		}
		properties.types().forEach((allowed) -> this.maxSizes.put(allowed.type(), allowed.maxSize().toBytes()));
	}

	/** The size of the largest file of any type, in bytes. */
	public long maxSize() {
		return this.maxSizes.values().stream().mapToLong(Long::longValue).max().orElse(0);
	}

	/**
	 * Inspects a file.
	 * @param givenName as the client named it
	 * @throws RefusedException (INVALID) with an {@code asset.*} code
	 */
	public Inspected inspect(Received received, String givenName) {
		try {
			FileType type = allowed(received);
			refuseDisguise(received, type);
			if (type == FileType.PDF && !PdfEnds.areWhole(received)) {
				throw RefusedException.invalid(Refusal.of("asset.damaged"));
			}
			PictureFacts picture = type.isPicture() ? picture(received, type) : null;
			VideoFacts video = type.isVideo() ? video(received, type) : null;
			if (type == FileType.VTT) {
				Captions.check(received.file());
			}
			return new Inspected(type, FileNames.clean(givenName, type), picture, video);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private FileType allowed(Received received) throws IOException {
		String found;
		try (InputStream in = new BufferedInputStream(received.open(), 128 * 1024)) {
			found = this.types.detect(in, new Metadata()).toString();
		}
		FileType type = Captions.startIn(head(received, 16)) ? FileType.VTT : resolve(received, found);
		Long maxSize = (type != null) ? this.maxSizes.get(type) : null;
		if (HEIC.contains(found)) {
			throw RefusedException.invalid(Refusal.of("asset.heic"));
		}
		if (type == null || maxSize == null) {
			throw RefusedException.invalid(Refusal.of("asset.type-not-allowed", found));
		}
		if (received.size() > maxSize) {
			throw RefusedException.invalid(Refusal.of("asset.too-large", Intake.megabytes(maxSize)));
		}
		return type;
	}

	/**
	 * Tika's core tells containers apart no further than ZIP, OLE 2, MP4 and Matroska.
	 */
	private static @Nullable FileType resolve(Received received, String found) throws IOException {
		return switch (found) {
			case "application/zip", "application/x-tika-ooxml" -> ArchiveCheck.typeOf(received.file()).orElse(null);
			case "application/x-tika-msoffice" -> OldOffice.typeOf(received).orElse(null);
			case "application/mp4", "video/x-m4v", "video/quicktime" -> isMp4(received) ? FileType.MP4 : null;
			case "application/x-matroska", "video/x-matroska", "video/webm" ->
				head(received, 64).contains("webm") ? FileType.WEBM : null;
			case "text/rtf" -> FileType.RTF;
			default -> {
				FileType type = FileType.of(found).orElse(null);
				yield (type != null && type.isArchive()) ? ArchiveCheck.typeOf(received.file()).orElse(null) : type;
			}
		};
	}

	/** QuickTime of an old camera has no brand that browsers play. */
	private static boolean isMp4(Received received) throws IOException {
		String head = head(received, 64);
		return head.startsWith("ftyp", 4) && !head.startsWith("qt  ", 8);
	}

	/**
	 * Refuses a file that is one thing to this program and another to somebody else's: an
	 * archive behind a picture, a page within its first bytes.
	 */
	private static void refuseDisguise(Received received, FileType type) throws IOException {
		if (Disguise.isIn(received, type)) {
			throw RefusedException.invalid(Refusal.of("asset.disguised"));
		}
	}

	private PictureFacts picture(Received received, FileType type) throws IOException {
		PictureFacts facts;
		try (Bytes in = new Bytes(received.open())) {
			facts = PictureHeaders.read(type, in);
		}
		catch (DamagedException ex) {
			throw RefusedException.invalid(Refusal.of("asset.damaged"));
		}
		if (facts.pixels() > this.maxPixels || Math.max(facts.width(), facts.height()) > MAX_SIDE) {
			throw RefusedException.invalid(Refusal.of("asset.too-many-pixels", facts.width(), facts.height(),
					Math.max(1, this.maxPixels / 1_000_000)));
		}
		return facts;
	}

	private static VideoFacts video(Received received, FileType type) throws IOException {
		try (RandomAccessFile file = new RandomAccessFile(received.file().toFile(), "r")) {
			Places places = new Places(file);
			return (type == FileType.MP4) ? Mp4Header.read(places) : WebmHeader.read(places);
		}
		catch (DamagedException ex) {
			throw RefusedException.invalid(Refusal.of("asset.damaged"));
		}
	}

	static String head(Received received, int bytes) throws IOException {
		try (InputStream in = received.open()) {
			return new String(in.readNBytes(bytes), StandardCharsets.ISO_8859_1);
		}
	}

}
