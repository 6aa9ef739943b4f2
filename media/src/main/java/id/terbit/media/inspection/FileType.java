package id.terbit.media.inspection;

import java.util.Arrays;
import java.util.Optional;

/**
 * The types of file that the program knows how to keep. SVG, HTML, scripts and programs
 * are not among them, since a browser or a reader would run them.
 */
public enum FileType {

	/** A photo. */
	JPEG("image/jpeg", "jpg", 30),
	/** A drawing. */
	PNG("image/png", "png", 30),
	/** A photo or a drawing. */
	WEBP("image/webp", "webp", 30),
	/** A drawing, perhaps moving. */
	GIF("image/gif", "gif", 10),
	/** A document to read. */
	PDF("application/pdf", "pdf", 50),
	/** Word since 2007. */
	DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx", 30),
	/** Word before 2007. */
	DOC("application/msword", "doc", 30),
	/** OpenDocument text. */
	ODT("application/vnd.oasis.opendocument.text", "odt", 30),
	/** Rich text. */
	RTF("application/rtf", "rtf", 30),
	/** Excel since 2007. */
	XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", 30),
	/** Excel before 2007. */
	XLS("application/vnd.ms-excel", "xls", 30),
	/** OpenDocument spreadsheet. */
	ODS("application/vnd.oasis.opendocument.spreadsheet", "ods", 30),
	/** PowerPoint since 2007. */
	PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx", 50),
	/** PowerPoint before 2007. */
	PPT("application/vnd.ms-powerpoint", "ppt", 50),
	/** OpenDocument presentation. */
	ODP("application/vnd.oasis.opendocument.presentation", "odp", 50),
	/** A film. */
	MP4("video/mp4", "mp4", 200),
	/** A film. */
	WEBM("video/webm", "webm", 200),
	/** Captions of a film. */
	VTT("text/vtt", "vtt", 1);

	private final String mediaType;

	private final String extension;

	private final long defaultMegabytes;

	FileType(String mediaType, String extension, long defaultMegabytes) {
		this.mediaType = mediaType;
		this.extension = extension;
		this.defaultMegabytes = defaultMegabytes;
	}

	/** As in {@code Content-Type}. */
	public String mediaType() {
		return this.mediaType;
	}

	/** What its file names end with, without a dot. */
	public String extension() {
		return this.extension;
	}

	/** How large a file may be where nothing is configured, in bytes. */
	long defaultBytes() {
		return this.defaultMegabytes * 1024 * 1024;
	}

	/** Whether renditions are made of it. */
	public boolean isPicture() {
		return this.mediaType.startsWith("image/");
	}

	/** Whether it is a text, a table or slides, which have words to be read. */
	public boolean isPaper() {
		return !isPicture() && !isVideo() && this != VTT;
	}

	/** Whether it is a film. */
	boolean isVideo() {
		return this.mediaType.startsWith("video/");
	}

	/** Whether it is a ZIP archive of parts. */
	boolean isArchive() {
		return this.mediaType.contains("openxmlformats") || isOpenDocument();
	}

	/** Whether it is an archive of OpenDocument. */
	boolean isOpenDocument() {
		return this.mediaType.contains("opendocument");
	}

	/** The type of a {@code Content-Type}. */
	public static Optional<FileType> of(String mediaType) {
		return Arrays.stream(values()).filter((type) -> type.mediaType.equals(mediaType)).findFirst();
	}

}
