package id.terbit.identity;

import java.util.UUID;

/** Makes ids: UUID version 7 (RFC 9562), ordered by the millisecond they were made in. */
@FunctionalInterface
public interface Ids {

	/** A new id, never given out before. */
	UUID next();

}
