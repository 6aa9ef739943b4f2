package id.terbit.media.wordimport;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import id.terbit.media.wordimport.Piece.Role;
import org.jspecify.annotations.Nullable;

/**
 * What the names of styles mean. Word names its own styles in English whatever its
 * language, but their ids and the styles of other programs are translated.
 */
final class StyleNames {

	private static final Pattern HEADING = Pattern.compile("(?:heading|judul|tajuk|kop)[ _-]*([1-9])");

	private static final Pattern TITLE = Pattern.compile("title|judul|judul utama|document title");

	private static final Pattern SUBTITLE = Pattern.compile("subtitle|sub ?judul|anak judul|lead|teras");

	private static final Pattern CAPTION = Pattern
		.compile("caption|keterangan|keterangan gambar|judul gambar|figure|gambar|illustration|ilustrasi");

	private static final Pattern QUOTE = Pattern.compile("(intense ?)?quot(e|ations?)|kutipan.*|block ?text");

	private static final Pattern CONTENTS = Pattern
		.compile("(toc|daftar isi|contents)[ _-]*([1-9]|heading)|contents heading");

	private static final Pattern LIST = Pattern.compile("(list|daftar)[ _-]*(bullet|butir|number|nomor)[ _-]*([2-5])?");

	private StyleNames() {
	}

	/** What a style is by its name alone. */
	static Meaning meaning(String name) {
		String plain = plain(name);
		Matcher heading = HEADING.matcher(plain);
		if (heading.matches()) {
			return new Meaning(Role.HEADING, Integer.parseInt(heading.group(1)), false);
		}
		if (CONTENTS.matcher(plain).matches()) {
			return new Meaning(Role.PLAIN, 0, true);
		}
		if (TITLE.matcher(plain).matches()) {
			return new Meaning(Role.TITLE, 0, false);
		}
		if (SUBTITLE.matcher(plain).matches()) {
			return new Meaning(Role.SUBTITLE, 0, false);
		}
		if (CAPTION.matcher(plain).matches()) {
			return new Meaning(Role.CAPTION, 0, false);
		}
		return QUOTE.matcher(plain).matches() ? new Meaning(Role.QUOTE, 0, false) : Meaning.PLAIN;
	}

	/**
	 * The list that a style's name alone says, where the file has no numbering for it.
	 * @return the sort and the depth, or null
	 */
	static @Nullable NamedList list(String name) {
		Matcher list = LIST.matcher(plain(name));
		if (!list.matches()) {
			return null;
		}
		int depth = (list.group(3) != null) ? Integer.parseInt(list.group(3)) - 1 : 0;
		return new NamedList(list.group(2).startsWith("bu"), depth);
	}

	/** Programs list several names of one style behind a comma. */
	private static String plain(String name) {
		int comma = name.indexOf(',');
		return ((comma > 0) ? name.substring(0, comma) : name).toLowerCase(Locale.ROOT).strip();
	}

	/**
	 * What a style means.
	 *
	 * @param level of a heading, else 0
	 * @param contents whether it belongs to a table of contents
	 */
	record Meaning(Role role, int level, boolean contents) {

		static final Meaning PLAIN = new Meaning(Role.PLAIN, 0, false);

		/** A heading of a level from 1 to 9. */
		static Meaning heading(int level) {
			return new Meaning(Role.HEADING, level, false);
		}

		boolean known() {
			return this.role != Role.PLAIN || this.contents;
		}

	}

	/**
	 * A list by name.
	 *
	 * @param depth 0 for the outermost
	 */
	record NamedList(boolean bullet, int depth) {
	}

}
