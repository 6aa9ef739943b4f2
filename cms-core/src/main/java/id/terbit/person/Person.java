package id.terbit.person;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A person with an account.
 *
 * @param positionTitle the title of their post as data, for example "Kepala Seksi …"
 * @param language {@code id} or {@code en}
 * @param grants the roles held, each on one site or everywhere
 */
public record Person(UUID id, long version, String username, String name, String email, @Nullable String positionTitle,
		String language, boolean disabled, Set<Grant> grants) {

	public Person {
		grants = Set.copyOf(grants);
	}

	/** The same person with other roles. */
	public Person holding(Set<Grant> others) {
		return new Person(this.id, this.version, this.username, this.name, this.email, this.positionTitle,
				this.language, this.disabled, others);
	}

	/** Whether this person holds a role on a site. */
	public boolean has(Role role, UUID siteId) {
		return !this.disabled && this.grants.stream()
			.anyMatch((grant) -> grant.role() == role && (grant.siteId() == null || siteId.equals(grant.siteId())));
	}

	/** Whether this person holds a role somewhere. */
	public boolean hasAnywhere(Role role) {
		return !this.disabled && this.grants.stream().anyMatch((grant) -> grant.role() == role);
	}

	/** Whether this person holds a role for the whole installation. */
	public boolean hasEverywhere(Role role) {
		return !this.disabled && this.grants.contains(new Grant(role, null));
	}

	/** Whether this person holds some role on a site. */
	public boolean worksOn(UUID siteId) {
		return reach().covers(siteId);
	}

	/**
	 * The sites on which this person holds some role: their texts may be read, whatever
	 * the state. Every list and search of the newsroom is narrowed by it.
	 */
	public Reach reach() {
		if (this.disabled) {
			return new Reach(false, Set.of());
		}
		Set<UUID> sites = new HashSet<>();
		boolean everywhere = false;
		for (Grant grant : this.grants) {
			if (grant.siteId() != null) {
				sites.add(grant.siteId());
			}
			else {
				everywhere = true;
			}
		}
		return new Reach(everywhere, sites);
	}

	/** The roles held on a site. */
	public Set<Role> rolesOn(UUID siteId) {
		if (this.disabled) {
			return Set.of();
		}
		return this.grants.stream()
			.filter((grant) -> grant.siteId() == null || siteId.equals(grant.siteId()))
			.map(Grant::role)
			.collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * A role on one site.
	 *
	 * @param siteId the site, or null for every site
	 */
	public record Grant(Role role, @Nullable UUID siteId) {
	}

	/**
	 * Sites.
	 *
	 * @param everywhere all of them, whichever are named
	 */
	public record Reach(boolean everywhere, Set<UUID> sites) {

		public Reach {
			sites = Set.copyOf(sites);
		}

		/** Whether a site is among them. */
		public boolean covers(UUID siteId) {
			return this.everywhere || this.sites.contains(siteId);
		}

		/** Whether there is no site at all. */
		public boolean isNothing() {
			return !this.everywhere && this.sites.isEmpty();
		}

	}

}
