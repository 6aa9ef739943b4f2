package id.terbit.body;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import id.terbit.body.Block.Heading;

/**
 * Ids of headings, made of their words, so that they outlive changes elsewhere. The
 * prefix keeps them from meeting ids and names that a page itself uses.
 */
final class HeadingIds {

	private static final int LONGEST = 60;

	private HeadingIds() {
	}

	/** The ids in the order of the headings. */
	static List<String> of(Body body) {
		List<String> ids = new ArrayList<>();
		Set<String> taken = new HashSet<>();
		Map<String, Integer> numbers = new HashMap<>();
		BodyWalk.blocks(body, (block) -> {
			if (block instanceof Heading heading) {
				ids.add(free(slug(Inlines.plain(heading.content())), taken, numbers));
			}
		});
		return ids;
	}

	private static String free(String slug, Set<String> taken, Map<String, Integer> numbers) {
		String id = slug;
		while (!taken.add(id)) {
			id = slug + "-" + numbers.merge(slug, 2, (number, first) -> number + 1);
		}
		return id;
	}

	private static String slug(String text) {
		String plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
			.replaceAll("\\p{M}+", "")
			.toLowerCase(Locale.ROOT)
			.replaceAll("[^a-z0-9]+", "-")
			.replaceAll("^-|-$", "");
		String cut = (plain.length() > LONGEST) ? plain.substring(0, LONGEST) : plain;
		return cut.isEmpty() ? "bagian" : "bagian-" + cut;
	}

}
