package id.terbit.search.linguistics;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What a query wants, in no engine's terms; both engines translate it alike. Offsets are
 * those of what was typed.
 *
 * @param typed as it came
 * @param understood what was typed with its corrections; the same where there are none
 * @param corrections what was spelled otherwise, in order
 * @param units what has to be found, in order; empty only where nothing typed is a word
 * @param near words that count more where they stand together
 * @param service how much the query asks for a service: 0, {@link #NAMED} or
 * {@link #ASKED}
 * @param types content types that the query names
 * @param names places and things of culture it names
 * @param years it names
 */
public record Understanding(String typed, String understood, List<Correction> corrections, List<Unit> units,
		List<List<Term>> near, float service, List<String> types, List<Name> names, List<Integer> years) {

	/** A service is named: {@code akta lahir}. */
	public static final float NAMED = 0.5f;

	/** Somebody asks how: {@code syarat akta lahir}. */
	public static final float ASKED = 1f;

	/** Most words of a query that are looked at. */
	public static final int MAX_WORDS = 24;

	/** Most alternatives of a unit. */
	public static final int MAX_ALTERNATIVES = 12;

	/** Whether nothing typed is a word. */
	public boolean isEmpty() {
		return this.units.isEmpty();
	}

	/**
	 * The same with fewer ways to say each unit.
	 * @param most of each, at least 1: as it was typed alone
	 */
	public Understanding within(int most) {
		return new Understanding(this.typed, this.understood, this.corrections,
				this.units.stream().map((unit) -> unit.within(most)).toList(), this.near, this.service, this.types,
				this.names, this.years);
	}

	/** Whether the page has to say that it shows results for something else. */
	public boolean isCorrected() {
		return !this.corrections.isEmpty();
	}

	/**
	 * One thing that has to be found: one of its alternatives, or a document of one of
	 * its types.
	 *
	 * @param optional a document need not have it but counts more with it
	 * @param alternatives at least one, the heaviest first
	 * @param types content types whose documents fit without the words
	 * @param parts of an expression of several words: finding all of them will do too;
	 * empty where it has none
	 */
	public record Unit(int start, int end, Kind kind, boolean optional, List<Alternative> alternatives,
			List<String> types, List<Unit> parts) {

		Unit needed() {
			return new Unit(this.start, this.end, this.kind, false, this.alternatives, this.types, this.parts);
		}

		Unit within(int most) {
			return new Unit(this.start, this.end, this.kind, this.optional,
					this.alternatives.subList(0, Math.min(most, this.alternatives.size())), this.types,
					(most > 1) ? this.parts.stream().map((part) -> part.within(most)).toList() : List.of());
		}

		Unit whateverType() {
			return new Unit(this.start, this.end, this.kind, this.optional, this.alternatives, List.of(), this.parts);
		}

	}

	/** What a unit is. */
	public enum Kind {

		/** One word or several that belong together. */
		WORD,

		/** A number. */
		NUMBER,

		/** A number that may be a year. */
		YEAR,

		/** A place or a thing of culture. */
		NAME,

		/** A word that says nothing alone. */
		STOP

	}

	/**
	 * One way to say a unit: several terms are a phrase, to be found side by side in this
	 * order, in the fields of roots by {@link #roots()} or in those of exact words by
	 * {@link #exact()}.
	 *
	 * @param weight 1 as it was typed, less for what means the same
	 */
	public record Alternative(List<Term> terms, float weight) {

		/** Tokens of the exact view. */
		public List<String> exact() {
			return this.terms.stream().map(Term::exact).toList();
		}

		/**
		 * Tokens of the root view; empty where it has none, so that exact words count.
		 */
		public List<String> roots() {
			return this.terms.stream().map(Term::root).filter(Objects::nonNull).toList();
		}

	}

	/**
	 * One token in both views.
	 *
	 * @param root {@code null} where the root view leaves it out
	 */
	public record Term(String exact, @Nullable String root) {

		static Term of(Token token) {
			return new Term(token.exact(), token.root());
		}

	}

	/**
	 * A word that is looked for in another spelling.
	 *
	 * @param typed as it stands at that place
	 * @param instead may be two words, or one for two
	 */
	public record Correction(int start, int end, String typed, String instead) {
	}

	/**
	 * A name the query contains.
	 *
	 * @param text in lower case with single blanks
	 */
	public record Name(String text, NameKind kind) {
	}

	/** What a name names. */
	public enum NameKind {

		/** A kecamatan. */
		DISTRICT,

		/** A desa or kelurahan. */
		VILLAGE,

		/** Any other place. */
		PLACE,

		/** A dish, an art, a custom. */
		CULTURE

	}

}
