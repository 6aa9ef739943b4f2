package id.terbit.body;

import java.util.UUID;

/** How characters are set apart. */
public sealed interface Mark {

	/** {@code bold}. */
	record Bold() implements Mark {
	}

	/** {@code italic}. */
	record Italic() implements Mark {
	}

	/** {@code underline}. */
	record Underline() implements Mark {
	}

	/** {@code superscript}. */
	record Superscript() implements Mark {
	}

	/** {@code subscript}. */
	record Subscript() implements Mark {
	}

	/**
	 * {@code link} with attribute {@code href}: https, http, mailto or tel.
	 */
	record Link(String href) implements Mark {
	}

	/**
	 * {@code link} with attribute {@code document}: another document, whatever its
	 * address.
	 */
	record DocumentLink(UUID document) implements Mark {
	}

}
