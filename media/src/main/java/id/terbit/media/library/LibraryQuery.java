package id.terbit.media.library;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * What somebody looks for in the library, as it stands in the address of its page.
 *
 * @param site slug, or empty for every site that the reader works on
 * @param words as they were typed
 * @param kind only files of this kind, or null
 * @param used only files that a text names, or only those that none does, or null
 * @param rights only files whose rights have ended or soon will, or null
 * @param altMissing only pictures without alternative text
 * @param folder only files of this folder, or empty
 * @param list rows instead of tiles
 * @param olderThan the last file of the page before, or null
 */
record LibraryQuery(String site, String words, @Nullable FileKind kind, @Nullable Boolean used, @Nullable Rights rights,
		boolean altMissing, String folder, boolean list, @Nullable UUID olderThan) {

	static final String PATH = "/meja/media";

	private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

	private static final int MOST_WORDS = 10;

	/** Everything on one site. */
	static LibraryQuery of(String site) {
		return of(Map.of("situs", site));
	}

	/** From the parameters of a request; what is not understood filters nothing. */
	static LibraryQuery of(Map<String, String> parameters) {
		String used = parameters.getOrDefault("pakai", "");
		return new LibraryQuery(parameters.getOrDefault("situs", ""), parameters.getOrDefault("kata", "").strip(),
				FileKind.of(parameters.getOrDefault("jenis", "")).orElse(null),
				used.equals("ya") ? Boolean.TRUE : used.equals("tidak") ? Boolean.FALSE : null,
				Rights.of(parameters.getOrDefault("hak", "")).orElse(null),
				parameters.getOrDefault("alt", "").equals("tanpa"), parameters.getOrDefault("folder", "").strip(),
				parameters.getOrDefault("tampilan", "").equals("daftar"), id(parameters.getOrDefault("sebelum", "")));
	}

	private static @Nullable UUID id(String text) {
		try {
			return (text.length() == 36) ? UUID.fromString(text) : null;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	/** Words that each begin a word of name, alternative text, caption or credit. */
	List<String> tokens() {
		return Arrays.stream(BETWEEN_WORDS.split(this.words.toLowerCase(Locale.ROOT)))
			.filter((word) -> !word.isEmpty())
			.limit(MOST_WORDS)
			.toList();
	}

	/** Whether something other than the site narrows what is shown. */
	boolean filters() {
		return !this.words.isEmpty() || narrows();
	}

	/** Whether filters are set that stand behind the words. */
	boolean narrows() {
		return this.kind != null || this.used != null || this.rights != null || this.altMissing
				|| !this.folder.isEmpty();
	}

	/** The same from its first page on. */
	LibraryQuery fromNewest() {
		return after(null);
	}

	/** The same, beginning after a file. */
	LibraryQuery after(@Nullable UUID file) {
		return new LibraryQuery(this.site, this.words, this.kind, this.used, this.rights, this.altMissing, this.folder,
				this.list, file);
	}

	/** The same as tiles or as rows. */
	LibraryQuery shownAs(boolean rows) {
		return new LibraryQuery(this.site, this.words, this.kind, this.used, this.rights, this.altMissing, this.folder,
				rows, this.olderThan);
	}

	/** The page that shows it. */
	String address() {
		Map<String, String> parameters = new LinkedHashMap<>();
		parameters.put("situs", this.site);
		parameters.put("kata", this.words);
		parameters.put("jenis", (this.kind != null) ? this.kind.word() : "");
		parameters.put("pakai", (this.used == null) ? "" : this.used ? "ya" : "tidak");
		parameters.put("hak", (this.rights != null) ? this.rights.word() : "");
		parameters.put("alt", this.altMissing ? "tanpa" : "");
		parameters.put("folder", this.folder);
		parameters.put("tampilan", this.list ? "daftar" : "");
		parameters.put("sebelum", (this.olderThan != null) ? this.olderThan.toString() : "");
		parameters.values().removeIf(String::isEmpty);
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(PATH);
		parameters.keySet().forEach((name) -> address.queryParam(name, "{" + name + "}"));
		return address.encode().buildAndExpand(parameters).toUriString();
	}

	/** How the right to show a file may stand. */
	enum Rights {

		/** Its last day has passed. */
		ENDED("berakhir"),

		/** Its last day comes within {@link AssetFinder#SOON}. */
		ENDING("segera");

		private final String word;

		Rights(String word) {
			this.word = word;
		}

		String word() {
			return this.word;
		}

		static Optional<Rights> of(String word) {
			return Arrays.stream(values()).filter((rights) -> rights.word.equals(word)).findFirst();
		}

	}

}
