package id.terbit.media.wordimport;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.poi.ooxml.util.DocumentHelper;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFPictureData;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** One file while it is read: its parts, and what was found so far. */
final class WordReading {

	private final XWPFDocument document;

	private final Findings findings = new Findings();

	private final WordStyles styles;

	private final WordNumbering numbering;

	private FieldStack fields = new FieldStack();

	/** Begins of fields whose end is nowhere: no field at all. */
	private Set<Element> endless = Set.of();

	private final List<WordPicture> pictures = new ArrayList<>();

	/** Notes in the order of their marks: kind and id, and the number given. */
	private final Map<String, Integer> notes = new LinkedHashMap<>();

	WordReading(XWPFDocument document) {
		this.document = document;
		this.styles = new WordStyles(document.getStyles());
		this.numbering = new WordNumbering(document.getNumbering(), this.styles);
	}

	XWPFDocument document() {
		return this.document;
	}

	Findings findings() {
		return this.findings;
	}

	WordStyles styles() {
		return this.styles;
	}

	WordNumbering numbering() {
		return this.numbering;
	}

	FieldStack fields() {
		return this.fields;
	}

	/**
	 * Reads a text with fields of its own: the body, a note, a box. A field that it
	 * begins and never ends would swallow the rest, so what stands in it is text.
	 */
	List<Piece> story(Element text) {
		FieldStack around = this.fields;
		Set<Element> before = this.endless;
		this.fields = new FieldStack();
		this.endless = WordFields.endless(text);
		try {
			return new FlowReader(this).read(text);
		}
		finally {
			this.fields = around;
			this.endless = before;
		}
	}

	/** A mark of a field: its begin, its separator or its end. */
	void field(Element mark) {
		if (!this.endless.contains(mark)) {
			this.fields.mark(WordXml.attribute(mark, "fldCharType"));
		}
	}

	/** Passes over what is not read, but not over the marks of fields in it. */
	void passOver(Element unread) {
		WordFields.marks(unread).forEach(this::field);
	}

	List<WordPicture> pictures() {
		return this.pictures;
	}

	Map<String, Integer> notes() {
		return this.notes;
	}

	/** The number of a note, given at its first mark. */
	int note(String kind, String id) {
		return this.notes.computeIfAbsent(kind + "/" + id, (key) -> this.notes.size() + 1);
	}

	/** The picture of a relationship, if it stands in the file. */
	@Nullable WordPicture picture(String relationship, String alt) {
		XWPFPictureData data = this.document.getPictureDataByID(relationship);
		if (data == null) {
			return null;
		}
		WordPicture picture = new WordPicture(String.valueOf(data.getFileName()),
				() -> data.getPackagePart().getInputStream(), alt);
		this.pictures.add(picture);
		return picture;
	}

	/** The words of a chart or a diagram, which is a part of its own; empty if none. */
	String drawnWords(String relationship) {
		PackageRelationship found = relationship.isEmpty() ? null
				: this.document.getPackagePart().getRelationship(relationship);
		if (found == null || found.getTargetMode() != TargetMode.INTERNAL) {
			return "";
		}
		try {
			PackagePart part = this.document.getPackagePart().getRelatedPart(found);
			if (part == null) {
				return "";
			}
			try (InputStream in = part.getInputStream()) {
				return drawnWords(DocumentHelper.readDocument(in));
			}
		}
		catch (IOException | SAXException | InvalidFormatException ex) {
			throw WordFile.unreadable(ex);
		}
	}

	/** Paragraphs, and the names of rows and columns of a chart, each once. */
	private static String drawnWords(Document part) {
		Set<String> words = new LinkedHashSet<>();
		WordXml.below(part, "p").forEach((paragraph) -> words.add(WordXml.text(paragraph, "t").strip()));
		WordXml.below(part, "strCache")
			.forEach((names) -> WordXml.below(names, "v").forEach((name) -> words.add(WordXml.content(name).strip())));
		words.remove("");
		return String.join(" · ", words);
	}

	/** The address that a relationship leads to outside the file; empty if none. */
	String address(String relationship) {
		PackageRelationship found = relationship.isEmpty() ? null
				: this.document.getPackagePart().getRelationship(relationship);
		return (found != null) ? found.getTargetURI().toString() : "";
	}

}
