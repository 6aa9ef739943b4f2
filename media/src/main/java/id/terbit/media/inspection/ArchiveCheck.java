package id.terbit.media.inspection;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;

/**
 * Says what a ZIP archive of an office program is, and refuses one that would unfold into
 * too much, hides macros or names files outside itself. Nothing is unpacked: entries are
 * inflated past a counter.
 */
public final class ArchiveCheck {

	private static final int MAX_ENTRIES = 2_000;

	/** Names and places of that many entries, in bytes. */
	private static final long MAX_DIRECTORY = 1024 * 1024;

	private static final int END_SIGNATURE = 0x06054B50;

	private static final int END_RECORD = 22;

	private static final int MAX_COMMENT = 65_535;

	/** Largest part of text (XML) and all parts together, inflated. */
	private static final long MAX_TEXT = 16L * 1024 * 1024;

	private static final long MAX_TOTAL = 128L * 1024 * 1024;

	/**
	 * White space, byte order marks and the zeros of UTF-16 may stand before the first
	 * sign.
	 */
	private static final Pattern MARKUP = Pattern.compile("^[\\s\u0000\u00EF\u00BB\u00BF\u00FE\u00FF]*<");

	/**
	 * Basic and scripts of OpenDocument, sheets of commands of Excel 4, which hide behind
	 * any extension.
	 */
	private static final Pattern MACRO_FOLDERS = Pattern.compile("^(basic|scripts)/.|^xl/(intl)?macrosheets/.");

	private static final int MAX_CONTENT_TYPES = 512 * 1024;

	private ArchiveCheck() {
	}

	/**
	 * The type of an archive, if it is one that the program knows.
	 * @throws RefusedException (INVALID) {@code asset.archive-unsafe},
	 * {@code asset.macros}, {@code asset.damaged}
	 */
	static Optional<FileType> typeOf(Path file) {
		refuseManyEntries(file);
		try (ZipFile zip = new ZipFile(file.toFile())) {
			refuseUnsafeNames(zip);
			Optional<FileType> type = kind(zip);
			if (type.isPresent()) {
				refuseTooMuch(zip);
			}
			return type;
		}
		catch (ZipException | IllegalArgumentException ex) {
			throw RefusedException.invalid(Refusal.of("asset.damaged"));
		}
		catch (IOException ex) {
			throw RefusedException.invalid(Refusal.of("asset.damaged"));
		}
	}

	/**
	 * Looks at the record at the archive's end (APPNOTE 4.3.16), since opening one of a
	 * million entries reads all their names.
	 */
	private static void refuseManyEntries(Path file) {
		try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
			int length = (int) Math.min(END_RECORD + MAX_COMMENT, in.length());
			byte[] tail = new byte[length];
			in.seek(in.length() - length);
			in.readFully(tail);
			ByteBuffer end = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
			for (int place = length - END_RECORD; place >= 0; place--) {
				if (end.getInt(place) == END_SIGNATURE) {
					int entries = Short.toUnsignedInt(end.getShort(place + 10));
					long directory = Integer.toUnsignedLong(end.getInt(place + 12));
					if (entries > MAX_ENTRIES || directory > MAX_DIRECTORY) {
						throw unsafe();
					}
					return;
				}
			}
		}
		catch (IOException ex) {
			throw RefusedException.invalid(Refusal.of("asset.damaged"));
		}
	}

	private static void refuseUnsafeNames(ZipFile zip) {
		if (zip.size() > MAX_ENTRIES) {
			throw unsafe();
		}
		Set<String> names = new HashSet<>();
		for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements();) {
			String name = entries.nextElement().getName().toLowerCase(Locale.ROOT).replace('\\', '/');
			boolean outside = name.startsWith("/") || name.contains(":") || ("/" + name + "/").contains("/../");
			if (outside || name.indexOf('\0') >= 0 || !names.add(name)) {
				throw unsafe();
			}
			if (name.endsWith("vbaproject.bin") || MACRO_FOLDERS.matcher(name).find()) {
				throw RefusedException.invalid(Refusal.of("asset.macros"));
			}
		}
	}

	private static Optional<FileType> kind(ZipFile zip) throws IOException {
		ZipEntry types = zip.getEntry("[Content_Types].xml");
		if (types != null) {
			return openXml(text(zip, types));
		}
		ZipEntry mimeType = zip.getEntry("mimetype");
		return (mimeType != null) ? FileType.of(text(zip, mimeType).strip()).filter(FileType::isOpenDocument)
				: Optional.empty();
	}

	private static Optional<FileType> openXml(String contentTypes) {
		String plain = contentTypes.toLowerCase(Locale.ROOT);
		if (plain.contains("macroenabled") || plain.contains("vbaproject") || plain.contains("macrosheet")) {
			throw RefusedException.invalid(Refusal.of("asset.macros"));
		}
		if (contentTypes.contains("wordprocessingml.document.main+xml")) {
			return Optional.of(FileType.DOCX);
		}
		if (contentTypes.contains("spreadsheetml.sheet.main+xml")) {
			return Optional.of(FileType.XLSX);
		}
		if (contentTypes.contains("presentationml.presentation.main+xml")) {
			return Optional.of(FileType.PPTX);
		}
		return Optional.empty();
	}

	private static String text(ZipFile zip, ZipEntry entry) throws IOException {
		try (InputStream in = zip.getInputStream(entry)) {
			byte[] bytes = in.readNBytes(MAX_CONTENT_TYPES + 1);
			if (bytes.length > MAX_CONTENT_TYPES) {
				throw unsafe();
			}
			return new String(bytes, StandardCharsets.UTF_8);
		}
	}

	/** Inflates every entry past a counter, believing no size that the archive states. */
	private static void refuseTooMuch(ZipFile zip) throws IOException {
		byte[] buffer = new byte[32 * 1024];
		long total = 0;
		for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements();) {
			ZipEntry entry = entries.nextElement();
			long size = 0;
			try (InputStream in = new BufferedInputStream(zip.getInputStream(entry))) {
				long bound = Math.min(MAX_TOTAL - total, isText(entry, in) ? MAX_TEXT : MAX_TOTAL);
				for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
					size += read;
					if (size > bound) {
						throw unsafe();
					}
				}
			}
			total += size;
		}
	}

	private static boolean isText(ZipEntry entry, InputStream in) throws IOException {
		return entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels") || isXml(in);
	}

	/**
	 * Whether a part begins as XML does; its name says nothing, since the list of types
	 * may give any name to any part.
	 * @param in that can go back to where it is now
	 */
	public static boolean isXml(InputStream in) throws IOException {
		in.mark(64);
		String head = new String(in.readNBytes(32), StandardCharsets.ISO_8859_1);
		in.reset();
		return MARKUP.matcher(head).find();
	}

	private static RefusedException unsafe() {
		return RefusedException.invalid(Refusal.of("asset.archive-unsafe"));
	}

}
