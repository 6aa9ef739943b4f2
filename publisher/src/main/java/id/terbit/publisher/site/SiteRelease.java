package id.terbit.publisher.site;

import java.util.UUID;

/**
 * A full build of one site.
 *
 * @param id name of its folder and the id that its pages carry; with the site's id it is
 * all that a restarted job needs to go on
 */
public record SiteRelease(UUID siteId, String id) {
}
