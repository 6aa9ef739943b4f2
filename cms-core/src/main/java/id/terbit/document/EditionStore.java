package id.terbit.document;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import id.terbit.asset.AssetId;
import id.terbit.body.BodyJson;
import id.terbit.document.Content.MediaItem;
import id.terbit.document.Edition.Withdrawal;
import id.terbit.site.SettingsJson;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Editions in the database, with their tags, districts and media lists. */
@Component
class EditionStore {

	private static final String COLUMNS = """
			edition.id, edition.document_id, edition.number, edition.state, edition.title, edition.summary, edition.body,
			edition.seo_title, edition.seo_description, edition.slug, edition.category_id, edition.hero_asset_id,
			edition.gallery_asset_ids, edition.fields, edition.text_hash, edition.layout_hash, edition.staged_hash,
			edition.writer_id,
			edition.editor_id, edition.edited_in_step, edition.approved_hash, edition.approver_id, edition.approved_at,
			edition.sensitive_at_approval, edition.publisher_id, edition.unreviewed, edition.scheduled_at,
			edition.withdrawal_kind, edition.withdrawal_reason, edition.redirect_to, edition.left_state, edition.left_by,
			edition.rules, edition.first_published_at, edition.published_at, edition.created_at, edition.updated_at
			""";

	private final JdbcClient database;

	private final ContentJson contents;

	private final EditionParts parts;

	private final SettingsJson settings;

	EditionStore(JdbcClient database, ContentJson contents, EditionParts parts, SettingsJson settings) {
		this.database = database;
		this.contents = contents;
		this.parts = parts;
		this.settings = settings;
	}

	/**
	 * The draft, the live edition and the newest one in the trash, as far as there are.
	 */
	List<Edition> current(UUID documentId) {
		List<Edition> bare = this.database.sql("select " + COLUMNS + """
				from edition
				where document_id = :document and (state not in ('SUPERSEDED', 'DISCARDED')
					or id = (select id from edition where document_id = :document and state = 'DISCARDED'
						order by updated_at desc, number desc limit 1))
				""").param("document", documentId).query(this::bare).list();
		return complete(bare);
	}

	/** The same for several documents. */
	List<Edition> current(Collection<UUID> documentIds) {
		List<Edition> bare = this.database.sql("select " + COLUMNS + """
				from edition
				where document_id in (:documents) and (state not in ('SUPERSEDED', 'DISCARDED')
					or id in (select distinct on (trash.document_id) trash.id from edition trash
						where trash.document_id in (:documents) and trash.state = 'DISCARDED'
						order by trash.document_id, trash.updated_at desc, trash.number desc))
				""").param("documents", documentIds).query(this::bare).list();
		return complete(bare);
	}

	/** Editions by id, in any state. */
	Map<UUID, Edition> byIds(List<UUID> ids) {
		if (ids.isEmpty()) {
			return Map.of();
		}
		List<Edition> bare = this.database.sql("select " + COLUMNS + "from edition where id in (:ids)")
			.param("ids", ids)
			.query(this::bare)
			.list();
		return complete(bare).stream().collect(Collectors.toMap(Edition::id, (edition) -> edition));
	}

	void insert(Edition edition) {
		bind(this.database
			.sql("""
					insert into edition (id, document_id, number, state, title, summary, body, seo_title, seo_description, slug,
						category_id, hero_asset_id, gallery_asset_ids, fields, text_hash, layout_hash, staged_hash, writer_id, editor_id,
						edited_in_step, approved_hash, approver_id, approved_at, sensitive_at_approval, publisher_id, unreviewed,
						scheduled_at, withdrawal_kind, withdrawal_reason, redirect_to, left_state, left_by, rules,
						first_published_at, published_at, created_at, updated_at)
					values (:id, :document, :number, :state, :title, :summary, cast(:body as jsonb), :seoTitle,
						:seoDescription, :slug, :category, :hero, cast(:gallery as uuid[]), cast(:fields as jsonb), :textHash,
						:layoutHash, :stagedHash, :writer, :editor, :editedInStep, :approvedHash, :approver, :approvedAt, :sensitive,
						:publisher, :unreviewed, :scheduledAt, :withdrawalKind, :withdrawalReason, :redirectTo, :leftState,
						:leftBy, cast(:rules as jsonb), :firstPublishedAt, :publishedAt, :createdAt, :updatedAt)
					"""),
				edition)
			.update();
		this.parts.replace(edition.id(), edition.content());
	}

