package id.terbit.media.rendition;

/** In which a rendition is written, in the order of preference. */
enum Format {

	/** Smaller; read by every browser since 2020. */
	WEBP("webp"),

	/** Read by everything. */
	JPEG("jpg");

	private final String extension;

	Format(String extension) {
		this.extension = extension;
	}

	String extension() {
		return this.extension;
	}

}
