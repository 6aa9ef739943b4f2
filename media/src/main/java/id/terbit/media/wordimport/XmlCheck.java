package id.terbit.media.wordimport;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import id.terbit.media.inspection.ArchiveCheck;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;

/**
 * Reads through the XML of a Word file without keeping any of it, before a parser that
 * does is let near: no document type (so no entity, and nothing fetched from elsewhere),
 * no nesting without end, no more elements than a long report has.
 */
final class XmlCheck {

	private static final int MAX_DEPTH = 250;

	private static final int MAX_ELEMENTS = 600_000;

	private XmlCheck() {
	}

	/**
	 * Checks every part.
	 * @throws RefusedException (INVALID) {@code word.unsafe}, {@code word.too-long},
	 * {@code word.unreadable}
	 */
	static void check(Path file) {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		int elements = 0;
		try (ZipFile zip = new ZipFile(file.toFile())) {
			for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements();) {
				try (InputStream in = new BufferedInputStream(zip.getInputStream(entries.nextElement()))) {
					if (ArchiveCheck.isXml(in)) {
						elements += elements(factory.createXMLStreamReader(in), MAX_ELEMENTS - elements);
					}
				}
			}
		}
		catch (IOException | XMLStreamException ex) {
			throw RefusedException.invalid(Refusal.of("word.unreadable"));
		}
	}

	private static int elements(XMLStreamReader xml, int most) throws XMLStreamException {
		int depth = 0;
		int elements = 0;
		while (xml.hasNext()) {
			switch (xml.next()) {
				case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
					throw RefusedException.invalid(Refusal.of("word.unsafe"));
				case XMLStreamConstants.START_ELEMENT -> {
					elements++;
					depth++;
					if (depth > MAX_DEPTH) {
						throw RefusedException.invalid(Refusal.of("word.unsafe"));
					}
					if (elements > most) {
						throw RefusedException.invalid(Refusal.of("word.too-long"));
					}
				}
				case XMLStreamConstants.END_ELEMENT -> depth--;
				default -> {
					// text is bounded by the size of its part
				}
			}
		}
		xml.close();
		return elements;
	}

}
