package id.terbit.site;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A site's look is data: what its templates fill in, never code.
 *
 * @param tagline one line under the name
 * @param accent main colour as {@code #rrggbb}
 * @param menu entries of the main menu, in order; entries that lead nowhere are hidden
 * @param contact postal address, e-mail and phone of the office, shown in the footer
 */
public record SiteLook(String tagline, String accent, List<MenuEntry> menu, Contact contact) {

	/** A look to start with. */
	public static final SiteLook PLAIN = new SiteLook("", "#0b6e6e", List.of(), new Contact("", "", ""));

	public SiteLook {
		menu = List.copyOf(menu);
	}

	/**
	 * One entry of the menu.
	 *
	 * @param label what it says
	 * @param path a path of this site, starting with a slash, or null for a heading only
	 * @param children entries below it
	 */
	public record MenuEntry(String label, @Nullable String path, List<MenuEntry> children) {

		public MenuEntry {
			children = List.copyOf(children);
		}

	}

	/** How to reach the office; an empty field is not shown. */
	public record Contact(String address, String email, String phone) {
	}

}
