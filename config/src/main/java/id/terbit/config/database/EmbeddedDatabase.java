package id.terbit.config.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;

import id.terbit.config.start.ConsoleWords;
import id.terbit.config.start.StartRefused;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL 18 started by Terbit itself, kept in the data folder. The library is made
 * for throwaway tests, so durability and passwords are set here.
 */
class EmbeddedDatabase implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

	/** Bytes of the superuser's random password. */
	private static final int PASSWORD_BYTES = 24;

	private static final Duration START_WAIT = Duration.ofMinutes(2);

	private final EmbeddedPostgres server;

	private final String password;

	EmbeddedDatabase(DataFolder folder, InstantSource clock) {
		Path data = folder.resolve("postgres");
		Path ready = folder.resolve("postgres.ready");
		Path passwordFile = folder.resolve("secret/postgres.password");
		try {
			if (Files.exists(data) && Files.exists(ready) && Files.notExists(passwordFile)) {
				throw new StartRefused("key-missing", passwordFile);
			}
			this.password = password(passwordFile);
			setUnfinishedAside(data, ready, clock);
			if (Files.notExists(data)) {
				LOG.info("{}", ConsoleWords.say("console.database-first", data));
			}
			OrphanedServer.stop(data);
			this.server = start(folder, data, passwordFile);
			// the library lets everybody write where it unpacks the program
			OwnerOnly.folder(folder.resolve("postgres-program"));
			Files.writeString(ready, "");
		}
		catch (IOException ex) {
			throw new StartRefused("database-not-started", data, String.valueOf(ex.getMessage()));
		}
	}

	String url() {
		return "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(this.server.getPort());
	}

	String password() {
		return this.password;
	}

	@Override
	public void close() throws IOException {
		this.server.close();
	}

	private EmbeddedPostgres start(DataFolder folder, Path data, Path passwordFile) throws IOException {
		return EmbeddedPostgres.builder()
			.setDataDirectory(data)
			.setCleanDataDirectory(false)
			// its hook would stop the server while the application still finishes its
			// work;
			// close() does it afterwards
			.setRegisterShutdownHook(false)
			.setOverrideWorkingDirectory(folder.resolve("postgres-program").toFile())
			.setPGStartupWait(START_WAIT)
			.setServerConfig("fsync", "on")
			.setServerConfig("synchronous_commit", "on")
			.setServerConfig("full_page_writes", "on")
			.setServerConfig("max_connections", "100")
			.setServerConfig("unix_socket_directories", "")
			.setServerConfig("listen_addresses", "127.0.0.1")
			// initdb takes its locale from the environment and fails where that is not
			// installed
			.setLocaleConfig("locale", "C.UTF-8")
			.setLocaleConfig("encoding", "UTF8")
			// passed on to initdb: no moment without a password
			.setLocaleConfig("auth", "scram-sha-256")
			.setLocaleConfig("pwfile", passwordFile.toString())
			.setConnectConfig("password", this.password)
			.start();
	}

	/**
	 * A first start that was killed leaves half a cluster: it is set aside, never
	 * deleted.
	 */
	private static void setUnfinishedAside(Path data, Path ready, InstantSource clock) throws IOException {
		if (Files.exists(data) && Files.notExists(ready)) {
			OrphanedServer.stop(data);
			Files.move(data, data.resolveSibling("postgres.unfinished-" + clock.millis()));
		}
	}

	private static String password(Path file) throws IOException {
		if (Files.notExists(file)) {
			byte[] random = new byte[PASSWORD_BYTES];
			new SecureRandom().nextBytes(random);
			Path folder = Files.createDirectories(file.getParent());
			Path fresh = Files.createTempFile(folder, "postgres", ".new",
					PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
			Files.writeString(fresh, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
			Files.move(fresh, file);
		}
		return Files.readString(file);
	}

}