	/** Saves what a verb or a save has changed; the caller holds the document's lock. */
	void update(Edition before, Edition after) {
		int rows = bind(
				this.database
					.sql("""
							update edition set state = :state, title = :title, summary = :summary, body = cast(:body as jsonb),
								seo_title = :seoTitle, seo_description = :seoDescription, slug = :slug, category_id = :category,
								hero_asset_id = :hero, gallery_asset_ids = cast(:gallery as uuid[]), fields = cast(:fields as jsonb),
								text_hash = :textHash, layout_hash = :layoutHash, staged_hash = :stagedHash, writer_id = :writer, editor_id = :editor,
								edited_in_step = :editedInStep, approved_hash = :approvedHash, approver_id = :approver,
								approved_at = :approvedAt, sensitive_at_approval = :sensitive, publisher_id = :publisher,
								unreviewed = :unreviewed, scheduled_at = :scheduledAt, withdrawal_kind = :withdrawalKind,
								withdrawal_reason = :withdrawalReason, redirect_to = :redirectTo, left_state = :leftState,
								left_by = :leftBy, rules = cast(:rules as jsonb), first_published_at = :firstPublishedAt,
								published_at = :publishedAt, created_at = :createdAt, updated_at = :updatedAt
							where id = :id and document_id = :document and number = :number and state = :before
							"""),
				after)
			.param("before", before.state().name())
			.update();
		if (rows != 1) {
			throw new IllegalStateException("edition %s changed under the lock of its document".formatted(after.id()));
		}
		if (!before.content().equals(after.content())) {
			this.parts.replace(after.id(), after.content());
		}
	}

	/** Notes what the staging site shows now; the caller holds the document's lock. */
	void staged(UUID editionId, String stagedHash) {
		this.database.sql("update edition set staged_hash = :hash where id = :id")
			.param("hash", bytes(stagedHash))
			.param("id", editionId)
			.update();
	}

