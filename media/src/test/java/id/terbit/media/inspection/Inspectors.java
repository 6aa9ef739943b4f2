package id.terbit.media.inspection;

import java.util.List;

/** Inspectors for tests of other packages. */
public final class Inspectors {

	private Inspectors() {
	}

	/** As configured by default. */
	public static Inspector usual() {
		return new Inspector(new InspectionProperties(50_000_000, List.of()));
	}

}
