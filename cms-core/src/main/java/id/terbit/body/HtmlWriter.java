package id.terbit.body;

import org.jspecify.annotations.Nullable;

/**
 * The one place where characters become HTML. Names of elements and attributes come from
 * this program; everything else goes through {@link #text} or an attribute's value and is
 * escaped.
 */
final class HtmlWriter {

	private final StringBuilder html;

	HtmlWriter(StringBuilder html) {
		this.html = html;
	}

	/** Opens an element; names and values of attributes follow each other. */
	HtmlWriter open(String element, @Nullable String... attributes) {
		this.html.append('<').append(element);
		for (int index = 0; index + 1 < attributes.length; index += 2) {
			String value = attributes[index + 1];
			if (value != null) {
				this.html.append(' ').append(attributes[index]).append("=\"");
				escape(value);
				this.html.append('"');
			}
		}
		this.html.append('>');
		return this;
	}

	HtmlWriter close(String element) {
		this.html.append("</").append(element).append('>');
		return this;
	}

	HtmlWriter text(String text) {
		escape(text);
		return this;
	}

	private void escape(String text) {
		for (int index = 0; index < text.length(); index++) {
			char character = text.charAt(index);
			switch (character) {
				case '&' -> this.html.append("&amp;");
				case '<' -> this.html.append("&lt;");
				case '>' -> this.html.append("&gt;");
				case '"' -> this.html.append("&quot;");
				case '\'' -> this.html.append("&#39;");
				// old browsers took a backtick for a quote
				case '`' -> this.html.append("&#96;");
				default -> this.html.append(character);
			}
		}
	}

}
