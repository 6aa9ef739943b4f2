package id.terbit.document;

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

/** The categories, tags and districts that editions name: one statement each. */
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
		return new Terms(categories(categories), tags(tags), districts(districts));
	}

	private Map<UUID, Category> categories(Set<UUID> ids) {
		Map<UUID, Category> found = new HashMap<>();
		if (!ids.isEmpty()) {
			this.database.sql("select id, site_id, slug, name, sensitive from category where id in (:ids)")
				.param("ids", ids)
				.query(Category.class)
				.list()
				.forEach((category) -> found.put(category.id(), category));
		}
		return found;
	}

	private Map<UUID, Tag> tags(Set<UUID> ids) {
		Map<UUID, Tag> found = new HashMap<>();
		if (!ids.isEmpty()) {
			this.database.sql("select id, site_id, slug, name from tag where id in (:ids)")
				.param("ids", ids)
				.query(Tag.class)
				.list()
				.forEach((tag) -> found.put(tag.id(), tag));
		}
		return found;
	}

	private Map<String, District> districts(Set<String> codes) {
		Map<String, District> found = new HashMap<>();
		if (!codes.isEmpty()) {
			this.database.sql("select code, slug, name from district where code in (:codes)")
				.param("codes", codes)
				.query(District.class)
				.list()
				.forEach((district) -> found.put(district.code(), district));
		}
		return found;
	}

	/** Terms by id or code. */
	record Terms(Map<UUID, Category> categories, Map<UUID, Tag> tags, Map<String, District> districts) {
	}

}
