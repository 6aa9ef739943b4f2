package id.terbit.body;

import java.util.List;

import id.terbit.body.BodyHtml.Context;
import id.terbit.body.Inline.Text;
import id.terbit.body.Mark.Bold;
import id.terbit.body.Mark.DocumentLink;
import id.terbit.body.Mark.Italic;
import id.terbit.body.Mark.Link;
import id.terbit.body.Mark.Subscript;
import id.terbit.body.Mark.Superscript;
import org.jspecify.annotations.Nullable;

/** Writes text with its marks; neighbours under one link share its element. */
final class HtmlInlines {

	private final HtmlWriter html;

	private final Context context;

	HtmlInlines(HtmlWriter html, Context context) {
		this.html = html;
		this.context = context;
	}

	void inlines(List<Inline> content) {
		String open = null;
		for (Inline inline : content) {
			String address = (inline instanceof Text text) ? address(text) : null;
			if (open != null && !open.equals(address)) {
				this.html.close("a");
			}
			if (address != null && !address.equals(open)) {
				this.html.open("a", "href", address);
			}
			open = address;
			if (inline instanceof Text text) {
				text(text);
			}
			else {
				this.html.open("br");
			}
		}
		if (open != null) {
			this.html.close("a");
		}
	}

	private @Nullable String address(Text text) {
		for (Mark mark : text.marks()) {
			if (mark instanceof Link link) {
				return link.href();
			}
			if (mark instanceof DocumentLink link) {
				return this.context.address(link.document());
			}
		}
		return null;
	}

	private void text(Text text) {
		List<String> elements = text.marks()
			.stream()
			.map(HtmlInlines::element)
			.filter((name) -> !name.isEmpty())
			.toList();
		elements.forEach(this.html::open);
		this.html.text(text.value());
		for (int index = elements.size() - 1; index >= 0; index--) {
			this.html.close(elements.get(index));
		}
	}

	private static String element(Mark mark) {
		if (mark instanceof Bold) {
			return "strong";
		}
		if (mark instanceof Italic) {
			return "em";
		}
		if (mark instanceof Superscript) {
			return "sup";
		}
		if (mark instanceof Subscript) {
			return "sub";
		}
		return (mark instanceof Link || mark instanceof DocumentLink) ? "" : "u";
	}

}
