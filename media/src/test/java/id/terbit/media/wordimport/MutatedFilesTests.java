package id.terbit.media.wordimport;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import id.terbit.body.BodyJson;
import id.terbit.refusal.RefusedException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Ten thousand random mutations of valid files: each becomes a text or is refused, and
 * nothing else is ever thrown.
 */
@Tag("thorough")
class MutatedFilesTests {

	private static final String ODD = "<>&\"'/\\{}0123456789-*\u0000\u00FF\r\n wpr:";

	private final WordFile files = new WordFile(new OldWord());

	private int read;

	private int refused;

	/** Files that took more memory or stack than this process has. */
	private int swelled;

	@TempDir
	Path folder;

	@Test
	void of_archives_of_xml_harm_nothing() {
		List<CorpusFile> seeds = CorpusFile.all()
			.stream()
			.filter((file) -> file.fileName().matches(".*\\.(docx|odt)"))
			.toList();
		Random random = new Random(20_26);
		for (int i = 0; i < 6_500; i++) {
			CorpusFile seed = seeds.get(random.nextInt(seeds.size()));
			byte[] mutated = (i % 10 == 0) ? bytes(seed.bytes(), random) : parts(seed.bytes(), random);
			tried(seed, i, mutated);
		}
		assertThat(this.read).isGreaterThan(1_000);
		assertThat(this.refused).isGreaterThan(1_000);
	}

	@Test
	void of_rich_text_harm_nothing() {
		List<CorpusFile> seeds = CorpusFile.all().stream().filter((file) -> file.fileName().endsWith(".rtf")).toList();
		Random random = new Random(19_99);
		for (int i = 0; i < 2_500; i++) {
			CorpusFile seed = seeds.get(random.nextInt(seeds.size()));
			tried(seed, i, bytes(seed.bytes(), random));
		}
		assertThat(this.read).isGreaterThan(1_000);
	}

	/**
	 * Most are read in this process for speed. One that runs out of memory or stack here
	 * would have ended the process of old Word, whose heap is far smaller: that it ends
	 * nothing else is seen by giving it to one.
	 */
	@Test
	void of_old_word_files_end_in_a_text_or_in_the_end_of_their_process() throws IOException {
		List<CorpusFile> seeds = CorpusFile.all().stream().filter((file) -> file.fileName().endsWith(".doc")).toList();
		Random random = new Random(19_97);
		for (int i = 0; i < 1_000; i++) {
			CorpusFile seed = seeds.get(random.nextInt(seeds.size()));
			byte[] mutated = bytes(seed.bytes(), random);
			if (i % 50 == 0) {
				tried(seed, i, mutated);
			}
			else {
				inThisProcess(seed, i, mutated);
			}
		}
		assertThat(this.read).isGreaterThan(100);
		assertThat(this.read + this.refused).isEqualTo(1_000);
		assertThat(this.swelled).isLessThan(100);
	}

	private void inThisProcess(CorpusFile seed, int number, byte[] mutated) throws IOException {
		Path file = Files.write(this.folder.resolve("naskah.doc"), mutated);
		try {
			OldWordProcess.read(file);
			this.read++;
		}
		catch (IOException | RuntimeException ex) {
			// what OldWordProcess answers with its code for unreadable files
			this.refused++;
		}
		catch (OutOfMemoryError | StackOverflowError ex) {
			this.swelled++;
			tried(seed, number, mutated);
		}
	}

	private void tried(CorpusFile seed, int number, byte[] mutated) {
		try (Batch batch = Batches.of(seed.fileName(), mutated)) {
			this.files.read(batch.text(), (text) -> BodyJson.write(BlockMaker.body(text, List.of())));
			this.read++;
		}
		catch (RefusedException ex) {
			this.refused++;
		}
		catch (RuntimeException | StackOverflowError ex) {
			throw new AssertionError("mutation " + number + " of " + seed.name(), ex);
		}
	}

	/** Changes some bytes, or takes some out, or doubles some. */
	private static byte[] bytes(byte[] file, Random random) {
		byte[] mutated = file.clone();
		int changes = 1 + random.nextInt(8);
		for (int i = 0; i < changes; i++) {
			int place = random.nextInt(mutated.length);
			mutated[place] = (byte) (random.nextBoolean() ? random.nextInt(256)
					: ODD.charAt(random.nextInt(ODD.length())));
		}
		if (random.nextInt(4) == 0) {
			int from = random.nextInt(mutated.length);
			int length = Math.min(mutated.length - from, 1 + random.nextInt(200));
			byte[] shorter = new byte[mutated.length - length];
			System.arraycopy(mutated, 0, shorter, 0, from);
			System.arraycopy(mutated, from + length, shorter, from, shorter.length - from);
			return (shorter.length > 0) ? shorter : mutated;
		}
		return mutated;
	}

	/** Changes the XML of one part: its signs, or whole elements. */
	private static byte[] parts(byte[] file, Random random) {
		Map<String, byte[]> parts = new LinkedHashMap<>(WordFiles.parts(file));
		List<String> names = new ArrayList<>(
				parts.keySet().stream().filter((name) -> name.matches(".*(xml|rels)")).toList());
		String name = names.get(random.nextInt(names.size()));
		String xml = new String(parts.get(name), StandardCharsets.UTF_8);
		int changes = 1 + random.nextInt(3);
		for (int i = 0; i < changes && !xml.isEmpty(); i++) {
			xml = random.nextInt(3) == 0 ? signs(xml, random) : elements(xml, random);
		}
		parts.put(name, xml.getBytes(StandardCharsets.UTF_8));
		return Programs.zip(parts);
	}

	private static String signs(String xml, Random random) {
		int place = random.nextInt(xml.length());
		return xml.substring(0, place) + ODD.charAt(random.nextInt(ODD.length())) + xml.substring(place + 1);
	}

	/** Renames an element or a value, or moves a stretch elsewhere. */
	private static String elements(String xml, Random random) {
		String[] names = { "w:p", "w:r", "w:t", "w:tbl", "w:tc", "w:tr", "w:sdt", "w:pPr", "w:numPr", "text:p",
				"text:list", "table:table-cell", "draw:frame" };
		String from = names[random.nextInt(names.length)];
		String to = names[random.nextInt(names.length)];
		return switch (random.nextInt(3)) {
			case 0 -> xml.replace("<" + from + ">", "<" + to + ">").replace("</" + from + ">", "</" + to + ">");
			case 1 -> xml.replaceFirst("=\"[^\"]*\"", "=\"" + random.nextInt() + "\"");
			default -> {
				int start = xml.indexOf("<" + from);
				int end = (start >= 0) ? xml.indexOf("</" + from + ">", start) : -1;
				String stretch = (end > start) ? xml.substring(start, end + from.length() + 3) : "";
				yield stretch.isEmpty() ? xml
						: xml.substring(0, start) + stretch.repeat(1 + random.nextInt(3)) + xml.substring(start);
			}
		};
	}

}
