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

	/**
	 * Thirty times what a body may hold in the end; POI makes about 50 MB of so many.
	 */
	private static final int MAX_ELEMENTS = 120_000;

	/** Text and values of attributes; a body may hold half of it. */
	private static final long MAX_CHARACTERS = 4_000_000;

	private int elements;

	private long characters;

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
		XmlCheck all = new XmlCheck();
		try (ZipFile zip = new ZipFile(file.toFile())) {
			for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements();) {
				try (InputStream in = new BufferedInputStream(zip.getInputStream(entries.nextElement()))) {
					if (ArchiveCheck.isXml(in)) {
						all.pass(factory.createXMLStreamReader(in));
					}
				}
			}
		}
		catch (IOException | XMLStreamException ex) {
			throw RefusedException.invalid(Refusal.of("word.unreadable"));
		}
	}

	private void pass(XMLStreamReader xml) throws XMLStreamException {
		int depth = 0;
		while (xml.hasNext()) {
			switch (xml.next()) {
				case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
					throw RefusedException.invalid(Refusal.of("word.unsafe"));
				case XMLStreamConstants.START_ELEMENT -> {
					this.elements++;
					depth++;
					for (int i = 0; i < xml.getAttributeCount(); i++) {
						this.characters += xml.getAttributeValue(i).length();
					}
				}
				case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> this.characters += xml.getTextLength();
				case XMLStreamConstants.END_ELEMENT -> depth--;
				default -> {
					// comments are passed over by every reader
				}
			}
			if (depth > MAX_DEPTH) {
				throw RefusedException.invalid(Refusal.of("word.unsafe"));
			}
			if (this.elements > MAX_ELEMENTS || this.characters > MAX_CHARACTERS) {
				throw RefusedException.invalid(Refusal.of("word.too-long"));
			}
		}
		xml.close();
	}

}