	private JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, Edition edition) {
		Content content = edition.content();
		Withdrawal withdrawal = edition.withdrawal();
		return statement.param("id", edition.id())
			.param("document", edition.documentId())
			.param("number", edition.number())
			.param("state", edition.state().name())
			.param("title", content.title())
			.param("summary", content.summary())
			.param("body", BodyJson.write(content.body()))
			.param("seoTitle", content.seoTitle())
			.param("seoDescription", content.seoDescription())
			.param("slug", content.slug())
			.param("category", content.category())
			.param("hero", (content.hero() != null) ? content.hero().value() : null)
			.param("gallery",
					content.gallery().stream().map(AssetId::toString).collect(Collectors.joining(",", "{", "}")))
			.param("fields", this.contents.writeFields(content.fields()))
			.param("textHash", bytes(edition.textHash()))
			.param("layoutHash", bytes(edition.layoutHash()))
			.param("stagedHash", (edition.stagedHash() != null) ? bytes(edition.stagedHash()) : null)
			.param("writer", edition.writer())
			.param("editor", edition.editor())
			.param("editedInStep", edition.editedInStep())
			.param("approvedHash", (edition.approvedHash() != null) ? bytes(edition.approvedHash()) : null)
			.param("approver", edition.approver())
			.param("approvedAt", time(edition.approvedAt()))
			.param("sensitive", edition.sensitiveAtApproval())
			.param("publisher", edition.publisher())
			.param("unreviewed", edition.unreviewed())
			.param("scheduledAt", time(edition.scheduledAt()))
			.param("withdrawalKind", (withdrawal != null) ? withdrawal.kind().name() : null)
			.param("withdrawalReason", (withdrawal != null) ? withdrawal.reason() : null)
			.param("redirectTo", (withdrawal != null) ? withdrawal.redirectTo() : null)
			.param("leftState", (edition.leftState() != null) ? edition.leftState().name() : null)
			.param("leftBy", edition.leftBy())
			.param("rules", this.settings.write(edition.rules()))
			.param("firstPublishedAt", time(edition.firstPublishedAt()))
			.param("publishedAt", time(edition.publishedAt()))
			.param("createdAt", time(edition.createdAt()))
			.param("updatedAt", time(edition.updatedAt()));
	}

	private List<Edition> complete(List<Edition> bare) {
		List<UUID> ids = bare.stream().map(Edition::id).toList();
		Map<UUID, List<UUID>> tags = this.parts.tags(ids);
		Map<UUID, List<String>> districts = this.parts.districts(ids);
		Map<UUID, List<MediaItem>> media = this.parts.media(ids);
		return bare.stream()
			.map((edition) -> edition.withContent(edition.content()
				.with(tags.getOrDefault(edition.id(), List.of()), districts.getOrDefault(edition.id(), List.of()),
						media.getOrDefault(edition.id(), List.of()))))
			.toList();
	}

	private Edition bare(ResultSet row, int number) throws SQLException {
		UUID hero = row.getObject("hero_asset_id", UUID.class);
		Content content = new Content(row.getString("title"), row.getString("summary"),
				BodyJson.read(row.getString("body"), "/body"), row.getString("seo_title"),
				row.getString("seo_description"), row.getString("slug"), row.getObject("category_id", UUID.class),
				List.of(), List.of(), (hero != null) ? new AssetId(hero) : null,
				assets(row.getArray("gallery_asset_ids")), List.of(),
				this.contents.readFields(row.getString("fields")));
		String left = row.getString("left_state");
		return new Edition(row.getObject("id", UUID.class), row.getObject("document_id", UUID.class),
				row.getInt("number"), EditionState.valueOf(row.getString("state")), content,
				text(hex(row, "text_hash")), text(hex(row, "layout_hash")), hex(row, "staged_hash"),
				row.getObject("writer_id", UUID.class), row.getObject("editor_id", UUID.class),
				row.getBoolean("edited_in_step"), hex(row, "approved_hash"), row.getObject("approver_id", UUID.class),
				instant(row, "approved_at"), row.getBoolean("sensitive_at_approval"),
				row.getObject("publisher_id", UUID.class), row.getBoolean("unreviewed"), instant(row, "scheduled_at"),
				withdrawal(row), (left != null) ? EditionState.valueOf(left) : null,
				row.getObject("left_by", UUID.class), this.settings.rules(row.getString("rules")),
				instant(row, "first_published_at"), instant(row, "published_at"), present(instant(row, "created_at")),
				present(instant(row, "updated_at")));
	}

	private static @Nullable Withdrawal withdrawal(ResultSet row) throws SQLException {
		String kind = row.getString("withdrawal_kind");
		return (kind != null) ? new Withdrawal(Withdrawal.Kind.valueOf(kind), text(row.getString("withdrawal_reason")),
				row.getString("redirect_to")) : null;
	}

	private static List<AssetId> assets(Array ids) throws SQLException {
		return Arrays.stream((UUID[]) ids.getArray()).map(AssetId::new).toList();
	}

	static byte[] bytes(String hex) {
		return HexFormat.of().parseHex(hex);
	}

	static @Nullable String hex(ResultSet row, String column) throws SQLException {
		byte[] bytes = row.getBytes(column);
		return (bytes != null) ? HexFormat.of().formatHex(bytes) : null;
	}

	static @Nullable OffsetDateTime time(@Nullable Instant time) {
		return (time != null) ? time.atOffset(ZoneOffset.UTC) : null;
	}

	static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

	static String text(@Nullable String text) {
		return (text != null) ? text : "";
	}

	static Instant present(@Nullable Instant time) {
		if (time == null) {
			throw new IllegalStateException("a time that is never null is null");
		}
		return time;
	}

}
