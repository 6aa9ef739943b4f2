package id.terbit.media.wordimport;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.w3c.dom.Element;

/** Finds the pictures of a drawing, new (DrawingML) or old (VML), and notes the rest. */
final class DrawingReader {

	private static final String OFFICE = "urn:schemas-microsoft-com:office:office";

	private final WordReading reading;

	DrawingReader(WordReading reading) {
		this.reading = reading;
	}

	List<Piece> pictures(Element drawing) {
		List<Piece> found = new ArrayList<>();
		String alt = alt(drawing);
		for (Element blip : WordXml.below(drawing, "blip")) {
			if (isInBox(blip, drawing)) {
				continue;
			}
			String embedded = blip.getAttributeNS(WordXml.R, "embed");
			if (embedded.isEmpty()) {
				this.reading.findings().leftOut("picture-outside", alt);
			}
			else {
				add(found, embedded, alt);
			}
		}
		for (Element data : WordXml.below(drawing, "imagedata")) {
			if (!isInBox(data, drawing)) {
				String said = alt.isEmpty() ? data.getAttributeNS(OFFICE, "title") : alt;
				add(found, data.getAttributeNS(WordXml.R, "id"), said);
			}
		}
		if (WordXml.below(drawing, "rect").stream().anyMatch(DrawingReader::isRule)) {
			found.add(new Piece.Rule());
		}
		noteOthers(drawing, alt);
		return found;
	}

	private void add(List<Piece> found, String relationship, String alt) {
		WordPicture picture = this.reading.picture(relationship, alt);
		if (picture == null) {
			this.reading.findings().leftOut("picture-missing", alt);
		}
		else {
			found.add(new Piece.Picture(picture));
		}
	}

	private void noteOthers(Element drawing, String alt) {
		for (Element chart : WordXml.below(drawing, "chart")) {
			String words = this.reading.drawnWords(chart.getAttributeNS(WordXml.R, "id"));
			this.reading.findings().leftOut("chart", said(alt, words));
		}
		for (Element diagram : WordXml.below(drawing, "relIds")) {
			String words = this.reading.drawnWords(diagram.getAttributeNS(WordXml.R, "dm"));
			this.reading.findings().leftOut("diagram", said(alt, words));
		}
		boolean cropped = WordXml.below(drawing, "srcRect").stream().anyMatch(DrawingReader::cutsOff);
		if (cropped) {
			this.reading.findings().changed("picture-cropped", alt);
		}
	}

	private static String said(String alt, String words) {
		return (alt.isEmpty() || words.isEmpty()) ? alt + words : alt + ": " + words;
	}

	/** The box's own reading finds what stands within it. */
	private static boolean isInBox(Element element, Element drawing) {
		for (var above = element.getParentNode(); above != null && above != drawing; above = above.getParentNode()) {
			if (above instanceof Element box && WordXml.name(box).equals("txbxContent")) {
				return true;
			}
		}
		return false;
	}

	/** Google Docs writes a frame of nothing around every picture. */
	private static boolean cutsOff(Element frame) {
		return Stream.of("l", "t", "r", "b").anyMatch((side) -> WordXml.number(frame.getAttribute(side), 0) != 0);
	}

	private static boolean isRule(Element rectangle) {
		return !rectangle.getAttributeNS(OFFICE, "hr").isEmpty();
	}

	/** Word's own description; a mere title where there is none. */
	private static String alt(Element drawing) {
		List<Element> all = new ArrayList<>(WordXml.below(drawing, "docPr"));
		all.addAll(WordXml.below(drawing, "cNvPr"));
		for (Element properties : all) {
			String said = properties.getAttribute("descr").strip();
			if (said.isEmpty()) {
				said = properties.getAttribute("title").strip();
			}
			if (!said.isEmpty()) {
				return said.replaceAll("\\s+", " ");
			}
		}
		for (Element shape : WordXml.below(drawing, "shape")) {
			String said = shape.getAttribute("alt").strip();
			if (!said.isEmpty()) {
				return said.replaceAll("\\s+", " ");
			}
		}
		return "";
	}

}
