package id.terbit.media.wordimport;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import org.w3c.dom.Element;

/** Finds the marks of fields in a text (ECMA-376 17.16.18), as they will be read. */
final class WordFields {

	private WordFields() {
	}

	/** Begins that no end follows; broken files and careless programs leave them. */
	static Set<Element> endless(Element text) {
		Deque<Element> open = new ArrayDeque<>();
		for (Element mark : marks(text)) {
			switch (WordXml.attribute(mark, "fldCharType")) {
				case "begin" -> open.push(mark);
				case "end" -> open.poll();
				default -> {
					// a separator, or a mark that no program writes
				}
			}
		}
		Set<Element> endless = Collections.newSetFromMap(new IdentityHashMap<>());
		endless.addAll(open);
		return endless;
	}

	/** Every mark in document order, but for those of boxes, which are apart. */
	static List<Element> marks(Element text) {
		List<Element> marks = new ArrayList<>();
		collect(text, marks);
		return marks;
	}

	private static void collect(Element top, List<Element> marks) {
		for (Element child : WordXml.children(top)) {
			switch (WordXml.name(child)) {
				case "fldChar" -> marks.add(child);
				case "txbxContent" -> {
					// a text of its own
				}
				case "AlternateContent" -> {
					Element chosen = WordXml.alternative(child);
					if (chosen != null) {
						collect(chosen, marks);
					}
				}
				default -> collect(child, marks);
			}
		}
	}

}
