package id.terbit.media.wordimport;

/** Where the text of a group of Rich Text Format goes (its destination). */
enum RtfPlace {

	/** Into the document, or the note that is being read. */
	TEXT,

	/** Nowhere: tables of the program, marks, numbers of list items. */
	NOWHERE,

	/** The names of fonts. */
	FONTS,

	/** The names of styles. */
	STYLES,

	/** The patterns of lists. */
	LISTS,

	/** The lists made of patterns. */
	OVERRIDES,

	/** The number of a list item or a heading, as programs without lists show it. */
	NUMBER,

	/** The title among the properties. */
	TITLE,

	/** A header of pages. */
	HEADER,

	/** A footer of pages. */
	FOOTER,

	/** A comment. */
	COMMENT,

	/** What a field does. */
	INSTRUCTION,

	/** The bytes of a picture as hexadecimal digits. */
	PICTURE,

	/** A property of a shape: its name. */
	PROPERTY_NAME,

	/** A property of a shape: its value. */
	PROPERTY_VALUE;

	/** Whether people read, or a field does, what stands in such a group. */
	boolean isRead() {
		return this == TEXT || this == HEADER || this == FOOTER || this == COMMENT || this == TITLE
				|| this == INSTRUCTION;
	}

}
