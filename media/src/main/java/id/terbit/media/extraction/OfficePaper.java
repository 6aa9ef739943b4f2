package id.terbit.media.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.stream.Stream;

import id.terbit.media.inspection.FileType;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.Office;
import org.apache.tika.metadata.PagedText;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.sax.BodyContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Reads texts, tables and slides of office programs through Tika. */
final class OfficePaper {

	private OfficePaper() {
	}

	static void read(FileType type, Path file, Path folder) throws IOException, TikaException, SAXException {
		Metadata about = new Metadata();
		try (Words words = new Words(folder.resolve(PaperProcess.WORDS));
				TikaInputStream in = TikaInputStream.get(file)) {
			parser(type).parse(in, new BodyContentHandler(words), about, context());
		}
		catch (IOException | TikaException | SAXException | RuntimeException ex) {
			if (!isFull(folder)) {
				throw ex;
			}
		}
		PaperProcess.pages(pages(about), folder);
	}

	private static boolean isFull(Path folder) {
		return folder.resolve(PaperProcess.WORDS).toFile().length() >= Words.MOST;
	}

	private static Parser parser(FileType type) {
		return switch (type) {
			case DOCX, XLSX, PPTX -> new OOXMLParser();
			case DOC, XLS, PPT -> new OfficeParser();
			case ODT, ODS, ODP -> new OpenDocumentParser();
			case RTF -> new RTFParser();
			default -> throw new IllegalArgumentException(type + " is no paper of an office program");
		};
	}

	private static ParseContext context() {
		OfficeParserConfig office = new OfficeParserConfig();
		office.setUseSAXDocxExtractor(true);
		office.setUseSAXPptxExtractor(true);
		ParseContext context = new ParseContext();
		context.set(OfficeParserConfig.class, office);
		context.set(EmbeddedDocumentExtractor.class, new NothingWithin());
		return context;
	}

	/** What the program that wrote it counted; 0 where it did not say. */
	private static int pages(Metadata about) {
		return Stream
			.of(about.getInt(PagedText.N_PAGES), about.getInt(Office.PAGE_COUNT), about.getInt(Office.SLIDE_COUNT))
			.filter((count) -> count != null && count > 0)
			.findFirst()
			.orElse(0);
	}

	/** Files within the file are not looked at. */
	private static final class NothingWithin implements EmbeddedDocumentExtractor {

		@Override
		public boolean shouldParseEmbedded(Metadata about) {
			return false;
		}

		@Override
		public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata about, boolean html) {
			throw new IllegalStateException("files within files are not read");
		}

	}

}
