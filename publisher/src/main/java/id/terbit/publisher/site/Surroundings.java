package id.terbit.publisher.site;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.terbit.asset.Asset;
import id.terbit.asset.AssetCatalog.Version;
import id.terbit.asset.Cut;
import id.terbit.publisher.page.Card;
import id.terbit.publisher.page.Phase;
import id.terbit.publisher.site.SiteIndexQueries.Neighbours;

/**
 * What pages of documents need beside the documents: read for many at once.
 *
 * @param assets files by digest
 * @param cuts what was cut of their first pictures
 * @param addresses where documents that bodies link to stand, by document
 * @param neighbours by document
 * @param ancestors pages above, the topmost first, by document
 * @param children pages below, by document
 * @param phases of those that are not in force, by document
 * @param named cards of the documents that their fields name, by document
 * @param naming cards of the documents whose fields or texts name them, by document
 */
record Surroundings(Map<String, Asset> assets, Map<Version, List<Cut>> cuts, Map<UUID, String> addresses,
		Map<UUID, Neighbours> neighbours, Map<UUID, List<Card>> ancestors, Map<UUID, List<Card>> children,
		Map<UUID, Phase> phases, Map<UUID, Card> named, Map<UUID, List<Card>> naming) {

	/** What the library knows of the files. */
	CardMaker.Files files() {
		return new CardMaker.Files(this.assets, this.cuts);
	}

}
