package id.terbit.site;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sites in the database, and what must hold before one is kept. */
@Component
class StoredSites implements Sites {

	private static final int LONGEST_NAME = 200;

	private static final int LONGEST_TERM = 80;

	/** Addresses of the newsroom that stand where a site's slug would. */
	private static final Set<String> RESERVED = Set.of("baru");

	private final SiteStore sites;

	private final TermStore terms;

	StoredSites(SiteStore sites, TermStore terms) {
		this.sites = sites;
		this.terms = terms;
	}

	@Override
	public List<Site> all() {
		return this.sites.all();
	}

	@Override
	public Site get(UUID id) {
		return this.sites.byId(id).orElseThrow(() -> RefusedException.missing("site", id));
	}

	@Override
	public Optional<Site> bySlug(String slug) {
		return this.sites.bySlug(slug);
	}

	@Override
	public Optional<Site> byHost(String host) {
		return this.sites.byHost(host);
	}

	@Override
	@Transactional
	public Site create(Site site) {
		List<Refusal> refusals = new ArrayList<>();
		if (!Slugs.fits(site.slug())) {
			refusals.add(Refusal.at("/slug", "site.slug-invalid", site.slug()));
		}
		if (RESERVED.contains(site.slug())) {
			refusals.add(Refusal.at("/slug", "site.slug-reserved", site.slug()));
		}
		checkName(site.name(), LONGEST_NAME, "site.name-invalid", refusals);
		refusals.addAll(SiteCheck.of(site));
		refuse(refusals);
		this.sites.insert(site);
		return get(site.id());
	}

	@Override
	@Transactional
	public Site save(Site site) {
		List<Refusal> refusals = new ArrayList<>();
		checkName(site.name(), LONGEST_NAME, "site.name-invalid", refusals);
		refusals.addAll(SiteCheck.of(site));
		refuse(refusals);
		if (!this.sites.update(site)) {
			Site stored = get(site.id());
			throw new RefusedException(RefusedException.Kind.STALE, Refusal.of("site.stale", stored.version()));
		}
		return get(site.id());
	}

	@Override
	public List<Category> categories(UUID siteId) {
		return this.terms.categories(siteId);
	}

	@Override
	@Transactional
	public Category createCategory(Category category) {
		List<Refusal> refusals = new ArrayList<>();
		if (!Slugs.fits(category.slug())) {
			refusals.add(Refusal.at("/slug", "category.slug-invalid", category.slug()));
		}
		checkName(category.name(), LONGEST_TERM, "category.name-invalid", refusals);
		refuse(refusals);
		if (!this.terms.insert(category)) {
			throw RefusedException.invalid(Refusal.at("/slug", "category.slug-taken", category.slug()));
		}
		return category;
	}

	@Override
	public List<Tag> tags(UUID siteId) {
		return this.terms.tags(siteId);
	}

	@Override
	@Transactional
	public List<Tag> tagsNamed(UUID siteId, Collection<String> names) {
		Map<String, String> nameBySlug = new LinkedHashMap<>();
		List<Refusal> refusals = new ArrayList<>();
		for (String name : names) {
			String clean = name.strip().replaceAll("\\s+", " ");
			String slug = Slugs.of(clean);
			if (slug.isEmpty() || clean.length() > LONGEST_TERM) {
				refusals.add(Refusal.at("/tags", "tag.name-invalid", clean));
			}
			nameBySlug.putIfAbsent(slug, clean);
		}
		refuse(refusals);
		return this.terms.tagsBySlug(siteId, nameBySlug);
	}

	@Override
	public List<District> districts() {
		return this.terms.districts();
	}

	private static void checkName(String name, int longest, String code, List<Refusal> refusals) {
		if (name.isBlank() || name.length() > longest) {
			refusals.add(Refusal.at("/name", code, longest));
		}
	}

	private static void refuse(List<Refusal> refusals) {
		if (!refusals.isEmpty()) {
			throw RefusedException.invalid(refusals);
		}
	}

}
