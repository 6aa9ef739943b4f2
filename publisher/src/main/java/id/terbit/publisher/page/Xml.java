package id.terbit.publisher.page;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

import org.jspecify.annotations.Nullable;

/** Writes XML; every text is escaped, characters that XML can't hold are left out. */
final class Xml {

	private final StringBuilder out = new StringBuilder(4096).append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

	private final Deque<String> open = new ArrayDeque<>();

	/** Opens an element. Attributes are pairs of name and value. */
	Xml open(String name, String... attributes) {
		start(name, attributes);
		this.out.append('>');
		this.open.push(name);
		return this;
	}

	/** Closes the innermost open element. */
	Xml close() {
		this.out.append("</").append(this.open.pop()).append(">\n");
		return this;
	}

	/** An element with text alone. */
	Xml text(String name, String value, String... attributes) {
		start(name, attributes);
		this.out.append('>');
		escape(value);
		this.out.append("</").append(name).append(">\n");
		return this;
	}

	/** An element with attributes alone. */
	Xml empty(String name, String... attributes) {
		start(name, attributes);
		this.out.append("/>\n");
		return this;
	}

	byte[] bytes() {
		return this.out.toString().getBytes(StandardCharsets.UTF_8);
	}

	private void start(String name, String... attributes) {
		this.out.append('<').append(name);
		for (int i = 0; i < attributes.length; i += 2) {
			this.out.append(' ').append(attributes[i]).append("=\"");
			escape(attributes[i + 1]);
			this.out.append('"');
		}
	}

	/** Runs of plain signs are copied at a stroke: a sitemap has nothing else. */
	private void escape(String value) {
		int copied = 0;
		int at = 0;
		while (at < value.length()) {
			int character = value.codePointAt(at);
			int after = at + Character.charCount(character);
			String written = written(character);
			if (written != null) {
				this.out.append(value, copied, at).append(written);
				copied = after;
			}
			at = after;
		}
		this.out.append(value, copied, value.length());
	}

	/** What stands for a sign, or null where it stands for itself. */
	private static @Nullable String written(int character) {
		return switch (character) {
			case '<' -> "&lt;";
			case '>' -> "&gt;";
			case '&' -> "&amp;";
			case '"' -> "&quot;";
			default -> allowed(character) ? null : "";
		};
	}

	/** XML 1.0, production 2 (Char). */
	private static boolean allowed(int character) {
		return character == '\t' || character == '\n' || character == '\r' || (character >= 0x20 && character <= 0xd7ff)
				|| (character >= 0xe000 && character <= 0xfffd) || character >= 0x10000;
	}

}
