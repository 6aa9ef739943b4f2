package id.terbit.body;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import id.terbit.body.Inline.HardBreak;
import id.terbit.body.Inline.Text;
import id.terbit.body.Mark.Bold;
import id.terbit.body.Mark.DocumentLink;
import id.terbit.body.Mark.Italic;
import id.terbit.body.Mark.Link;
import id.terbit.body.Mark.Subscript;
import id.terbit.body.Mark.Superscript;
import id.terbit.body.Mark.Underline;
import org.jspecify.annotations.Nullable;

/** Makes text and marks of raw nodes. */
final class InlineReader {

	private final Reasons reasons;

	InlineReader(Reasons reasons) {
		this.reasons = reasons;
	}

	List<Inline> inlines(RawNode parent) {
		List<Inline> inlines = new ArrayList<>();
		for (RawNode node : parent.children()) {
			switch (node.type()) {
				case "text" -> inlines.add(text(node));
				case "hardBreak" -> {
					// ProseMirror marks a break as the text around it; a break shows none
					marks(node);
					BlockReader.refuseText(node, this.reasons);
					BlockReader.refuseContent(node, this.reasons);
					new Attributes(node, this.reasons).refuseOthers();
					inlines.add(new HardBreak());
				}
				default -> BlockReader.refuseNode(node, parent, this.reasons);
			}
		}
		return inlines;
	}

	private Text text(RawNode node) {
		new Attributes(node, this.reasons).refuseOthers();
		BlockReader.refuseContent(node, this.reasons);
		String value = node.text();
		if (value == null || value.isEmpty()) {
			this.reasons.add(node.pointer() + "/text", "text-empty");
		}
		else if (!Inlines.isClean(value)) {
			this.reasons.add(node.pointer() + "/text", "text-characters");
		}
		return new Text((value != null) ? value : "", marks(node));
	}

	private List<Mark> marks(RawNode node) {
		List<Mark> marks = new ArrayList<>();
		for (RawNode raw : node.marks()) {
			Mark mark = mark(raw);
			if (mark == null) {
				continue;
			}
			if (marks.stream().anyMatch((other) -> Inlines.excludes(other, mark))) {
				this.reasons.add(raw.pointer(), "mark-twice", raw.type());
			}
			marks.add(mark);
		}
		return marks;
	}

	private @Nullable Mark mark(RawNode raw) {
		Attributes attributes = new Attributes(raw, this.reasons);
		Mark mark = switch (raw.type()) {
			case "bold" -> new Bold();
			case "italic" -> new Italic();
			case "underline" -> new Underline();
			case "superscript" -> new Superscript();
			case "subscript" -> new Subscript();
			case "link" -> link(attributes, raw);
			default -> {
				this.reasons.add(raw.pointer(), "mark-unknown", RawReader.quoted(raw.type()));
				yield null;
			}
		};
		if (mark != null) {
			attributes.refuseOthers();
		}
		return mark;
	}

	private @Nullable Mark link(Attributes attributes, RawNode raw) {
		int before = this.reasons.count();
		String href = attributes.string("href");
		UUID document = attributes.id("document");
		if (this.reasons.count() > before) {
			return null;
		}
		if ((href == null) == (document == null)) {
			this.reasons.add(raw.pointer() + "/attrs", "link-target");
			return null;
		}
		if (document != null) {
			return new DocumentLink(document);
		}
		if (href == null || !Link.allows(href)) {
			this.reasons.add(raw.pointer() + "/attrs/href", "link-refused");
			return null;
		}
		return new Link(href);
	}

}
