package id.terbit.media.wordimport;

import java.util.List;

import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** Names of OpenDocument (OASIS ODF 1.3 part 3). */
final class OdtXml {

	static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

	static final String STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";

	static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";

	static final String FO = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0";

	static final String XLINK = "http://www.w3.org/1999/xlink";

	static final String XML = "http://www.w3.org/XML/1998/namespace";

	private OdtXml() {
	}

	static String text(Element element, String attribute) {
		return element.getAttributeNS(TEXT, attribute);
	}

	static String style(Element element, String attribute) {
		return element.getAttributeNS(STYLE, attribute);
	}

	static int number(Element element, String namespace, String attribute, int otherwise) {
		return WordXml.number(element.getAttributeNS(namespace, attribute), otherwise);
	}

	static String href(Element element) {
		return element.getAttributeNS(XLINK, "href");
	}

	/** The words of an element, apart where its paragraphs are. */
	static String said(Element element) {
		StringBuilder words = new StringBuilder();
		say(element, words);
		return words.toString().replaceAll("\\s+", " ").strip();
	}

	private static void say(Element element, StringBuilder words) {
		boolean apart = WordXml.name(element).matches("p|h|s|tab|line-break|note-citation|annotation");
		words.append(apart ? " " : "");
		for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
			if (node instanceof Text text) {
				words.append(text.getData());
			}
			else if (node instanceof Element child) {
				say(child, words);
			}
		}
		words.append(apart ? " " : "");
	}

	/** The first element of a name anywhere below; its text, or nothing. */
	static String words(Element top, String name) {
		List<Element> found = WordXml.below(top, name);
		return found.isEmpty() ? "" : found.get(0).getTextContent().replaceAll("\\s+", " ").strip();
	}

}
