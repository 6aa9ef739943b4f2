package id.terbit.running;

import java.util.EnumSet;
import java.util.Set;

/** Who asks. The roles are held on the one site that all the addresses belong to. */
enum Visitor {

	/** Without session and token. */
	NOBODY,

	/**
	 * Held every role everywhere until the account was disabled, and is still signed in.
	 */
	DISABLED,

	/** Holds every role, on another site. */
	STRANGER, WRITER, EDITOR, SECTION_HEAD, DIVISION_HEAD, PUBLISHER, OPERATOR,

	/** Operator of the whole installation. */
	SYSTEM;

	/** Everybody in the world. */
	static final Set<Visitor> WORLD = EnumSet.allOf(Visitor.class);

	/** Everybody in the world but tokens that are not valid any more. */
	static final Set<Visitor> WORLD_OF_PROGRAMS = EnumSet.complementOf(EnumSet.of(DISABLED));

	/** Everybody with an account. */
	static final Set<Visitor> ACCOUNTS = EnumSet.complementOf(EnumSet.of(NOBODY, DISABLED));

	/** Everybody who works on the site. */
	static final Set<Visitor> SITE = EnumSet.complementOf(EnumSet.of(NOBODY, DISABLED, STRANGER));

	/** Who has a say over what stands on the site. */
	static final Set<Visitor> EDITORIAL = EnumSet.range(WRITER, PUBLISHER);

	/** Who runs the site's machinery. */
	static final Set<Visitor> RUNNING = EnumSet.of(PUBLISHER, OPERATOR, SYSTEM);

	/** Who sets the site up. */
	static final Set<Visitor> OPERATING = EnumSet.of(OPERATOR, SYSTEM);

	/** Nobody: the address is for those who hold a link. */
	static final Set<Visitor> NONE = EnumSet.noneOf(Visitor.class);

}
