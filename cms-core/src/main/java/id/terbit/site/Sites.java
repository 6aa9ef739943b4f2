package id.terbit.site;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads and changes sites, categories, tags and districts. */
public interface Sites {

	/** Every site, the portal first, then by name. */
	List<Site> all();

	/**
	 * One site.
	 * @throws id.terbit.refusal.RefusedException (MISSING) where there is none
	 */
	Site get(UUID id);

	/** The site of a slug. */
	Optional<Site> bySlug(String slug);

	/** The site that answers under this host name. */
	Optional<Site> byHost(String host);

	/**
	 * Makes a site.
	 * @throws id.terbit.refusal.RefusedException (INVALID) where slug, name, host or look
	 * do not fit or are taken
	 */
	Site create(Site site);

	/**
	 * Saves name, host, zone, look and rules.
	 * @throws id.terbit.refusal.RefusedException (STALE) where the version is not the
	 * stored one; (INVALID) where name, host or look do not fit
	 */
	Site save(Site site);

	/** The categories of a site in their order. */
	List<Category> categories(UUID siteId);

	/** Makes a category at the end of the site's list. */
	Category createCategory(Category category);

	/** The tags of a site by name. */
	List<Tag> tags(UUID siteId);

	/**
	 * Finds the tags with these names on the site and makes those that are missing, in
	 * the order given; names that lead to one slug are one tag.
	 */
	List<Tag> tagsNamed(UUID siteId, Collection<String> names);

	/** The districts by code. */
	List<District> districts();

}
