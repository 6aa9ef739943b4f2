package id.terbit.site;

import java.util.UUID;

/** A tag of one site. */
public record Tag(UUID id, UUID siteId, String slug, String name) {
}
