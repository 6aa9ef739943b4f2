package id.terbit.newsroom.sites;

import java.util.ArrayList;
import java.util.List;

import id.terbit.refusal.Refusal;
import id.terbit.site.SiteLook.MenuEntry;
import org.jspecify.annotations.Nullable;

/**
 * A menu as lines of text: {@code label | /path}, or a label alone for a heading; a line
 * that begins with a hyphen stands below the line without one before it.
 */
final class MenuLines {

	private MenuLines() {
	}

	static String write(List<MenuEntry> entries) {
		StringBuilder lines = new StringBuilder();
		for (MenuEntry entry : entries) {
			write(entry, "", lines);
			entry.children().forEach((child) -> write(child, "- ", lines));
		}
		return lines.toString();
	}

	/** The menu; a line below nothing is added to the refusals. */
	static List<MenuEntry> read(String text, List<Refusal> refusals) {
		List<MenuEntry> entries = new ArrayList<>();
		for (String typed : text.lines().toList()) {
			String line = typed.strip();
			if (line.isEmpty()) {
				continue;
			}
			if (!line.startsWith("-")) {
				entries.add(entry(line));
			}
			else if (entries.isEmpty()) {
				refusals.add(Refusal.at("/look/menu", "site.menu-first-below", line));
			}
			else {
				int last = entries.size() - 1;
				MenuEntry above = entries.get(last);
				List<MenuEntry> children = new ArrayList<>(above.children());
				children.add(entry(line.substring(1)));
				entries.set(last, new MenuEntry(above.label(), above.path(), children));
			}
		}
		return entries;
	}

	private static void write(MenuEntry entry, String before, StringBuilder lines) {
		lines.append(before).append(entry.label());
		if (entry.path() != null) {
			lines.append(" | ").append(entry.path());
		}
		lines.append('\n');
	}

	private static MenuEntry entry(String line) {
		int bar = line.lastIndexOf('|');
		String label = ((bar < 0) ? line : line.substring(0, bar)).strip();
		@Nullable String path = (bar < 0) ? null : line.substring(bar + 1).strip();
		return new MenuEntry(label, (path != null && path.isEmpty()) ? null : path, List.of());
	}

}
