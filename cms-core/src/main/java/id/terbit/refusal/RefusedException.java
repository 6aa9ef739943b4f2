package id.terbit.refusal;

import java.util.List;
import java.util.stream.Collectors;

/** Something was refused, with every reason. Nothing was changed. */
public class RefusedException extends RuntimeException {

	private final Kind kind;

	private final List<Refusal> refusals;

	private boolean noted;

	public RefusedException(Kind kind, List<Refusal> refusals) {
		super(refusals.stream()
			.map((refusal) -> (refusal.pointer() != null) ? refusal.code() + " at " + refusal.pointer()
					: refusal.code())
			.collect(Collectors.joining(", ", kind + ": ", "")));
		this.kind = kind;
		this.refusals = List.copyOf(refusals);
	}

	public RefusedException(Kind kind, Refusal refusal) {
		this(kind, List.of(refusal));
	}

	/** What sort of no it is. */
	public Kind kind() {
		return this.kind;
	}

	/** Every reason, at least one. */
	public List<Refusal> refusals() {
		return this.refusals;
	}

	/**
	 * Asked by whoever would write it into the log, which holds it once: true the first
	 * time.
	 */
	public boolean note() {
		boolean first = !this.noted;
		this.noted = true;
		return first;
	}

	/** Input was not understood or not valid. */
	public static RefusedException invalid(List<Refusal> refusals) {
		return new RefusedException(Kind.INVALID, refusals);
	}

	/** Input was not understood or not valid, for one reason. */
	public static RefusedException invalid(Refusal refusal) {
		return new RefusedException(Kind.INVALID, refusal);
	}

	/** There is no such thing, or the caller may not know of it. */
	public static RefusedException missing(String what, Object name) {
		return new RefusedException(Kind.MISSING, Refusal.of(what + ".missing", name));
	}

	/** The sorts of no. */
	public enum Kind {

		/** The input is wrong in itself. */
		INVALID,

		/** There is no such thing, or the caller may not know of it. */
		MISSING,

		/** The caller has no right to it. */
		FORBIDDEN,

		/** A rule says that it may not happen now. */
		NOT_NOW,

		/** Somebody else saved in between. */
		STALE,

		/** A part that is needed does not answer; later it may. */
		UNAVAILABLE,

		/** A part that is needed has no room left; somebody has to make some. */
		FULL

	}

}
