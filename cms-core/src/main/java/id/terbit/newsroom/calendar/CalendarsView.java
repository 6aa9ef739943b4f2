package id.terbit.newsroom.calendar;

import java.util.List;

import id.terbit.newsroom.Viewer;

/** The list of years. */
public record CalendarsView(Viewer viewer, List<Row> years) {

	public CalendarsView {
		years = List.copyOf(years);
	}

	/**
	 * One year.
	 *
	 * @param which "tahun ini", "tahun depan", or empty
	 * @param there whether it has a calendar
	 * @param summary how many free days it has; empty where it has no calendar
	 * @param changed who changed it last and when, or empty
	 */
	public record Row(String year, String which, boolean there, String summary, String changed) {
	}

}
