package id.terbit.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import id.terbit.asset.AssetId;
import id.terbit.contenttype.ContentType;
import id.terbit.contenttype.ContentType.Field;
import id.terbit.contenttype.ContentType.Need;
import id.terbit.document.Content.MediaItem;
import id.terbit.refusal.Refusal;

/** What a content lacks before it may leave the writer's hands. */
final class Completeness {

	private final ContentType type;

	private final Content content;

	private final BodyReading body;

	private final List<Refusal> reasons = new ArrayList<>();

	private Completeness(ContentType type, Content content) {
		this.type = type;
		this.content = content;
		this.body = BodyReading.of(content.body());
	}

	/** What is missing for the ordinary way, and what must not be there. */
	static List<Refusal> missing(ContentType type, Content content) {
		Completeness check = new Completeness(type, content);
		check.words();
		check.category();
		check.fields();
		check.pictures(true);
		check.personalNumbers();
		return check.reasons;
	}

	/**
	 * What is missing for urgent public information, which the law forbids to delay:
	 * credits, category and fields may follow.
	 */
	static List<Refusal> missingWhenUrgent(ContentType type, Content content) {
		Completeness check = new Completeness(type, content);
		check.words();
		check.pictures(false);
		check.personalNumbers();
		return check.reasons;
	}

	private void words() {
		if (this.content.title().isBlank()) {
			this.reasons.add(Refusal.at("/title", "edition.title-missing"));
		}
		if (this.type.needs().contains(Need.BODY) && this.body.isEmpty()) {
			this.reasons.add(Refusal.at("/body", "edition.body-missing"));
		}
	}

	private void category() {
		if (this.type.categorised() && this.content.category() == null) {
			this.reasons.add(Refusal.at("/category", "edition.category-missing"));
		}
	}

	private void fields() {
		for (Field field : this.type.fields()) {
			if (field.required() && !this.content.fields().containsKey(field.name())) {
				this.reasons.add(Refusal.at("/fields/" + field.name(), "edition.field-missing"));
			}
		}
	}

	private void pictures(boolean credits) {
		Set<AssetId> pictures = new HashSet<>(this.content.gallery());
		if (this.content.hero() != null) {
			pictures.add(this.content.hero());
		}
		this.body.uses().stream().filter(BodyReading.Use::picture).forEach((use) -> pictures.add(use.asset()));
		List<MediaItem> media = this.content.media();
		for (int i = 0; i < media.size(); i++) {
			MediaItem item = media.get(i);
			if (!pictures.contains(item.asset())) {
				continue;
			}
			if (item.alt().isBlank()) {
				this.reasons.add(Refusal.at("/media/" + i + "/alt", "edition.alt-missing", i + 1));
			}
			if (credits && item.credit().isBlank()) {
				this.reasons.add(Refusal.at("/media/" + i + "/credit", "edition.credit-missing", i + 1));
			}
		}
	}

	private void personalNumbers() {
		nik("edition.nik-in-title", "/title", this.content.title(), 0);
		nik("edition.nik-in-summary", "/summary", this.content.summary(), 0);
		for (BodyReading.Line line : this.body.lines()) {
			nik("edition.nik-in-body", line.pointer(), line.text(), line.block());
		}
		for (BodyReading.Line link : this.body.addresses()) {
			nik("edition.nik-in-link", link.pointer(), Nik.maskedInAddress(link.text()), link.block());
		}
		nik("edition.nik-in-seo", "/seoTitle", this.content.seoTitle(), 0);
		nik("edition.nik-in-seo", "/seoDescription", this.content.seoDescription(), 0);
		List<MediaItem> media = this.content.media();
		for (int i = 0; i < media.size(); i++) {
			nik("edition.nik-in-media", "/media/" + i + "/alt", media.get(i).alt(), i + 1);
			nik("edition.nik-in-media", "/media/" + i + "/caption", media.get(i).caption(), i + 1);
			nik("edition.nik-in-media", "/media/" + i + "/credit", media.get(i).credit(), i + 1);
		}
		for (Field field : this.type.fields()) {
			Object value = this.content.fields().get(field.name());
			String pointer = "/fields/" + field.name();
			if (value instanceof String text) {
				nik("edition.nik-in-field", pointer, text, 0);
			}
			else if (value instanceof List<?> items) {
				for (int i = 0; i < items.size(); i++) {
					nik("edition.nik-in-field", pointer + "/" + i, items.get(i).toString(), 0);
				}
			}
		}
		nik("edition.nik-in-slug", "/slug", this.content.slug(), 0);
	}

	private void nik(String code, String pointer, String text, int place) {
		nik(code, pointer, Nik.masked(text), place);
	}

	/** The number itself stands in no reason: only its ends, and where it is. */
	private void nik(String code, String pointer, List<String> found, int place) {
		for (String masked : found) {
			this.reasons
				.add((place > 0) ? Refusal.at(pointer, code, masked, place) : Refusal.at(pointer, code, masked));
		}
	}

}
