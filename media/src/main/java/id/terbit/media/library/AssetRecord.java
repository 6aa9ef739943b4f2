package id.terbit.media.library;

import java.time.LocalDate;

import id.terbit.asset.Asset;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a file, for those who look after it.
 *
 * @param version grows with every change; a change against an older one is refused
 * @param folder empty where it lies nowhere in particular
 * @param rightsUntil the last day on which it may be shown; null where for good
 * @param current the file that it has now
 */
record AssetRecord(Asset asset, long version, String folder, String licence, @Nullable LocalDate rightsUntil,
		AssetVersion current) {
}
