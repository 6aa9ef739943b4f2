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

	/** {@code superscript}; never together with subscript. */
	record Superscript() implements Mark {
	}

	/** {@code subscript}. */
	record Subscript() implements Mark {
	}

	/**
	 * {@code link} with attribute {@code href}: https, http, mailto or tel.
	 */
	record Link(String href) implements Mark {

		/**
		 * A link to an allowed address.
		 * @throws IllegalArgumentException unless {@link #allows} says yes
		 */
		public Link {
			if (!allows(href)) {
				throw new IllegalArgumentException("not an address that a link may have");
			}
		}

		/**
		 * Whether a link may lead there: https or http with a host and no user name,
		 * mailto or tel; no spaces, control, invisible or direction characters; at most
		 * 2,000 characters.
		 */
		public static boolean allows(String href) {
			return LinkAddress.allows(href);
		}

	}

	/**
	 * {@code link} with attribute {@code document}: another document, whatever its
	 * address.
	 */
	record DocumentLink(UUID document) implements Mark {
	}

}
