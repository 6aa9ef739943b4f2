package id.terbit.media.wordimport;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import javax.xml.parsers.ParserConfigurationException;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Reads frames and shapes of an OpenDocument text: pictures, boxes of text, formulas. */
final class OdtDrawing {

	private final OdtReading reading;

	private final Ink ink;

	private final List<Piece> beside;

	/** Pictures that float beside the paragraph. */
	private final List<Piece> floating = new ArrayList<>();

	OdtDrawing(OdtReading reading, Ink ink, List<Piece> beside) {
		this.reading = reading;
		this.ink = ink;
		this.beside = beside;
	}

	List<Piece> floating() {
		return this.floating;
	}

	void read(Element drawing) {
		String name = WordXml.name(drawing);
		if (name.equals("g") || name.equals("a")) {
			WordXml.children(drawing).forEach(this::read);
		}
		else if (name.equals("frame")) {
			frame(drawing);
		}
		else {
			box(drawing);
		}
	}

	private void frame(Element frame) {
		Element object = WordXml.child(frame, "object");
		Element box = WordXml.child(frame, "text-box");
		List<Element> images = WordXml.children(frame)
			.stream()
			.filter((part) -> WordXml.name(part).equals("image"))
			.toList();
		if (box != null) {
			box(box);
		}
		else if (object != null && isFormula(object)) {
			this.reading.findings().changed("formula", formula(object));
			this.ink.say(formula(object), List.of(), "", 0);
		}
		else if (object != null || WordXml.child(frame, "object-ole") != null) {
			this.reading.findings().leftOut("embedded-object");
			picture(frame, images);
		}
		else {
			picture(frame, images);
		}
	}

	/** One picture in several formats: the first that a browser shows. */
	private void picture(Element frame, List<Element> images) {
		if (images.isEmpty()) {
			return;
		}
		Element image = images.stream().filter((one) -> isShown(OdtXml.href(one))).findFirst().orElse(images.get(0));
		String alt = alt(frame);
		String address = OdtXml.href(image);
		WordPicture picture = this.reading.picture(address, alt);
		if (picture == null) {
			boolean outside = address.matches("(?i)(https?|file|ftp):.*|\\.\\./.*");
			this.reading.findings().leftOut(outside ? "picture-outside" : "picture-missing", alt);
		}
		else if (OdtXml.text(frame, "anchor-type").matches("as-char|")) {
			this.ink.stand(new Piece.Picture(picture));
		}
		else {
			this.floating.add(new Piece.Picture(picture));
		}
	}

	private static boolean isShown(String address) {
		return address.toLowerCase(Locale.ROOT).matches(".*\\.(jpe?g|png|webp|gif)");
	}

	private static String alt(Element frame) {
		Element described = WordXml.child(frame, "desc");
		Element titled = WordXml.child(frame, "title");
		Element said = (described != null && !described.getTextContent().isBlank()) ? described : titled;
		return (said != null) ? said.getTextContent().replaceAll("\\s+", " ").strip() : "";
	}

	/** A box around a picture and its caption is no box to anybody but the program. */
	private void box(Element box) {
		List<Piece> content = new OdtFlow(this.reading).read(box);
		if (content.isEmpty()) {
			return;
		}
		if (content.stream().noneMatch(Piece.Picture.class::isInstance)) {
			this.reading.findings().changed("text-box");
		}
		this.beside.addAll(content);
	}

	private boolean isFormula(Element object) {
		return WordXml.child(object, "math") != null || math(object) != null;
	}

	/** The formula as it was typed, or else its signs. */
	private String formula(Element object) {
		Element own = WordXml.child(object, "math");
		Element math = (own != null) ? own : math(object);
		if (math == null) {
			return "";
		}
		String typed = OdtXml.words(math, "annotation");
		return typed.isEmpty() ? math.getTextContent().replaceAll("\\s+", " ").strip() : typed;
	}

	private @Nullable Element math(Element object) {
		String address = OdtXml.href(object);
		String folder = address.startsWith("./") ? address.substring(2) : address;
		if (folder.isEmpty()) {
			return null;
		}
		try {
			Element root = OdtFile.part(this.reading.zip(), folder + "/content.xml");
			return (root != null && WordXml.name(root).equals("math")) ? root : null;
		}
		catch (IOException | SAXException | ParserConfigurationException ex) {
			throw WordFile.unreadable(ex);
		}
	}

}
