package id.terbit.publisher.site;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import id.terbit.contenttype.ContentType.Place;
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
		Place place = SiteList.type(card.type()).place();
		Instant begins = card.begins();
		Instant date = (place == Place.ENTRY) ? begins : card.publishedAt();
		return new CardView(chrome.href(card.path()), card.title(), card.summary(), date(chrome, date, begins),
				(date != null) ? chrome.formats().machine(date) : "",
				(category != null)
						? new Link(category.name(), chrome.href(SiteList.path(SiteList.category(category.slug()))))
						: null,
				Optional.ofNullable(picture).flatMap((some) -> PictureView.ofCard(some, chrome.media())).orElse(null),
				card.urgent(), (place == Place.STORY) ? "" : chrome.text("type." + card.type()),
				phase(chrome, card.type(), card.phase(), "").orElse(""));
	}

	private static String date(Chrome chrome, @Nullable Instant date, @Nullable Instant begins) {
		if (date == null) {
			return "";
		}
		return date.equals(begins) ? chrome.formats().full(date) : chrome.formats().date(date);
	}

	/**
	 * What is said of a document of a type that is not in force, if anything is.
	 * @param suffix of the key: empty for a word, {@code -text} for a sentence
	 */
	static Optional<String> phase(Chrome chrome, String type, Phase phase, String suffix) {
		return switch (phase) {
			case CURRENT -> Optional.empty();
			case UPCOMING -> chrome.texts().find("site.upcoming" + suffix + "." + type);
			case ENDED -> chrome.texts().find("site.ended" + suffix + "." + type);
		};
	}

	/** A link to a card, if there is one. */
	static @Nullable Link link(Chrome chrome, @Nullable Card card) {
		return (card != null) ? new Link(card.title(), chrome.href(card.path())) : null;
	}

}
