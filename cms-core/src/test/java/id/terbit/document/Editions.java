package id.terbit.document;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import id.terbit.asset.AssetId;
import id.terbit.body.Bodies;
import id.terbit.body.Body;
import id.terbit.contenttype.ContentTypes;
import id.terbit.document.Content.MediaItem;
import id.terbit.document.Edition.Withdrawal;
import id.terbit.site.SiteRules;
import org.jspecify.annotations.Nullable;

/**
 * Editions for tests: complete and valid in every state, changed where a test says so.
 */
public final class Editions {

	/** When every sample edition was made. */
	public static final Instant CREATED = Instant.parse("2026-06-11T02:00:00Z");

	/** Who writes. */
	public static final UUID WRITER = id(1);

	/** Who edits. */
	public static final UUID EDITOR = id(2);

	/** Who approved. */
	public static final UUID APPROVER = id(3);

	/** Who published or scheduled. */
	public static final UUID PUBLISHER = id(4);

	/** Who moved an edition to the archive or the trash. */
	public static final UUID MOVER = id(5);

	/** The document of every sample edition. */
	public static final UUID DOCUMENT = id(100);

	/** The site of every sample document. */
	public static final UUID SITE = id(101);

	/** A category. */
	public static final UUID CATEGORY = id(102);

	/** The digest of the sample picture. */
	public static final String DIGEST = "ab".repeat(32);

	private Editions() {
	}

	/** An id that is always the same for a number. */
	public static UUID id(int number) {
		return new UUID(0x0190_0000_0000_7000L, 0x9000_0000_0000_0000L + number);
	}

	/** A content that may be submitted. */
	public static Content content() {
		return content("Festival Contoh di Pantai Lapin", Bodies.paragraphs("Alinea pertama.", "Alinea kedua."));
	}

	/** A content with this title and body. */
	public static Content content(String title, Body body) {
		return new Content(title, "Ringkasan contoh.", body, "", "", "festival-contoh", CATEGORY, List.of(), List.of(),
				null, List.of(), List.of(), Map.of());
	}

	/** The same with one picture in front. */
	public static Content withPicture(Content content, String alt, String credit) {
		AssetId picture = Bodies.asset(7);
		return new Content(content.title(), content.summary(), content.body(), content.seoTitle(),
				content.seoDescription(), content.slug(), content.category(), content.tags(), content.districts(),
				picture, content.gallery(), List.of(new MediaItem(picture, DIGEST, alt, "", credit)), content.fields());
	}

	/** A first draft. */
	public static Edition draft() {
		return in(EditionState.DRAFT);
	}

	/** An edition that has come to a state in the ordinary way. */
	public static Edition in(EditionState state) {
		return change(state, content()).build();
	}

	/** The same with another content. */
	public static Edition in(EditionState state, Content content) {
		return change(state, content).build();
	}

	static EditionChange change(EditionState state, Content content) {
		EditionChange change = new EditionChange(UUID.nameUUIDFromBytes(state.name().getBytes(StandardCharsets.UTF_8)),
				DOCUMENT, 1, WRITER, SiteRules.DEFAULT, CREATED)
			.content(TextHash.of(ContentTypes.ARTICLE, content))
			.state(state);
		if (!Set.of(EditionState.DRAFT, EditionState.RETURNED).contains(state)) {
			change.editor((state == EditionState.EDITING) ? null : EDITOR);
		}
		if (Set.of(EditionState.CHECKING, EditionState.READY, EditionState.SCHEDULED).contains(state)) {
			change.staged(StagedPage.hash(ContentTypes.ARTICLE, content));
		}
		switch (state) {
			case COMPOSING, STAGING, CHECKING, READY -> change.approved(APPROVER, CREATED, false);
			case SCHEDULED -> change.approved(APPROVER, CREATED, false)
				.publisher(PUBLISHER)
				.scheduledAt(CREATED.plus(Duration.ofDays(1)));
			case PUBLISHED, SUPERSEDED -> published(change);
			case WITHDRAWN ->
				published(change).withdrawal(new Withdrawal(Withdrawal.Kind.WITH_NOTICE, "Alasan contoh.", null))
					.left(EditionState.PUBLISHED, MOVER);
			case ARCHIVED -> published(change).left(EditionState.PUBLISHED, MOVER);
			case DISCARDED -> change.left(EditionState.DRAFT, MOVER);
			case DRAFT, EDITING, APPROVAL, RETURNED -> {
				// nothing more has happened yet
			}
		}
		return change;
	}

	/** A document with one edition. */
	public static Document document(Edition edition) {
		return edition.state().isDraft() ? document(edition, null) : document(null, edition);
	}

	/** A document with a draft, or a live or discarded edition, or both. */
	public static Document document(@Nullable Edition draft, @Nullable Edition other) {
		boolean live = other != null && other.state() != EditionState.DISCARDED;
		return new Document(DOCUMENT, 7, SITE, "article", WRITER, CREATED, draft, live ? other : null,
				live ? null : other);
	}

	private static EditionChange published(EditionChange change) {
		return change.approved(APPROVER, CREATED, false).publisher(PUBLISHER).published(CREATED, CREATED);
	}

}
