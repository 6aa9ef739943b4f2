package id.terbit.body;

import java.util.ArrayList;
import java.util.List;

import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;

/** Gathers what is wrong with a body. */
final class Reasons {

	/** More reasons than this help nobody; a hostile body could give thousands. */
	private static final int MOST = 100;

	private final List<Refusal> refusals = new ArrayList<>();

	void add(String pointer, String code, Object... arguments) {
		if (this.refusals.size() < MOST) {
			this.refusals.add(Refusal.at(pointer, "body." + code, arguments));
		}
	}

	/** Stops at once: going on would cost too much or makes no sense. */
	RefusedException fatal(String pointer, String code, Object... arguments) {
		this.refusals.add(Refusal.at(pointer, "body." + code, arguments));
		return RefusedException.invalid(this.refusals);
	}

	boolean isEmpty() {
		return this.refusals.isEmpty();
	}

	int count() {
		return this.refusals.size();
	}

	void throwIfAny() {
		if (!this.refusals.isEmpty()) {
			throw RefusedException.invalid(this.refusals);
		}
	}

}
