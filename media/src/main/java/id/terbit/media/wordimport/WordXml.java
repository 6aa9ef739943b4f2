package id.terbit.media.wordimport;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** Walks through WordprocessingML (ECMA-376 part 1, chapter 17). */
final class WordXml {

	static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

	static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

	static final String M = "http://schemas.openxmlformats.org/officeDocument/2006/math";

	private WordXml() {
	}

	/** The child elements in order. */
	static List<Element> children(Node parent) {
		List<Element> children = new ArrayList<>();
		for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
			if (node instanceof Element element) {
				children.add(element);
			}
		}
		return children;
	}

	static String name(Element element) {
		String name = element.getLocalName();
		return (name != null) ? name : element.getNodeName();
	}

	/** The first child of a name. */
	static @Nullable Element child(@Nullable Element parent, String name) {
		if (parent == null) {
			return null;
		}
		for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
			if (node instanceof Element element && name(element).equals(name)) {
				return element;
			}
		}
		return null;
	}

	/** The choice that newer programs read, or what older ones fall back on. */
	static @Nullable Element alternative(Element alternatives) {
		Element choice = child(alternatives, "Choice");
		return (choice != null) ? choice : child(alternatives, "Fallback");
	}

	/** Every element of a name below, in document order. */
	static List<Element> below(Node top, String name) {
		List<Element> found = new ArrayList<>();
		collect(top, name, found);
		return found;
	}

	/** Elements of a name below that do not stand within another of that name. */
	static List<Element> topmost(Node top, String name) {
		List<Element> found = new ArrayList<>();
		for (Element child : children(top)) {
			if (name(child).equals(name)) {
				found.add(child);
			}
			else {
				found.addAll(topmost(child, name));
			}
		}
		return found;
	}

	private static void collect(Node top, String name, List<Element> found) {
		for (Element child : children(top)) {
			if (name(child).equals(name)) {
				found.add(child);
			}
			collect(child, name, found);
		}
	}

	/** An attribute of the main namespace; empty where it is absent. */
	static String attribute(@Nullable Element element, String name) {
		return (element != null) ? element.getAttributeNS(W, name) : "";
	}

	/**
	 * The value of a property's child, for example of {@code w:pStyle}; empty if absent.
	 */
	static String value(@Nullable Element properties, String name) {
		return attribute(child(properties, name), "val");
	}

	/** A switch: present and not off (ECMA-376 17.17.4). Null where it is absent. */
	static @Nullable Boolean flag(@Nullable Element properties, String name) {
		Element element = child(properties, name);
		if (element == null) {
			return null;
		}
		return switch (attribute(element, "val")) {
			case "0", "false", "off", "none" -> false;
			default -> true;
		};
	}

	/** A whole number, or what stands for it where there is none. */
	static int number(String text, int otherwise) {
		try {
			return Integer.parseInt(text.strip());
		}
		catch (NumberFormatException ex) {
			return otherwise;
		}
	}

	/** The characters of an element itself; XmlBeans knows no {@code getTextContent}. */
	static String content(Element element) {
		StringBuilder text = new StringBuilder();
		for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
			if (node instanceof Text characters) {
				text.append(characters.getData());
			}
		}
		return text.toString();
	}

	/** All characters below, for example of a formula. */
	static String text(Node top, String name) {
		StringBuilder text = new StringBuilder();
		for (Element element : below(top, name)) {
			text.append(content(element));
		}
		return text.toString();
	}

}
