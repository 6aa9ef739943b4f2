package id.terbit.publisher.site;

import java.util.UUID;

import id.terbit.route.SitePaths;
import id.terbit.site.Sites;

import org.springframework.stereotype.Component;

/** What a site's current release holds, as readers would find it. */
@Component
class PublishedPaths implements SitePaths {

	private final Sites sites;

	private final SiteProperties properties;

	PublishedPaths(Sites sites, SiteProperties properties) {
		this.sites = sites;
		this.properties = properties;
	}

	/** The home page is always there, even before anything was published. */
	@Override
	public boolean has(UUID siteId, String path) {
		if (path.equals("/") || !PublicFiles.safe(path)) {
			return path.equals("/");
		}
		return new SiteFolder(this.properties.folder(), this.sites.get(siteId).slug()).current()
			.filter((folder) -> holds(folder, path))
			.isPresent();
	}

	private static boolean holds(ReleaseFolder folder, String path) {
		if (path.endsWith("/")) {
			String bare = path.substring(0, path.length() - 1);
			return folder.has(path + "index.html") || folder.has(bare + ".html");
		}
		if (path.substring(path.lastIndexOf('/')).contains(".")) {
			return folder.has(path);
		}
		return folder.has(path + ".html") || folder.has(path + "/index.html");
	}

}
