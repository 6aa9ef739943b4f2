package id.terbit.document;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import id.terbit.asset.Asset;
import id.terbit.contenttype.ContentTypes;
import id.terbit.person.Actor;
import id.terbit.person.Person;
import id.terbit.person.Person.Grant;
import id.terbit.person.Role;
import id.terbit.refusal.Refusal;
import id.terbit.route.Routes.Lead;
import id.terbit.site.SiteRules;

/** Facts in which nothing stands against any move, and the people of a test. */
final class Situation {

	static final Instant NOW = Editions.CREATED.plus(Duration.ofDays(2));

	Set<UUID> writers = new HashSet<>(Set.of(Editions.WRITER));

	Set<UUID> editors = new HashSet<>(Set.of(Editions.EDITOR));

	Set<UUID> approvers = new HashSet<>(Set.of(Editions.id(90)));

	boolean pathFree = true;

	boolean sensitive;

	boolean sharesWaiting;

	boolean sharingOpen = true;

	Lead redirect = Lead.SOMEWHERE;

	String slug = "festival-contoh";

	SiteRules siteRules = SiteRules.DEFAULT;

	final Map<String, Asset> files = new HashMap<>();

	Set<UUID> openLinks = Set.of();

	List<Refusal> staging = List.of();

	List<Refusal> postRefusals = List.of();

	Facts facts() {
		return new Facts(ContentTypes.ARTICLE, this.siteRules, this.writers, this.editors, this.approvers,
				Editions.id(300), 2, this.slug, this.pathFree, this.sensitive, this.files, this.openLinks, this.staging,
				this.postRefusals, this.sharesWaiting, this.sharingOpen, this.redirect);
	}

	Decision decide(Document document, VerbRequest request, Actor actor) {
		return Rules.decide(document, request, actor, facts(), NOW);
	}

	/** Somebody with these roles on the sample site. */
	static Actor.Human person(UUID id, Role... roles) {
		Set<Grant> grants = new HashSet<>();
		for (Role role : roles) {
			grants.add(new Grant(role, Editions.SITE));
		}
		return new Actor.Human(
				new Person(id, 1, "contoh", "Orang Contoh", "contoh@example.org", null, "id", false, grants), null);
	}

	/** Somebody new with these roles. */
	static Actor.Human stranger(Role... roles) {
		return person(Editions.id(80), roles);
	}

	/** A request that lacks nothing. */
	static VerbRequest whole(Verb verb) {
		return new VerbRequest(verb, "Catatan contoh.", NOW.plus(Duration.ofHours(1)), true,
				Edition.Withdrawal.Kind.WITH_NOTICE, null, Map.of(), null, null);
	}

	/** The codes of a refusal, in order; empty where it is allowed. */
	static List<String> codes(Decision decision) {
		return (decision instanceof Decision.Refused refused)
				? refused.exception().refusals().stream().map(Refusal::code).toList() : List.of();
	}

}
