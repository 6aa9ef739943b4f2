package id.terbit.media.inspection;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;

/**
 * Reads captions (WebVTT, W3C) strictly: times in order, words with plain marks, nothing
 * that would load or style anything. What is wrong is named with its line.
 */
final class Captions {

	private static final String SIGNATURE = "WEBVTT";

	private static final int MOST_CUES = 20_000;

	private static final int LONGEST_LINE = 2_000;

	private static final String TIME = "((?:\\d{2,4}:)?[0-5]\\d:[0-5]\\d\\.\\d{3})";

	private static final Pattern TIMES = Pattern
		.compile(TIME + "[ \\t]+-->[ \\t]+" + TIME + "((?:[ \\t]+\\S+)*)[ \\t]*");

	private static final Pattern SETTINGS = Pattern
		.compile("([ \\t]+(vertical|line|position|size|align):[A-Za-z0-9.,%-]+)*");

	/** Marks of words and times within them. */
	private static final Pattern MARK = Pattern.compile("</?(?:c|i|b|u|ruby|rt|v|lang)(?:\\.[\\w-]+)*>"
			+ "|<(?:v|lang)(?:\\.[\\w-]+)*[ \\t][^<>&]*>|<" + TIME + ">");

	private final List<String> lines;

	private int at;

	private int cues;

	private long before;

	private Captions(List<String> lines) {
		this.lines = lines;
	}

	/** Whether a file begins as captions do. */
	static boolean startIn(String head) {
		String bare = head.startsWith("\u00EF\u00BB\u00BF") ? head.substring(3) : head;
		return bare.startsWith(SIGNATURE);
	}

	/**
	 * Reads to the end.
	 * @throws RefusedException (INVALID) {@code captions.*} with the number of the line
	 */
	static void check(Path file) throws IOException {
		String text = decoded(Files.readAllBytes(file));
		new Captions(List.of((text.startsWith("\uFEFF") ? text.substring(1) : text).split("\r\n|\n|\r", -1))).read();
	}

	private static String decoded(byte[] bytes) {
		ByteBuffer in = ByteBuffer.wrap(bytes);
		try {
			return StandardCharsets.UTF_8.newDecoder()
				.onMalformedInput(CodingErrorAction.REPORT)
				.onUnmappableCharacter(CodingErrorAction.REPORT)
				.decode(in)
				.toString();
		}
		catch (CharacterCodingException ex) {
			int line = 1;
			for (int i = 0; i < in.position() && i < bytes.length; i++) {
				line += (bytes[i] == '\n') ? 1 : 0;
			}
			throw RefusedException.invalid(Refusal.of("captions.encoding", line));
		}
	}

	private void read() {
		String first = this.lines.get(0);
		if (!first.equals(SIGNATURE) && !first.startsWith(SIGNATURE + " ") && !first.startsWith(SIGNATURE + "\t")) {
			throw wrong("captions.signature");
		}
		while (isText()) {
			if (line().contains("-->")) {
				throw wrong("captions.blank-line");
			}
			this.at++;
		}
		while (this.at < this.lines.size()) {
			if (line().isEmpty()) {
				this.at++;
			}
			else {
				block();
			}
		}
		if (this.cues == 0) {
			throw wrong("captions.none");
		}
	}

	private void block() {
		String line = line();
		if (line.equals("NOTE") || line.startsWith("NOTE ") || line.startsWith("NOTE\t")) {
			pass();
			return;
		}
		if (line.strip().equals("STYLE") || line.strip().equals("REGION")) {
			throw wrong("captions.style");
		}
		if (!line.contains("-->")) {
			this.at++;
			if (!isText() || !line().contains("-->")) {
				this.at--;
				throw wrong("captions.times-missing");
			}
		}
		times();
		this.at++;
		while (isText()) {
			words(line());
			this.at++;
		}
	}

	private void pass() {
		while (isText()) {
			this.at++;
		}
	}

	private void times() {
		String line = line();
		if (line.length() > LONGEST_LINE) {
			throw wrong("captions.too-long");
		}
		Matcher times = TIMES.matcher(line);
		if (!times.matches()) {
			throw wrong(line.matches(".*\\d,\\d{3}.*") ? "captions.comma" : "captions.times");
		}
		if (!SETTINGS.matcher(times.group(3)).matches()) {
			throw wrong("captions.settings");
		}
		long start = millis(times.group(1));
		if (start < this.before) {
			throw wrong("captions.order");
		}
		if (millis(times.group(2)) <= start) {
			throw wrong("captions.end-before-start");
		}
		this.before = start;
		this.cues++;
		if (this.cues > MOST_CUES) {
			throw wrong("captions.too-many");
		}
	}

	private void words(String line) {
		if (line.contains("-->")) {
			throw wrong("captions.blank-line");
		}
		if (line.length() > LONGEST_LINE) {
			throw wrong("captions.too-long");
		}
		if (MARK.matcher(line).replaceAll("").indexOf('<') >= 0) {
			throw wrong("captions.markup");
		}
		if (line.chars().anyMatch((letter) -> letter < ' ' && letter != '\t')) {
			throw wrong("captions.markup");
		}
	}

	private boolean isText() {
		return this.at < this.lines.size() && !line().isEmpty();
	}

	private String line() {
		return this.lines.get(this.at);
	}

	private RefusedException wrong(String code) {
		return RefusedException.invalid(Refusal.of(code, Math.min(this.at + 1, this.lines.size())));
	}

	private static long millis(String time) {
		String[] parts = time.split("[:.]", -1);
		int from = parts.length - 3;
		long hours = (from > 0) ? Long.parseLong(parts[0]) : 0;
		return ((hours * 60 + Long.parseLong(parts[from])) * 60 + Long.parseLong(parts[from + 1])) * 1_000
				+ Long.parseLong(parts[from + 2]);
	}

}
