package id.terbit.contentapi;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import id.terbit.contentapi.Shown.Term;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds which documents a list shows, in what order, and the names they are filed under.
 */
@Component
class ResourceStore {

	private static final String FROM = """
			from edition join document on document.id = edition.document_id
			join site on site.id = document.site_id
			left join category on category.id = edition.category_id
			""";

	private final JdbcClient database;

	ResourceStore(JdbcClient database) {
		this.database = database;
	}

	/** The documents of one page. */
	List<Found> find(ListSql list) {
		String sql = "select document.id, " + list.orderedBy() + " as position " + FROM + list.where() + list.order();
		return this.database.sql(sql).params(list.parameters()).query((row, number) -> {
			Object position = list.isByTime() ? row.getObject("position", OffsetDateTime.class) : null;
			return new Found(row.getObject("id", UUID.class),
					(position instanceof OffsetDateTime time) ? time.toInstant() : Instant.EPOCH);
		}).list();
	}

	/** How many there are on all pages. */
	long count(ListSql list) {
		return this.database.sql("select count(*) " + FROM + list.filtered())
			.params(list.parameters())
			.query(Long.class)
			.single();
	}

	/** Categories and tags by id. */
	Map<UUID, Term> terms(Collection<UUID> ids) {
		if (ids.isEmpty()) {
			return Map.of();
		}
		Map<UUID, Term> terms = new HashMap<>();
		this.database.sql("""
				select id, slug, name from category where id in (:ids)
				union all
				select id, slug, name from tag where id in (:ids)
				""").param("ids", ids).query((row) -> {
			terms.put(row.getObject("id", UUID.class), new Term(row.getString("slug"), row.getString("name")));
		});
		return terms;
	}

	/** Where published documents stand, on whichever site. */
	Map<UUID, Place> places(Collection<UUID> documents) {
		if (documents.isEmpty()) {
			return Map.of();
		}
		Map<UUID, Place> places = new HashMap<>();
		this.database.sql("""
				select document_id, site_id, path from route
				where kind = 'DOCUMENT' and document_id in (:documents)
				""").param("documents", Set.copyOf(documents)).query((row) -> {
			places.put(row.getObject("document_id", UUID.class),
					new Place(row.getObject("site_id", UUID.class), row.getString("path")));
		});
		return places;
	}

	/**
	 * An address on a site.
	 *
	 * @param path within the site
	 */
	record Place(UUID siteId, String path) {
	}

	/**
	 * A document of a list.
	 *
	 * @param at the time it is sorted by, for the cursor; the epoch where it is not
	 * sorted by time
	 */
	record Found(UUID id, Instant at) {
	}

}
