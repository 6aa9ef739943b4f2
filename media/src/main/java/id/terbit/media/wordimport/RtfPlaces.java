package id.terbit.media.wordimport;

import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** The words that begin a group which is not text (destinations). */
final class RtfPlaces {

	private static final Map<String, RtfPlace> PLACES = Map.ofEntries(Map.entry("fonttbl", RtfPlace.FONTS),
			Map.entry("stylesheet", RtfPlace.STYLES), Map.entry("listtable", RtfPlace.LISTS),
			Map.entry("listoverridetable", RtfPlace.OVERRIDES), Map.entry("header", RtfPlace.HEADER),
			Map.entry("headerl", RtfPlace.HEADER), Map.entry("headerr", RtfPlace.HEADER),
			Map.entry("headerf", RtfPlace.HEADER), Map.entry("footer", RtfPlace.FOOTER),
			Map.entry("footerl", RtfPlace.FOOTER), Map.entry("footerr", RtfPlace.FOOTER),
			Map.entry("footerf", RtfPlace.FOOTER), Map.entry("annotation", RtfPlace.COMMENT),
			Map.entry("listtext", RtfPlace.NUMBER), Map.entry("pntext", RtfPlace.NUMBER),
			Map.entry("fldinst", RtfPlace.INSTRUCTION), Map.entry("pict", RtfPlace.PICTURE),
			Map.entry("sn", RtfPlace.PROPERTY_NAME), Map.entry("sv", RtfPlace.PROPERTY_VALUE));

	private static final Set<String> NOWHERE = Set.of("colortbl", "info", "nonshppict", "shprslt", "objdata",
			"objclass", "objname", "revtbl", "rsidtbl", "xmlnstbl", "themedata", "colorschememapping", "datastore",
			"latentstyles", "mmathPr", "mmathPict", "ftnsep", "ftnsepc", "ftncn", "aftnsep", "aftnsepc", "aftncn",
			"bkmkstart", "bkmkend", "atnid", "atnauthor", "atntime", "atnref", "atndate", "atnparent", "atrfstart",
			"atrfend", "filetbl", "listpicture", "tc", "tcn", "xe", "rxe", "txe", "template", "passwordhash",
			"pnseclvl", "fchars", "lchars", "upr", "pn", "generator", "background", "datafield", "blipuid", "pgptbl",
			"userprops", "wgrffmtfilter", "panose", "falt", "fname", "leveltext", "levelnumbers", "listname", "docvar",
			"protusertbl", "fontemb", "mctrlPr");

	/** Groups that others may pass over but that hold text here. */
	private static final Set<String> TEXT = Set.of("shppict", "shpinst", "do", "dptxbxtext", "nesttableprops", "moMath",
			"moMathPara", "picprop", "sp", "ud", "footnote", "shptxt", "result", "field", "fldrslt");

	private RtfPlaces() {
	}

	/** The place that a word opens, or null where it opens none. */
	static @Nullable RtfPlace of(String word, RtfPlace now) {
		if (word.equals("title") && now == RtfPlace.NOWHERE) {
			return RtfPlace.TITLE;
		}
		if (now == RtfPlace.NOWHERE) {
			return null;
		}
		RtfPlace place = PLACES.get(word);
		if (place == RtfPlace.NUMBER && now != RtfPlace.TEXT) {
			return RtfPlace.NOWHERE;
		}
		return (place == null && NOWHERE.contains(word)) ? RtfPlace.NOWHERE : place;
	}

	/** Whether an optional group of this word is read. */
	static boolean isKnown(String word) {
		return TEXT.contains(word) || PLACES.containsKey(word);
	}

}
