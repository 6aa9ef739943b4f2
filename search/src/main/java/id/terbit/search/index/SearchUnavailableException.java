package id.terbit.search.index;

import org.jspecify.annotations.Nullable;

/** The index can't be read or written now; everything else goes on without it. */
public class SearchUnavailableException extends RuntimeException {

	public SearchUnavailableException(String reason, @Nullable Throwable cause) {
		super(reason, cause);
	}

}
