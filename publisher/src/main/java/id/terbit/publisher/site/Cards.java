package id.terbit.publisher.site;

import java.util.List;
import java.util.Optional;

import id.terbit.publisher.page.Card;
import id.terbit.publisher.page.CardView;
import id.terbit.publisher.page.Chrome;
import id.terbit.publisher.page.Link;
import id.terbit.publisher.page.Phase;
import id.terbit.publisher.page.Picture;
import id.terbit.publisher.page.PictureView;
import org.jspecify.annotations.Nullable;

/** Cards as pages show them. */
final class Cards {

	private Cards() {
	}

	static List<CardView> views(Chrome chrome, List<Card> cards) {
		return cards.stream().map((card) -> view(chrome, card)).toList();
	}

	static CardView view(Chrome chrome, Card card) {
		Card.Term category = card.category();
		Picture picture = card.picture();
		return new CardView(chrome.href(card.path()), card.title(), card.summary(),
				chrome.formats().date(card.publishedAt()), chrome.formats().machine(card.publishedAt()),
				(category != null)
						? new Link(category.name(), chrome.href(SiteList.path(SiteList.category(category.slug()))))
						: null,
				Optional.ofNullable(picture).flatMap((some) -> PictureView.ofCard(some, chrome.media())).orElse(null),
				card.urgent(), card.type().equals("article") ? "" : chrome.text("site.type." + card.type()),
				phase(chrome, card.phase()));
	}

	/** A word on what is not in force, else empty. */
	private static String phase(Chrome chrome, Phase phase) {
		return switch (phase) {
			case CURRENT -> "";
			case UPCOMING -> chrome.text("site.upcoming");
			case ENDED -> chrome.text("site.ended");
		};
	}

	/** A link to a card, if there is one. */
	static @Nullable Link link(Chrome chrome, @Nullable Card card) {
		return (card != null) ? new Link(card.title(), chrome.href(card.path())) : null;
	}

}
