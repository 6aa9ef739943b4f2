package id.terbit.media.extraction;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** Reads a PDF: its pages, their words, and the first one as a picture. */
final class PdfPaper {

	/** The picture's bounds in pixels; a page of any size is scaled into them. */
	private static final int WIDTH = 640;

	private static final int HEIGHT = 1_280;

	private static final long MEMORY = 32L * 1024 * 1024;

	private PdfPaper() {
	}

	static void read(Path file, Path folder) throws IOException {
		FontMappers.set(new PlainFonts());
		try (PDDocument document = Loader.loadPDF(file.toFile(), MemoryUsageSetting.setupMixed(MEMORY).streamCache)) {
			PaperProcess.pages(document.getNumberOfPages(), folder);
			words(document, folder);
			if (document.getNumberOfPages() > 0) {
				picture(document, folder);
			}
		}
	}

	private static void words(PDDocument document, Path folder) throws IOException {
		try (Words words = new Words(folder.resolve(PaperProcess.WORDS))) {
			PDFTextStripper stripper = new PDFTextStripper();
			stripper.setSortByPosition(false);
			try {
				stripper.writeText(document, words);
			}
			catch (IOException ex) {
				if (!words.full()) {
					throw ex;
				}
			}
		}
	}

	private static void picture(PDDocument document, Path folder) throws IOException {
		PDRectangle box = document.getPage(0).getCropBox();
		boolean turned = document.getPage(0).getRotation() % 180 != 0;
		float width = turned ? box.getHeight() : box.getWidth();
		float height = turned ? box.getWidth() : box.getHeight();
		if (!(width > 0) || !(height > 0)) {
			return;
		}
		float scale = Math.min(WIDTH / width, HEIGHT / height);
		BufferedImage picture = new PDFRenderer(document).renderImage(0, scale, ImageType.RGB);
		Path drawn = folder.resolve("drawn");
		ImageIO.write(picture, "png", drawn.toFile());
		Files.move(drawn, folder.resolve(PaperProcess.PICTURE), StandardCopyOption.ATOMIC_MOVE);
	}

}
