package id.terbit.publisher.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import id.terbit.asset.AssetId;
import id.terbit.body.Block;
import id.terbit.body.Body;
import id.terbit.body.Inline;
import id.terbit.contenttype.ContentType;
import id.terbit.contenttype.ContentType.Field;
import id.terbit.contenttype.ContentType.Kind;
import id.terbit.contenttype.ContentType.Place;
import id.terbit.contenttype.FieldText;
import id.terbit.contenttype.Prose;
import id.terbit.publication.PublishedEdition;
import id.terbit.publication.PublishedEdition.Media;
import id.terbit.publisher.page.ArticleView.Fact;
import id.terbit.publisher.page.Card;
import id.terbit.publisher.page.Chrome;
import id.terbit.publisher.page.Link;

/**
 * A type's own fields on a page of any type: the short ones as facts under the title, the
 * long ones as sections below the body, each under its label.
 */
final class FieldParts {

	private static final String MAP = "https://www.openstreetmap.org/?mlat=%1$s&mlon=%2$s#map=15/%1$s/%2$s";

	private final Chrome chrome;

	private final PublishedEdition edition;

	private final Surroundings around;

	private final ContentType type;

	private final FieldText words;

	FieldParts(Chrome chrome, PublishedEdition edition, Surroundings around) {
		this.chrome = chrome;
		this.edition = edition;
		this.around = around;
		this.type = SiteList.type(edition.type());
		this.words = new FieldText(chrome.texts(), chrome.formats());
	}

	/**
	 * The short fields of what is no story and no page, which have places of their own.
	 */
	List<Fact> facts() {
		List<Fact> facts = new ArrayList<>();
		if (this.type.place() == Place.NOTICE || this.type.place() == Place.ENTRY) {
			this.type.fields()
				.stream()
				.filter((field) -> field.text() && !field.kind().isLong() && field.kind() != Kind.YES_NO)
				.forEach((field) -> facts(field, facts));
		}
		return facts;
	}

	/** The body with the long fields and the files behind it. */
	Body body() {
		List<Block> blocks = new ArrayList<>(this.edition.body().blocks());
		for (Field field : this.type.fields()) {
			Object value = this.edition.fields().get(field.name());
			if (field.kind() == Kind.PROSE && value instanceof String text) {
				section(blocks, field, Prose.blocks(text));
			}
			else if (field.kind() == Kind.TEXTS && value instanceof List<?> items && !items.isEmpty()) {
				section(blocks, field, List.of(Prose.list(items.stream().map(String::valueOf).toList())));
			}
		}
		files().forEach((file) -> blocks.add(new Block.Attachment(file)));
		return new Body(blocks);
	}

	private void section(List<Block> blocks, Field field, List<Block> content) {
		if (!content.isEmpty()) {
			blocks.add(new Block.Heading(2, List.of(new Inline.Text(label(field)))));
			blocks.addAll(content);
		}
	}

	private void facts(Field field, List<Fact> facts) {
		Object value = this.edition.fields().get(field.name());
		switch (field.kind()) {
			case DOCUMENTS -> {
				leading(facts, label(field), named(field));
				leading(facts, this.chrome.text("inverse." + field.name()), naming(field));
			}
			case FILE -> files().forEach((file) -> {
				Media media = this.edition.media().get(file);
				if (media != null) {
					facts.add(new Fact(this.chrome.text("site.checksum"), media.sha256(), List.of()));
				}
			});
			default -> {
				if (value != null) {
					String text = this.words.of(field, value);
					facts.add(new Fact(label(field), text, links(field.kind(), value.toString(), text)));
				}
			}
		}
	}

	private static List<Link> links(Kind kind, String value, String text) {
		return switch (kind) {
			case WEB -> List.of(new Link(text, value));
			case PHONE -> List.of(new Link(text, "tel:" + value.replaceAll("[^0-9+]", "")));
			case POINT -> List.of(new Link(text, MAP.formatted((Object[]) value.split(",", 2))));
			default -> List.of();
		};
	}

	private void leading(List<Fact> facts, String label, List<Card> cards) {
		if (!cards.isEmpty()) {
			facts.add(new Fact(label, "",
					cards.stream().map((card) -> new Link(card.title(), this.chrome.href(card.path()))).toList()));
		}
	}

	/** Those of the documents that a field names which stand on the site. */
	private List<Card> named(Field field) {
		Map<String, List<UUID>> ids = this.type.ids(Kind.DOCUMENTS, this.edition.fields());
		return ids.getOrDefault(field.name(), List.of())
			.stream()
			.flatMap((id) -> Stream.ofNullable(this.around.named().get(id)))
			.toList();
	}

	/** The documents on the site that name this one in the same field. */
	private List<Card> naming(Field field) {
		UUID self = this.edition.documentId();
		return this.around.naming()
			.getOrDefault(self, List.of())
			.stream()
			.filter((card) -> card.names().getOrDefault(field.name(), List.of()).contains(self))
			.toList();
	}

	private List<AssetId> files() {
		return this.type.ids(Kind.FILE, this.edition.fields())
			.values()
			.stream()
			.flatMap(List::stream)
			.map(AssetId::new)
			.toList();
	}

	private String label(Field field) {
		return FieldText.label(this.chrome.texts(), field);
	}

}
