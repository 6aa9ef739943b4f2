package id.terbit.publisher.page;

import org.jspecify.annotations.Nullable;

/**
 * A document as lists show it.
 *
 * @param date when it was published or takes place, for people; empty where neither
 * matters
 * @param datetime the same for {@code <time>}
 * @param label its type where it is no article, else empty
 * @param phase that it is over or still to come, else empty
 */
public record CardView(String href, String title, String summary, String date, String datetime, @Nullable Link category,
		@Nullable PictureView picture, boolean urgent, String label, String phase) {
}
