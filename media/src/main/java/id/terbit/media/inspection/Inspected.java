package id.terbit.media.inspection;

import org.jspecify.annotations.Nullable;

/**
 * What was found out about a file.
 *
 * @param fileName cleaned, with the extension of its type
 * @param picture null where it is none
 * @param video null where it is none
 */
public record Inspected(FileType type, String fileName, @Nullable PictureFacts picture, @Nullable VideoFacts video) {
}
