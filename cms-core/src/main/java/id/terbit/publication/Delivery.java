package id.terbit.publication;

import java.util.UUID;

/**
 * One claimed delivery.
 *
 * @param wantedVersion the version that was wanted when it was claimed; the target
 * re-reads what is live, which may be newer
 */
public record Delivery(Subject subject, UUID siteId, long wantedVersion) {
}
