package id.terbit.site;

/**
 * What a site may set differently in its workflow; a copy is kept on an edition at
 * submit, so that a change of rules never changes a run under way.
 *
 * @param writerMayEdit exception from four eyes: the writer may also endorse (every use
 * is logged)
 */
public record SiteRules(boolean writerMayEdit) {

	/** The rules of WORKFLOW.md without exceptions. */
	public static final SiteRules DEFAULT = new SiteRules(false);

}
