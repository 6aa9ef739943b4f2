package id.terbit.search.relevance;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a test plants where no reader may come, to see that nobody finds it. The words are
 * made up and stand nowhere else in the corpus.
 *
 * @param text what is planted: a number, or two words
 */
public record Secret(Kind kind, String text) {

	/** All of them. */
	public static List<Secret> all() {
		return Stream
			.of(of(Kind.NIK, "1403014708900001", "1403091203850002", "1403105510010003", "3171234507920004",
					"1403126801770005"),
					of(Kind.PHONE, "081200001234", "085200005678", "+6281300009012", "082200003456", "0766700099"),
					of(Kind.DRAFT, "kerangkamerah bintangredup", "naskahmentah belumsunting", "rancanggelap usulbesok",
							"konsepjingga catatanredaksi"),
					of(Kind.WITHDRAWN, "kabartarik telanjursiar", "beritabatal salahfoto", "siaranusang dicabutpagi",
							"judullama terhapussore"),
					of(Kind.PRIVATE, "berkaspribadi rekammedis", "lampirantertutup slipgaji",
							"suratrahasia namapelapor", "arsipkunci aduanwarga"))
			.flatMap(List::stream)
			.toList();
	}

	private static List<Secret> of(Kind kind, String... texts) {
		return Stream.of(texts).map((text) -> new Secret(kind, text)).toList();
	}

	/** Where it is planted. */
	public enum Kind {

		/** A citizen's identity number in the text of a live page. */
		NIK,

		/** A citizen's telephone in the private part of a complaint or request. */
		PHONE,

		/** A text that was never published. */
		DRAFT,

		/** A text that was live once. */
		WITHDRAWN,

		/** A file that is not public. */
		PRIVATE

	}

}
