package id.terbit.document;

import java.util.List;

import gg.jte.Content;
import id.terbit.refusal.Refusal;

/** The staging site as the desk sees it; the publisher module fills this port. */
public interface StagingSite {

	/**
	 * Builds the page of a draft on the staging site, outside any transaction.
	 * @return why it can't be built; empty where it stands
	 */
	List<Refusal> build(Document document);

	/**
	 * The page of an edition in its site's template, complete HTML, marked as a preview.
	 * @param mediaPath where its pictures are read:
	 * {@code <mediaPath>/<sha256>/<width>.<ext>}
	 * @param before markup that stands above the article
	 * @param after markup that stands below it
	 */
	String preview(Document document, Edition edition, String mediaPath, Content before, Content after);

}
