package id.terbit.site;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.terbit.identity.Ids;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What texts are sorted by: categories, tags, districts. */
@Component
class TermStore {

	private final JdbcClient database;

	private final Ids ids;

	TermStore(JdbcClient database, Ids ids) {
		this.database = database;
		this.ids = ids;
	}

	List<Category> categories(UUID siteId) {
		return this.database.sql("""
				select id, site_id, slug, name, sensitive from category where site_id = :site
				order by position, name, id
				""").param("site", siteId).query(TermStore::category).list();
	}

	boolean insert(Category category) {
		return this.database.sql("""
				insert into category (id, site_id, slug, name, sensitive, position)
				select :id, :site, :slug, :name, :sensitive, coalesce(max(position) + 1, 0)
				from category where site_id = :site
				on conflict (site_id, slug) do nothing
				""")
			.param("id", category.id())
			.param("site", category.siteId())
			.param("slug", category.slug())
			.param("name", category.name())
			.param("sensitive", category.sensitive())
			.update() == 1;
	}

	List<Tag> tags(UUID siteId) {
		return this.database.sql("select id, site_id, slug, name from tag where site_id = :site order by name, id")
			.param("site", siteId)
			.query(TermStore::tag)
			.list();
	}

	/** Tags by slug, in the order of the names given; made where missing. */
	List<Tag> tagsBySlug(UUID siteId, Map<String, String> nameBySlug) {
		if (nameBySlug.isEmpty()) {
			return List.of();
		}
		Map<String, Tag> found = find(siteId, nameBySlug.keySet());
		List<String> missing = nameBySlug.keySet()
			.stream()
			.filter((slug) -> !found.containsKey(slug))
			.sorted()
			.toList();
		if (!missing.isEmpty()) {
			// Sorted, so that two that make the same tags never wait for each other.
			missing.forEach((slug) -> insert(siteId, slug, nameBySlug.getOrDefault(slug, slug)));
			found.putAll(find(siteId, missing));
		}
		List<Tag> tags = new ArrayList<>();
		for (String slug : nameBySlug.keySet()) {
			Tag tag = found.get(slug);
			if (tag == null) {
				throw new IllegalStateException("tag %s of site %s vanished".formatted(slug, siteId));
			}
			tags.add(tag);
		}
		return tags;
	}

	List<District> districts() {
		return this.database.sql("select code, slug, name from district order by code")
			.query((row, number) -> new District(row.getString("code"), row.getString("slug"), row.getString("name")))
			.list();
	}

	private Map<String, Tag> find(UUID siteId, Collection<String> slugs) {
		Map<String, Tag> found = new LinkedHashMap<>();
		this.database.sql("select id, site_id, slug, name from tag where site_id = :site and slug in (:slugs)")
			.param("site", siteId)
			.param("slugs", slugs)
			.query(TermStore::tag)
			.list()
			.forEach((tag) -> found.put(tag.slug(), tag));
		return found;
	}

	private void insert(UUID siteId, String slug, String name) {
		this.database.sql("""
				insert into tag (id, site_id, slug, name) values (:id, :site, :slug, :name)
				on conflict (site_id, slug) do nothing
				""")
			.param("id", this.ids.next())
			.param("site", siteId)
			.param("slug", slug)
			.param("name", name)
			.update();
	}

	private static Category category(ResultSet row, int number) throws SQLException {
		return new Category(row.getObject("id", UUID.class), row.getObject("site_id", UUID.class),
				row.getString("slug"), row.getString("name"), row.getBoolean("sensitive"));
	}

	private static Tag tag(ResultSet row, int number) throws SQLException {
		return new Tag(row.getObject("id", UUID.class), row.getObject("site_id", UUID.class), row.getString("slug"),
				row.getString("name"));
	}

}
