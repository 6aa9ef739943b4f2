package id.terbit.publisher.site;

/** Another build of the site was begun since; this one has to begin anew. */
public class ReleaseGivenUpException extends IllegalStateException {

	public ReleaseGivenUpException(SiteRelease release) {
		super("release %s was given up".formatted(release.id()));
	}

}
