package id.terbit.search.linguistics;

import java.util.Map;

import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.CharArraySet;
import org.jspecify.annotations.Nullable;

/** Numbers as they are written here: grouped by dots, in dates, as Roman numerals. */
final class NumberForms {

	private static final String[] MONTHS = { "januari", "februari", "maret", "april", "mei", "juni", "juli", "agustus",
			"september", "oktober", "november", "desember" };

	/** Short and older spellings, read as months beside a number only. */
	private static final Map<String, Integer> SPELLINGS = Map.ofEntries(Map.entry("jan", 1), Map.entry("feb", 2),
			Map.entry("peb", 2), Map.entry("pebruari", 2), Map.entry("mar", 3), Map.entry("mrt", 3),
			Map.entry("apr", 4), Map.entry("jun", 6), Map.entry("jul", 7), Map.entry("agt", 8), Map.entry("agu", 8),
			Map.entry("ags", 8), Map.entry("agust", 8), Map.entry("sep", 9), Map.entry("sept", 9), Map.entry("okt", 10),
			Map.entry("nov", 11), Map.entry("nop", 11), Map.entry("nopember", 11), Map.entry("des", 12));

	private static final CharArrayMap<String> SHORT_MONTHS = new CharArrayMap<>(32, false);

	/** Words that a Roman numeral may follow. */
	private static final CharArraySet BEFORE_ROMAN = new CharArraySet(48, false);

	static {
		SPELLINGS.forEach((spelling, month) -> SHORT_MONTHS.put(spelling, MONTHS[month - 1]));
		for (String word : new String[] { "abad", "angkatan", "bab", "caturwulan", "cawu", "dapil", "divisi", "edisi",
				"eselon", "gelombang", "golongan", "grade", "jilid", "kategori", "ke", "kelas", "kloter", "lampiran",
				"level", "mtq", "periode", "semester", "seri", "sesi", "sidang", "tahap", "tingkat", "tipe", "triwulan",
				"tw", "volume", "vol", "zona" }) {
			BEFORE_ROMAN.add(word);
		}
	}

	private NumberForms() {
	}

	/** A date in digits that starts here, as day, month and year, or {@code null}. */
	static String @Nullable [] date(Atoms atoms, int first) {
		char sign = atoms.sign(first);
		if ((sign != '-' && sign != '/' && sign != '.') || !atoms.isNumber(first + 1) || atoms.sign(first + 1) != sign
				|| !atoms.isNumber(first + 2) || (atoms.sign(first + 2) == sign && atoms.isNumber(first + 3))) {
			return null;
		}
		boolean yearFirst = atoms.length(first) == 4;
		int year = yearFirst ? first : first + 2;
		int day = yearFirst ? first + 2 : first;
		if (!isYear(atoms, year) || atoms.length(first + 1) > 2 || atoms.length(day) > 2) {
			return null;
		}
		int month = atoms.number(first + 1);
		int days = atoms.number(day);
		if (month < 1 || month > 12 || days < 1 || days > 31) {
			return null;
		}
		return new String[] { Integer.toString(days), MONTHS[month - 1], atoms.string(year) };
	}

	/** Four digits that name a year of our time. */
	static boolean isYear(Atoms atoms, int atom) {
		return atoms.isNumber(atom) && atoms.length(atom) == 4 && atoms.number(atom) >= 1800
				&& atoms.number(atom) <= 2199;
	}

	/** How many runs make up a number grouped by thousands; 1 where it isn't. */
	static int grouped(Atoms atoms, int first) {
		char sign = atoms.sign(first);
		boolean starts = atoms.length(first) <= 3 && atoms.folded()[atoms.foldedFrom(first)] != '0';
		if (!starts || (sign != '.' && sign != ',')) {
			return 1;
		}
		int count = 1;
		while (atoms.sign(first + count - 1) == sign && atoms.isNumber(first + count)) {
			if (atoms.length(first + count) != 3) {
				return 1;
			}
			count++;
		}
		return (sign == '.' || count > 2) ? count : 1;
	}

	/**
	 * Whether nothing but noughts stands behind the comma here, as in {@code 1.500,00}.
	 */
	static boolean hasEmptyDecimals(Atoms atoms, int last) {
		return atoms.sign(last) == ',' && atoms.isNumber(last + 1) && atoms.length(last + 1) == 2
				&& atoms.number(last + 1) == 0;
	}

	/** The month that a short or older spelling names, beside a number. */
	static @Nullable String month(Atoms atoms, int atom) {
		boolean afterDay = atoms.isNumber(atom - 1) && atoms.length(atom - 1) <= 2
				&& (atoms.isBlank(atom - 1) || atoms.isHyphenated(atom - 1));
		if (!afterDay && !isYear(atoms, atom + 1)) {
			return null;
		}
		return SHORT_MONTHS.get(atoms.folded(), atoms.foldedFrom(atom), atoms.length(atom));
	}

	/** The value of a Roman numeral behind a word that counts, or 0. */
	static int roman(Atoms atoms, int atom) {
		if (atoms.length(atom) > 6 || !isRomanLetter(atoms.folded()[atoms.foldedFrom(atom)]) || !atoms.isWord(atom - 1)
				|| !(atoms.isBlank(atom - 1) || atoms.isHyphenated(atom - 1))
				|| !BEFORE_ROMAN.contains(atoms.folded(), atoms.foldedFrom(atom - 1), atoms.length(atom - 1))) {
			return 0;
		}
		return roman(atoms.string(atom));
	}

	/** Of i, v and x, as far as 39; 0 where it is written otherwise. */
	static int roman(String numeral) {
		int value = 0;
		int before = 0;
		for (int i = numeral.length() - 1; i >= 0; i--) {
			int letter = switch (numeral.charAt(i)) {
				case 'i' -> 1;
				case 'v' -> 5;
				case 'x' -> 10;
				default -> 0;
			};
			if (letter == 0) {
				return 0;
			}
			value += (letter < before) ? -letter : letter;
			before = Math.max(before, letter);
		}
		return (value > 0 && value < 40 && numeral.equals(romanOf(value))) ? value : 0;
	}

	private static String romanOf(int value) {
		String[] ones = { "", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix" };
		return "x".repeat(value / 10) + ones[value % 10];
	}

	private static boolean isRomanLetter(char letter) {
		return letter == 'i' || letter == 'v' || letter == 'x';
	}

}
