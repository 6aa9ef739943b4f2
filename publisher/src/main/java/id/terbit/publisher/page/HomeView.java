package id.terbit.publisher.page;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The home page of a site.
 *
 * @param hero the newest story
 * @param latest the stories after it
 * @param sections the newest of each category
 * @param departments the other sites, on the portal
 */
public record HomeView(@Nullable CardView hero, List<CardView> latest, List<Section> sections,
		List<CardView> announcements, List<Department> departments) {

	public HomeView {
		latest = List.copyOf(latest);
		sections = List.copyOf(sections);
		announcements = List.copyOf(announcements);
		departments = List.copyOf(departments);
	}

	/** A category with its newest stories. */
	public record Section(Link category, List<CardView> cards) {

		public Section {
			cards = List.copyOf(cards);
		}

	}

	/** A department's site. */
	public record Department(Link site, String tagline) {
	}

}
