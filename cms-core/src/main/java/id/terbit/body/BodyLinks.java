package id.terbit.body;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import id.terbit.body.Inline.Text;
import id.terbit.body.Mark.DocumentLink;
import id.terbit.body.Mark.Link;

/** Where the links of a body lead. */
public final class BodyLinks {

	private BodyLinks() {
	}

	/** Documents that it links to, each once, in the order of the text. */
	public static Set<UUID> documents(Body body) {
		Set<UUID> documents = new LinkedHashSet<>();
		marks(body, (mark) -> {
			if (mark instanceof DocumentLink link) {
				documents.add(link.document());
			}
		});
		return documents;
	}

	/** Addresses that it links to, each once, in the order of the text. */
	public static Set<String> addresses(Body body) {
		Set<String> addresses = new LinkedHashSet<>();
		marks(body, (mark) -> {
			if (mark instanceof Link link) {
				addresses.add(link.href());
			}
		});
		return addresses;
	}

	private static void marks(Body body, Consumer<Mark> visitor) {
		BodyWalk.inlines(body, (inline) -> {
			if (inline instanceof Text text) {
				text.marks().forEach(visitor);
			}
		});
	}

}
