package id.terbit.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

/**
 * Moments in the words of the database: {@code timestamptz} in UTC with microseconds. The
 * PostgreSQL driver knows {@link OffsetDateTime} but no {@link Instant}.
 */
public final class DatabaseTime {

	private DatabaseTime() {
	}

	/** A moment as a parameter, cut to the microseconds that the database keeps. */
	public static OffsetDateTime of(Instant moment) {
		return moment.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
	}

	/** A moment as a parameter that may be absent. */
	public static @Nullable OffsetDateTime ofNullable(@Nullable Instant moment) {
		return (moment != null) ? of(moment) : null;
	}

	/** The moment in a column that is never null. */
	public static Instant in(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	/** The moment in a column, or null. */
	public static @Nullable Instant nullableIn(ResultSet row, String column) throws SQLException {
		@Nullable OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
		return (moment != null) ? moment.toInstant() : null;
	}

}
