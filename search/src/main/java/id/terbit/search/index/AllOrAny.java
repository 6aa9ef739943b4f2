package id.terbit.search.index;

import java.io.IOException;
import java.time.Instant;
import java.util.function.UnaryOperator;

import id.terbit.search.linguistics.Understanding;

/**
 * What has everything that is looked for or, where few documents do, what has any of it.
 *
 * @param partial nothing has everything: what was found has a part
 */
record AllOrAny(Kept.Found found, boolean partial) {

	/** Where fewer documents than these have everything, any of it will do. */
	private static final int ENOUGH = 10;

	/**
	 * Asks by the same plan whatever the criteria narrow, so that counts and pages fit
	 * each other.
	 * @param meant not empty
	 * @param limited puts into a plan what holds for whoever asks
	 */
	static AllOrAny of(IndexView view, Understanding meant, UnaryOperator<Plan> limited, Criteria criteria, Instant now)
			throws IOException {
		Kept.Found all = view.find(limited.apply(Planner.all(meant, now)), criteria);
		if (all.fitting() >= ENOUGH || !Planner.canBeRelaxed(meant)) {
			return new AllOrAny(all, false);
		}
		Kept.Found any = view.find(limited.apply(Planner.any(meant, now)), criteria);
		return new AllOrAny(any, all.fitting() == 0 && any.fitting() > 0);
	}

}
