package id.terbit.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.terbit.asset.AssetId;
import id.terbit.document.Content.MediaItem;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tags, districts and media lists of editions: one statement each, however many. */
@Component
class EditionParts {

	private final JdbcClient database;

	EditionParts(JdbcClient database) {
		this.database = database;
	}

	/** Puts the parts of a content in the place of those that are there. */
	void replace(UUID edition, Content content) {
		this.database.sql("delete from edition_tag where edition_id = :edition").param("edition", edition).update();
		this.database.sql("delete from edition_district where edition_id = :edition")
			.param("edition", edition)
			.update();
		this.database.sql("delete from edition_media where edition_id = :edition").param("edition", edition).update();
		this.database.sql("""
				insert into edition_tag (edition_id, tag_id, position)
				select :edition, tag.id, tag.position
				from unnest(cast(:tags as uuid[])) with ordinality as tag (id, position)
				""").param("edition", edition).param("tags", array(content.tags())).update();
		this.database.sql("""
				insert into edition_district (edition_id, district_code)
				select :edition, code from unnest(cast(:districts as text[])) as code
				""").param("edition", edition).param("districts", array(content.districts())).update();
		for (int i = 0; i < content.media().size(); i++) {
			insert(edition, i, content.media().get(i));
		}
	}

	Map<UUID, List<UUID>> tags(Collection<UUID> editions) {
		Map<UUID, List<UUID>> tags = new HashMap<>();
		if (!editions.isEmpty()) {
			this.database
				.sql("""
						select edition_id, tag_id from edition_tag where edition_id in (:editions) order by edition_id, position
						""")
				.param("editions", editions)
				.query((RowCallbackHandler) (row) -> tags
					.computeIfAbsent(row.getObject("edition_id", UUID.class), (id) -> new ArrayList<>())
					.add(row.getObject("tag_id", UUID.class)));
		}
		return tags;
	}

	Map<UUID, List<String>> districts(Collection<UUID> editions) {
		Map<UUID, List<String>> districts = new HashMap<>();
		if (!editions.isEmpty()) {
			this.database.sql("""
					select edition_id, district_code from edition_district where edition_id in (:editions)
					order by edition_id, district_code
					""")
				.param("editions", editions)
				.query((RowCallbackHandler) (row) -> districts
					.computeIfAbsent(row.getObject("edition_id", UUID.class), (id) -> new ArrayList<>())
					.add(row.getString("district_code")));
		}
		return districts;
	}

	Map<UUID, List<MediaItem>> media(Collection<UUID> editions) {
		Map<UUID, List<MediaItem>> media = new HashMap<>();
		if (!editions.isEmpty()) {
			this.database.sql("""
					select edition_id, asset_id, sha256, alt, caption, credit from edition_media
					where edition_id in (:editions) order by edition_id, position
					""")
				.param("editions", editions)
				.query((RowCallbackHandler) (row) -> media
					.computeIfAbsent(row.getObject("edition_id", UUID.class), (id) -> new ArrayList<>())
					.add(new MediaItem(new AssetId(row.getObject("asset_id", UUID.class)),
							HexFormat.of().formatHex(row.getBytes("sha256")), row.getString("alt"),
							row.getString("caption"), row.getString("credit"))));
		}
		return media;
	}

	private void insert(UUID edition, int position, MediaItem item) {
		this.database.sql("""
				insert into edition_media (edition_id, asset_id, position, sha256, alt, caption, credit)
				values (:edition, :asset, :position, :sha256, :alt, :caption, :credit)
				""")
			.param("edition", edition)
			.param("asset", item.asset().value())
			.param("position", position)
			.param("sha256", EditionStore.bytes(item.sha256()))
			.param("alt", item.alt())
			.param("caption", item.caption())
			.param("credit", item.credit())
			.update();
	}

	/** Ids and codes hold nothing that an array's text form would have to quote. */
	private static String array(Collection<?> values) {
		return "{" + String.join(",", values.stream().map(Object::toString).toList()) + "}";
	}

}
