package id.terbit.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import id.terbit.site.Category;
import id.terbit.site.District;
import id.terbit.site.Tag;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The categories, tags and districts that editions name: one statement. */
@Component
class PublishedTerms {

	private final JdbcClient database;

	PublishedTerms(JdbcClient database) {
		this.database = database;
	}

	Terms of(Collection<Edition> editions) {
		Set<UUID> categories = new HashSet<>();
		Set<UUID> tags = new HashSet<>();
		Set<String> districts = new HashSet<>();
		for (Edition edition : editions) {
			if (edition.content().category() != null) {
				categories.add(edition.content().category());
			}
			tags.addAll(edition.content().tags());
			districts.addAll(edition.content().districts());
		}
		return read(categories, tags, districts);
	}

	private Terms read(Set<UUID> categories, Set<UUID> tags, Set<String> districts) {
		Terms terms = new Terms(new HashMap<>(), new HashMap<>(), new HashMap<>());
		if (categories.isEmpty() && tags.isEmpty() && districts.isEmpty()) {
			return terms;
		}
		this.database.sql("""
				select 'category' as kind, id, '' as code, site_id, slug, name, sensitive from category
				where id = any(cast(:categories as uuid[]))
				union all
				select 'tag', id, '', site_id, slug, name, false from tag where id = any(cast(:tags as uuid[]))
				union all
				select 'district', null, code, null, slug, name, false from district
				where code = any(cast(:districts as text[]))
				""")
			.param("categories", categories.toArray(UUID[]::new))
			.param("tags", tags.toArray(UUID[]::new))
			.param("districts", districts.toArray(String[]::new))
			.query((row) -> {
				keep(row, terms);
			});
		return terms;
	}

	private static void keep(ResultSet row, Terms terms) throws SQLException {
		String slug = row.getString("slug");
		String name = row.getString("name");
		switch (row.getString("kind")) {
			case "district" ->
				terms.districts().put(row.getString("code"), new District(row.getString("code"), slug, name));
			case "tag" -> {
				UUID id = row.getObject("id", UUID.class);
				terms.tags().put(id, new Tag(id, row.getObject("site_id", UUID.class), slug, name));
			}
			default -> {
				UUID id = row.getObject("id", UUID.class);
				terms.categories()
					.put(id, new Category(id, row.getObject("site_id", UUID.class), slug, name,
							row.getBoolean("sensitive")));
			}
		}
	}

	/** Terms by id or code. */
	record Terms(Map<UUID, Category> categories, Map<UUID, Tag> tags, Map<String, District> districts) {
	}

}
