package id.terbit.site;

import java.util.UUID;

/**
 * A category of one site.
 *
 * @param sensitive moving a text here after approval asks for approval again
 */
public record Category(UUID id, UUID siteId, String slug, String name, boolean sensitive) {
}
