package id.terbit.route;

import java.util.UUID;

/**
 * What a site shows beside its documents: home, lists, files; the publisher module fills
 * this port.
 */
@FunctionalInterface
public interface SitePaths {

	/** Whether readers find something at a path that belongs to no document. */
	boolean has(UUID siteId, String path);

}
