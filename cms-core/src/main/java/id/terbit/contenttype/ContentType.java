package id.terbit.contenttype;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A content type, declared once: its form, API schema, search fields, text hash, lists
 * and pages follow from here. Title, slug, summary, body, SEO title and description,
 * category, tags and districts are common to all.
 *
 * @param name singular, as in {@code document.type}, for example {@code article}
 * @param plural as in {@code /api/v1/articles}
 * @param pathPrefix path of its documents before the slug, for example {@code /berita/};
 * its list stands there
 * @param place where it stands on a site
 * @param needs what submit asks for beside a title and the required fields
 * @param fields what this type has beside the common fields, in the order of its form
 * @param spans fields that are the two ends of something
 */
public record ContentType(String name, String plural, String pathPrefix, Place place, Set<Need> needs,
		List<Field> fields, List<Span> spans) {

	public ContentType {
		needs = Set.copyOf(needs);
		fields = List.copyOf(fields);
		spans = List.copyOf(spans);
	}

	/** Whether submit asks for a category. */
	public boolean categorised() {
		return this.needs.contains(Need.CATEGORY);
	}

	/** The field of a name. */
	public Optional<Field> field(String wanted) {
		return this.fields.stream().filter((field) -> field.name().equals(wanted)).findFirst();
	}

	/** The two ends of the time in which its documents are in force, if it has any. */
	public Optional<Span> period() {
		return this.spans.stream().filter(Span::period).findFirst();
	}

	/** What readers may see of the values of its fields. */
	public Map<String, Object> open(Map<String, Object> values) {
		if (this.fields.stream().allMatch(Field::open)) {
			return values;
		}
		Map<String, Object> open = new LinkedHashMap<>(values);
		this.fields.stream().filter((field) -> !field.open()).forEach((field) -> open.remove(field.name()));
		return open;
	}

	/**
	 * The ids that fields of a kind hold, by the field's name; what is no id is passed
	 * over, since {@link FieldCheck} says so.
	 */
	public Map<String, List<UUID>> ids(Kind kind, Map<String, Object> values) {
		Map<String, List<UUID>> found = new LinkedHashMap<>();
		this.fields.stream()
			.filter((field) -> field.kind() == kind)
			.forEach((field) -> found.put(field.name(), ids(values.get(field.name()))));
		found.values().removeIf(List::isEmpty);
		return found;
	}

	private static List<UUID> ids(@Nullable Object value) {
		Stream<?> texts = (value instanceof List<?> list) ? list.stream() : Stream.ofNullable(value);
		List<UUID> ids = new ArrayList<>();
		texts.forEach((text) -> FieldCheck.id(text).ifPresent(ids::add));
		return ids;
	}

	/**
	 * Where documents of a type stand on a site (docs/adr/0013-types-of-an-office.md).
	 */
	public enum Place {

		/**
		 * News: a list, the lists of category, tag, district and month, home, feeds; its
		 * page has a date, names and neighbours.
		 */
		STORY,

		/** A list and those of tag and district, a block on the home page; dated. */
		NOTICE,

		/** A list and those of tag and district; its page shows its fields, undated. */
		ENTRY,

		/** In the tree of pages and on no list. */
		PAGE

	}

	/** What submit may ask for. */
	public enum Need {

		/** A category of the site. */
		CATEGORY,

		/** A body that says or shows something. */
		BODY

	}

	/**
	 * Two fields of days or moments: what begins with one ends with the other, never
	 * before.
	 *
	 * @param period whether the document is in force from one to the other, and pages say
	 * so where it is not
	 */
	public record Span(String from, String to, boolean period) {
	}

	/**
	 * One field of a type. A name means the same kind in every type.
	 *
	 * @param name as in JSON; the message files hold its label under {@code field.<name>}
	 * and its help, if it needs any, under {@code help.<type>.<name>}
	 * @param text whether it belongs to the approved text (and its hash) rather than to
	 * layout
	 * @param required whether submit asks for it
	 * @param open whether readers may see it: on pages, in the public API, by search
	 * @param search where the public search reads it
	 * @param choices values of a {@link Kind#CHOICE}; their words stand under
	 * {@code choice.<name>.<value>}
	 * @param least smallest value of a number
	 * @param most largest value of a number
	 */
	public record Field(String name, Kind kind, boolean text, boolean required, boolean open, Search search,
			List<String> choices, int least, int most) {

		public Field {
			choices = List.copyOf(choices);
		}

		/** A field of the approved text. */
		public static Field text(String name, Kind kind, Search search) {
			return new Field(name, kind, true, false, true, search, List.of(), 0, kind.most());
		}

		/** A field of the layout. */
		public static Field layout(String name, Kind kind) {
			return new Field(name, kind, false, false, true, Search.NOT, List.of(), 0, kind.most());
		}

		/** The same, and submit asks for it. */
		public Field needed() {
			return new Field(this.name, this.kind, this.text, true, this.open, this.search, this.choices, this.least,
					this.most);
		}

		/** The same for the office alone. */
		public Field inside() {
			return new Field(this.name, this.kind, this.text, this.required, false, Search.NOT, this.choices,
					this.least, this.most);
		}

		/** The same with these choices. */
		public Field of(String... values) {
			return new Field(this.name, this.kind, this.text, this.required, this.open, this.search,
					Arrays.asList(values), this.least, this.most);
		}

		/** The same for numbers from one to another. */
		public Field between(int smallest, int largest) {
			return new Field(this.name, this.kind, this.text, this.required, this.open, this.search, this.choices,
					smallest, largest);
		}

		/** Whether the public search reads it. */
		public boolean searched() {
			return this.search != Search.NOT;
		}

	}

	/** Where the public search reads a field, and so how much its words weigh. */
	public enum Search {

		/** Nowhere. */
		NOT,

		/** Like the title. */
		TITLE,

		/** Like the summary. */
		SUMMARY,

		/** Like the body. */
		TEXT,

		/** Beside tags and districts. */
		KEYWORDS,

		/** A number that people search for as it is written: {@code 51/2016}. */
		NUMBER

	}

	/**
	 * What a field holds; its JSON value is a string but for the kinds that say
	 * otherwise. {@link FieldCheck} knows their forms, {@link FieldText} their words.
	 */
	public enum Kind {

		/** One line, up to 300 characters. */
		LINE,

		/** Several lines, up to 5,000 characters. */
		LINES,

		/** Paragraphs and lists as {@link Prose} reads them, up to 20,000 characters. */
		PROSE,

		/** A JSON list of lines, up to 50. */
		TEXTS,

		/** One of the field's choices. */
		CHOICE,

		/** A day, {@code 2026-03-13}. */
		DAY,

		/**
		 * A moment, kept in UTC: {@code 2026-03-13T01:00:00Z}; taken with any offset, and
		 * without one by the clocks of the site.
		 */
		MOMENT,

		/** A JSON boolean. */
		YES_NO,

		/** A JSON whole number, from 0 to 9999 unless the field says otherwise. */
		NUMBER,

		/** A JSON whole number of rupiah, up to 1,000,000,000. */
		MONEY,

		/**
		 * A place on the map: latitude and longitude in degrees, {@code 1.475,102.117}
		 * (as in RFC 5870).
		 */
		POINT,

		/** An address of the web, https or http. */
		WEB,

		/** A telephone number of an office, as it is dialled. */
		PHONE,

		/** The 18 digits of a civil servant's number; spaces and slashes are dropped. */
		NIP,

		/** The id of another document of the same site and type, above this one. */
		PARENT,

		/** A JSON list of ids of other documents of the same site and type, up to 50. */
		DOCUMENTS,

		/** The id of a file of the library. */
		FILE;

		/** Whether its value is a list. */
		public boolean listed() {
			return this == TEXTS || this == DOCUMENTS;
		}

		/** Whether it takes a section of a page rather than a line. */
		public boolean isLong() {
			return this == PROSE || this == TEXTS;
		}

		private int most() {
			return (this == MONEY) ? FieldCheck.MOST_MONEY : FieldCheck.MOST_NUMBER;
		}

	}

}
