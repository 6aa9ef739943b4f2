package id.terbit.search.index;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

import id.terbit.search.index.IndexView.DocumentFrequencies;
import id.terbit.search.index.Plan.Among;
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
	 * @param limits what every hit has to fit: nothing else counts, not even for whether
	 * any will do
	 */
	static AllOrAny of(IndexView view, Understanding meant, List<Among> limits, Criteria criteria, Instant now)
			throws IOException {
		Kept.Found all = view.find(Planner.all(meant, now).within(limits), criteria);
		if (all.fitting() >= ENOUGH || !Planner.canBeRelaxed(meant)) {
			return new AllOrAny(all, false);
		}
		DocumentFrequencies frequencies = view.frequencies(Planner.roots(meant), limits);
		Kept.Found any = view.find(Planner.any(meant, frequencies, now).within(limits), criteria);
		return new AllOrAny(any, all.fitting() == 0 && any.fitting() > 0);
	}

}
