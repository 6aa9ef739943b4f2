package id.terbit.newsroom.people;

import java.util.List;

import id.terbit.newsroom.Viewer;

/** Everybody with an account. */
public record PeopleView(Viewer viewer, List<Row> people) {

	public PeopleView {
		people = List.copyOf(people);
	}

	/**
	 * One person.
	 *
	 * @param roles "Penulis di Pesona Bengkalis"
	 */
	public record Row(String id, String name, String username, String title, List<String> roles, boolean disabled) {

		public Row {
			roles = List.copyOf(roles);
		}

	}

}
