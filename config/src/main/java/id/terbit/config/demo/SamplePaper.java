package id.terbit.config.demo;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes a PDF of one page that says that it is a sample. */
final class SamplePaper {

	private SamplePaper() {
	}

	/** A page in A4 with a line of a title; the same bytes for the same title. */
	static InputStream pdf(String title) {
		String line = title.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)");
		String page = "BT /F1 20 Tf 60 770 Td (DATA CONTOH) Tj /F1 13 Tf 0 -34 Td (" + line + ") Tj ET";
		List<String> objects = List.of("<< /Type /Catalog /Pages 2 0 R /Lang (id) >>",
				"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
				"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
						+ "/Resources << /Font << /F1 5 0 R >> >> >>",
				"<< /Length " + page.length() + " >>\nstream\n" + page + "\nendstream",
				"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
		StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
		List<Integer> places = new ArrayList<>();
		for (String object : objects) {
			places.add(pdf.length());
			pdf.append(places.size()).append(" 0 obj\n").append(object).append("\nendobj\n");
		}
		int table = pdf.length();
		pdf.append("xref\n0 ").append(objects.size() + 1).append("\n0000000000 65535 f \n");
		places.forEach((place) -> pdf.append("%010d 00000 n \n".formatted(place)));
		pdf.append("trailer\n<< /Size ")
			.append(objects.size() + 1)
			.append(" /Root 1 0 R >>\nstartxref\n")
			.append(table)
			.append("\n%%EOF\n");
		return new ByteArrayInputStream(pdf.toString().getBytes(StandardCharsets.ISO_8859_1));
	}

}
