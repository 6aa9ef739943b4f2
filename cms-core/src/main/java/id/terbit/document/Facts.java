package id.terbit.document;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import id.terbit.asset.Asset;
import id.terbit.contenttype.ContentType;
import id.terbit.refusal.Refusal;
import id.terbit.route.Routes.Lead;
import id.terbit.site.SiteRules;

/**
 * What the desk has gathered for a decision, beside the document itself.
 *
 * @param siteRules the site's rules now
 * @param writers everybody who wrote this edition
 * @param editors everybody who edited it
 * @param approvers everybody who may approve on the site
 * @param freshId the id of a new edition, if one comes about
 * @param freshNumber its number: one more than any edition of the document has, in the
 * trash or not
 * @param slug the edition's slug, or the one that its title gives
 * @param pathFree whether that slug's path is free
 * @param categorySensitive whether the edition's category is sensitive
 * @param files the stored versions of the files in the media list, by digest
 * @param openLinks documents that the body links to and that have no live page
 * @param staging why the page can't be built on the staging site
 * @param postRefusals why the channels would not take the texts to be posted
 * @param sharesWaiting whether posts of this document are still under way
 * @param sharingOpen whether step 8 opens where the edition goes live now, for the first
 * time or again
 * @param redirect where the redirect that is asked for would lead readers
 */
record Facts(ContentType type, SiteRules siteRules, Set<UUID> writers, Set<UUID> editors, Set<UUID> approvers,
		UUID freshId, int freshNumber, String slug, boolean pathFree, boolean categorySensitive,
		Map<String, Asset> files, Set<UUID> openLinks, List<Refusal> staging, List<Refusal> postRefusals,
		boolean sharesWaiting, boolean sharingOpen, Lead redirect) {

	Facts {
		writers = Set.copyOf(writers);
		editors = Set.copyOf(editors);
		approvers = Set.copyOf(approvers);
		files = Map.copyOf(files);
		openLinks = Set.copyOf(openLinks);
		staging = List.copyOf(staging);
		postRefusals = List.copyOf(postRefusals);
	}

	/** The path that the document takes when it is published. */
	String path() {
		return this.type.pathPrefix() + this.slug;
	}

	/** Whether this person neither wrote nor edited the edition. */
	boolean uninvolved(UUID person) {
		return !this.writers.contains(person) && !this.editors.contains(person);
	}

}
