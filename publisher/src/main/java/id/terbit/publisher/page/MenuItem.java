package id.terbit.publisher.page;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An entry of the main menu that leads somewhere, or heads entries that do.
 *
 * @param href null for a heading
 */
public record MenuItem(String label, @Nullable String href, List<MenuItem> children) {

	public MenuItem {
		children = List.copyOf(children);
	}

}
