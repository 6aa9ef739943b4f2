package id.terbit.document;

import java.util.List;

import id.terbit.refusal.Refusal;

/** The staging site as the desk sees it; the publisher module fills this port. */
public interface StagingSite {

	/**
	 * Builds the page of a draft on the staging site, outside any transaction.
	 * @return why it can't be built; empty where it stands
	 */
	List<Refusal> build(Document document);

}
