package id.terbit.media.wordimport;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Short forms for what every file of Word is full of: {@code @p{…}}, {@code @p(Style){…}}
 * for a paragraph, {@code @r{…}} and {@code @r(b,i){…}} for a run with properties,
 * {@code @li(list,depth){…}} for an item, {@code @inline(1,alt)} for a picture in the
 * line, {@code @anchor(2,alt)} for one beside it.
 */
final class Shorthand {

	private static final Pattern FORM = Pattern.compile("@(p|r|li)(?:\\(([^)]*)\\))?\\{([^{}@]*)\\}");

	private static final Pattern PROPERTY = Pattern.compile("([^,=]+)(?:=([^,]*))?");

	private static final Pattern PICTURE = Pattern.compile("@(inline|anchor)\\(([0-9]),([^)]*)\\)");

	private Shorthand() {
	}

	static String word(String text) {
		String written = PICTURE.matcher(text).replaceAll((found) -> Matcher.quoteReplacement(picture(found)));
		for (Matcher form = FORM.matcher(written); form.find(); form = FORM.matcher(written)) {
			written = form.replaceAll((found) -> Matcher.quoteReplacement(
					form(found.group(1), (found.group(2) != null) ? found.group(2) : "", found.group(3))));
		}
		return written;
	}

	private static String form(String kind, String with, String content) {
		return switch (kind) {
			case "r" -> "<w:r>" + properties(with) + "<w:t xml:space=\"preserve\">" + content + "</w:t></w:r>";
			case "p" -> "<w:p>" + (with.isEmpty() ? "" : "<w:pPr><w:pStyle w:val=\"" + with + "\"/></w:pPr>")
					+ runs(content) + "</w:p>";
			case "li" -> {
				int comma = with.indexOf(',');
				yield "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + with.substring(comma + 1) + "\"/><w:numId w:val=\""
						+ with.substring(0, comma) + "\"/></w:numPr></w:pPr>" + runs(content) + "</w:p>";
			}
			default -> throw new IllegalArgumentException(kind);
		};
	}

	/** Plain words are one run. */
	private static String runs(String content) {
		return (content.isEmpty() || content.contains("<")) ? content : form("r", "", content);
	}

	private static String properties(String with) {
		if (with.isEmpty()) {
			return "";
		}
		StringBuilder properties = new StringBuilder("<w:rPr>");
		for (Matcher one = PROPERTY.matcher(with); one.find();) {
			properties.append("<w:").append(one.group(1));
			properties.append((one.group(2) != null) ? " w:val=\"" + one.group(2) + "\"/>" : "/>");
		}
		return properties.append("</w:rPr>").toString();
	}

	private static String picture(MatchResult found) {
		boolean inline = found.group(1).equals("inline");
		String place = inline ? "wp:inline" : "wp:anchor";
		String position = inline ? "" : "<wp:simplePos x=\"0\" y=\"0\"/><wp:positionH relativeFrom=\"column\">"
				+ "<wp:posOffset>0</wp:posOffset></wp:positionH>";
		return "<w:r><w:drawing><" + place + ">" + position + "<wp:extent cx=\"1905000\" cy=\"1270000\"/>"
				+ (inline ? "" : "<wp:wrapSquare wrapText=\"bothSides\"/>")
				+ "<wp:docPr id=\"1\" name=\"Gambar 1\" descr=\"" + found.group(3)
				+ "\"/><a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/"
				+ "picture\"><pic:pic><pic:nvPicPr><pic:cNvPr id=\"1\" name=\"a\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"rIdImg"
				+ found.group(2) + "\"/></pic:blipFill><pic:spPr/></pic:pic></a:graphicData></a:graphic></" + place
				+ "></w:drawing></w:r>";
	}

}
