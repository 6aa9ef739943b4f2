package id.terbit.schema;

import java.util.Arrays;

import javax.sql.DataSource;

import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;

/**
 * The migrations of one Maven module, under {@code db/migration/<module>} with a history
 * table of their own. Beans that use the database wait for all of them.
 */
public final class SchemaHistory {

	private SchemaHistory() {
	}

	/**
	 * A bean that brings this module's tables up to date at start.
	 * @param module the Maven module's short name, for example {@code core}
	 */
	public static FlywayMigrationInitializer of(DataSource database, String module) {
		Flyway flyway = Flyway.configure()
			.dataSource(database)
			.locations("classpath:db/migration/" + module)
			.table("flyway_" + module)
			.baselineOnMigrate(true)
			.baselineVersion("0")
			.load();
		return new FlywayMigrationInitializer(flyway, (migrations) -> {
			refuseNewerDatabase(migrations, module);
			migrations.migrate();
		});
	}

	private static void refuseNewerDatabase(Flyway flyway, String module) {
		Arrays.stream(flyway.info().applied())
			.filter((migration) -> migration.getState().name().startsWith("FUTURE"))
			.map(MigrationInfo::getVersion)
			.reduce((first, second) -> second)
			.ifPresent((version) -> {
				throw new RefusedException(RefusedException.Kind.NOT_NOW,
						Refusal.of("schema.newer", module, version.getVersion()));
			});
	}

}
