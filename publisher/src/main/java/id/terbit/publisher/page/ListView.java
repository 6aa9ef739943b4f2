package id.terbit.publisher.page;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One page of a list, newest first.
 *
 * @param newer address of the page with newer entries
 * @param older address of the page with older ones
 */
public record ListView(String title, String eyebrow, List<Link> crumbs, List<CardView> cards, @Nullable String newer,
		@Nullable String older) {

	public ListView {
		crumbs = List.copyOf(crumbs);
		cards = List.copyOf(cards);
	}

}
