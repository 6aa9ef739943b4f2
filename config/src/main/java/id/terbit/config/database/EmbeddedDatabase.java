package id.terbit.config.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;

import id.terbit.config.start.ConsoleWords;
import id.terbit.config.start.StartRefused;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.util.FileSystemUtils;

/**
 * PostgreSQL 18 started by Terbit itself, kept in the data folder. The library is made
 * for throwaway tests, so durability and passwords are set here.
 */
class EmbeddedDatabase implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

	/** Bytes of the superuser's random password. */
	private static final int PASSWORD_BYTES = 24;

	/** PostgreSQL writes it when a server starts, so after the cluster was made. */
	private static final String EVER_STARTED = "postmaster.opts";

	/** The library makes it in the program's folder once everything was unpacked. */
	private static final String UNPACKED = ".exists";

	private static final Duration START_WAIT = Duration.ofMinutes(2);

	private final EmbeddedPostgres server;

	private final String password;

	EmbeddedDatabase(DataFolder folder, InstantSource clock) {
		Path data = folder.resolve("postgres");
		// within the cluster, so that who restores one restores the other
		Path ready = data.resolve("terbit.ready");
		Path passwordFile = folder.resolve("secret/postgres.password");
		try {
			moveIn(folder.resolve("postgres.ready"), ready);
			boolean made = Files.exists(ready) || Files.exists(data.resolve(EVER_STARTED));
			if (made && Files.notExists(passwordFile)) {
				throw new StartRefused("key-missing", passwordFile);
			}
			this.password = password(passwordFile);
			String fingerprint = fingerprint(this.password);
			if (Files.exists(ready) && !Set.of("", fingerprint).contains(Files.readString(ready))) {
				throw new StartRefused("key-other", passwordFile);
			}
			if (Files.exists(data) && !made) {
				setAside(data, clock);
			}
			if (Files.notExists(data)) {
				LOG.info("{}", ConsoleWords.say("console.database-first", data));
			}
			OrphanedServer.stop(data);
			DetectionScript.runAndRemove();
			Path program = folder.resolve("postgres-program");
			removeUnfinished(program);
			this.server = start(program, data, passwordFile);
			// the library lets everybody write where it unpacks the program
			OwnerOnly.folder(program);
			Files.writeString(ready, fingerprint);
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

	private EmbeddedPostgres start(Path program, Path data, Path passwordFile) throws IOException {
		return EmbeddedPostgres.builder()
			.setDataDirectory(data)
			.setCleanDataDirectory(false)
			// its hook would stop the server while the application still finishes its
			// work;
			// close() does it afterwards
			.setRegisterShutdownHook(false)
			.setOverrideWorkingDirectory(program.toFile())
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
	 * Of a first start that was killed while the program was unpacked: the library would
	 * stumble over the links that are there already. It puts its mark when all is there.
	 */
	private static void removeUnfinished(Path program) throws IOException {
		if (Files.isDirectory(program)) {
			try (DirectoryStream<Path> versions = Files.newDirectoryStream(program, Files::isDirectory)) {
				for (Path version : versions) {
					if (Files.notExists(version.resolve(UNPACKED))) {
						FileSystemUtils.deleteRecursively(version);
					}
				}
			}
		}
	}

	/** Where earlier versions kept the mark. */
	private static void moveIn(Path former, Path ready) throws IOException {
		if (Files.exists(former) && Files.exists(ready.getParent())) {
			Files.move(former, ready, StandardCopyOption.ATOMIC_MOVE);
		}
	}

	/**
	 * A first start that was killed leaves half a cluster: it is set aside, never
	 * deleted, and the log says where it is.
	 */
	private static void setAside(Path data, InstantSource clock) throws IOException {
		OrphanedServer.stop(data);
		Path aside = data.resolveSibling("postgres.unfinished-" + clock.millis());
		Files.move(data, aside);
		LOG.warn("{}", ConsoleWords.say("console.database-unfinished", data, aside));
	}

	/**
	 * Kept within the cluster: the server itself would refuse another password, but the
	 * library would try it again for minutes. Of so many random bytes it tells nothing.
	 */
	private static String fingerprint(String password) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			return HexFormat.of().formatHex(digest.digest(password.getBytes(StandardCharsets.US_ASCII)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
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
