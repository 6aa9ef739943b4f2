package id.terbit.media.wordimport;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Reads an OpenDocument text from its XML, since Tika's XHTML keeps neither numbers of
 * lists nor merged cells nor marks. Archive and XML were bounded before.
 */
final class OdtFile {

	private OdtFile() {
	}

	/**
	 * Reads a file whose XML was checked before.
	 * @param use is given what was read while the file is open, for its pictures
	 * @throws RefusedException (INVALID) {@code word.unreadable}, {@code asset.encrypted}
	 */
	static <T> T read(Path file, Function<FileText, T> use) {
		try (ZipFile zip = new ZipFile(file.toFile())) {
			return use.apply(read(zip));
		}
		catch (IOException ex) {
			throw WordFile.unreadable(ex);
		}
	}

	private static FileText read(ZipFile zip) throws IOException {
		try {
			return readNow(zip);
		}
		catch (SAXException | ParserConfigurationException ex) {
			throw WordFile.unreadable(ex);
		}
	}

	private static FileText readNow(ZipFile zip) throws IOException, SAXException, ParserConfigurationException {
		Element manifest = part(zip, "META-INF/manifest.xml");
		if (manifest != null && !WordXml.below(manifest, "encryption-data").isEmpty()) {
			throw RefusedException.invalid(Refusal.of("asset.encrypted"));
		}
		Element content = part(zip, "content.xml");
		Element body = (content != null) ? WordXml.child(WordXml.child(content, "body"), "text") : null;
		if (content == null || body == null) {
			throw RefusedException.invalid(Refusal.of("word.unreadable"));
		}
		Element common = part(zip, "styles.xml");
		OdtStyles styles = new OdtStyles();
		if (common != null) {
			styles.add(common);
		}
		WordXml.children(content)
			.stream()
			.filter((child) -> WordXml.name(child).equals("automatic-styles"))
			.forEach(styles::add);
		OdtReading reading = new OdtReading(styles, zip);
		List<Piece> pieces = new OdtFlow(reading).read(body);
		reading.appendNotes(pieces);
		if (common != null) {
			noteEdges(common, reading);
		}
		Element about = part(zip, "meta.xml");
		String title = (about != null) ? OdtXml.words(about, "title") : "";
		return new FileText(title, pieces, reading.pictures(), reading.findings());
	}

	/** Headers and footers belong to the paper. */
	private static void noteEdges(Element common, OdtReading reading) {
		for (Element page : WordXml.below(common, "master-page")) {
			for (Element edge : WordXml.children(page)) {
				String name = WordXml.name(edge);
				if (name.startsWith("header") || name.startsWith("footer")) {
					String text = OdtXml.said(edge);
					if (!text.isEmpty() || !WordXml.below(edge, "image").isEmpty()) {
						reading.findings().leftOut(name.startsWith("header") ? "header" : "footer", text);
					}
				}
			}
		}
	}

	/** The root of a part, or null where the file has no such part. */
	static @Nullable Element part(ZipFile zip, String name)
			throws IOException, SAXException, ParserConfigurationException {
		ZipEntry entry = zip.getEntry(name);
		if (entry == null) {
			return null;
		}
		try (InputStream in = zip.getInputStream(entry)) {
			return Objects.requireNonNull(parser().parse(in).getDocumentElement());
		}
	}

	private static DocumentBuilder parser() throws ParserConfigurationException {
		DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
		factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
		factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
		factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
		factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
		factory.setXIncludeAware(false);
		DocumentBuilder builder = factory.newDocumentBuilder();
		// what is wrong with a file is said by the exception, not on the console
		builder.setErrorHandler(null);
		return builder;
	}

}
