package id.terbit.document;

import java.util.ArrayList;
import java.util.List;

import id.terbit.asset.Asset;
import id.terbit.asset.Asset.Reading;
import id.terbit.contenttype.ContentType;
import id.terbit.document.Content.MediaItem;
import id.terbit.refusal.Refusal;

/**
 * The page on the staging site, as the rules see it: whether it shows the edition as it
 * is, and whether everything that it shows and leads to is there. Pure, as {@link Rules}
 * is.
 */
final class StagedPage {

	private StagedPage() {
	}

	/**
	 * SHA-256, hexadecimal, over everything of a content that a page shows: the text, the
	 * layout, and between which paragraphs each file stands. Nothing is worse than
	 * another look at the page where this form changes.
	 */
	static String hash(ContentType type, Content content) {
		TextHash.Hashed hashed = TextHash.of(type, content);
		List<BodyReading.Use> uses = BodyReading.of(content.body()).uses();
		CanonicalDigest digest = new CanonicalDigest().add("staged/1").add(hashed.text()).add(hashed.layout());
		digest.begin(content.body().blocks().size()).begin(uses.size());
		uses.forEach((use) -> digest.add(use.pointer()).add(use.asset()));
		return digest.hex();
	}

	/** Whether the page that was staged last shows an edition as it is now. */
	static boolean shows(ContentType type, Edition edition) {
		return hash(type, edition.content()).equals(edition.stagedHash());
	}

	/** Files and links of an edition that a reader would look for in vain. */
	static List<Refusal> broken(Edition edition, Facts facts) {
		List<Refusal> reasons = new ArrayList<>();
		List<MediaItem> media = edition.content().media();
		for (int i = 0; i < media.size(); i++) {
			Asset file = facts.files().get(media.get(i).sha256());
			String pointer = "/media/" + i;
			if (file == null) {
				reasons.add(Refusal.at(pointer, "stage.file-missing", i + 1));
			}
			else if (file.isPicture() && file.renditions().isEmpty()) {
				reasons.add(Refusal.at(pointer, "stage.picture-not-rendered", i + 1));
			}
			else if (file.contents().reading() == Reading.ENCRYPTED) {
				reasons.add(Refusal.at(pointer, "stage.file-locked", file.fileName()));
			}
		}
		BodyReading.of(edition.content().body()).links().forEach((document, pointer) -> {
			if (facts.openLinks().contains(document)) {
				reasons.add(Refusal.at(pointer, "stage.link-open", document.toString(), block(pointer)));
			}
		});
		return reasons;
	}

	/**
	 * The number, from 1, of the block of the text that a pointer leads into, as
	 * {@code /body/content/<index>/…}.
	 */
	private static int block(String pointer) {
		return Integer.parseInt(pointer.split("/", -1)[3]) + 1;
	}

}
