package id.terbit.mail;

import java.nio.file.Path;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail leaves.
 *
 * @param host the mail server; without one, mails are kept in the folder in demo mode and
 * wait otherwise
 * @param port 587 for submission (RFC 6409), 25 within a network
 * @param username for the mail server, if it wants one
 * @param password for the mail server
 * @param startTls whether the connection must turn to TLS before anything is said
 * @param timeout for connecting, and for each answer of the server
 * @param from who the mails are from, {@code Name <address>}
 * @param folder where demo mode keeps mails as {@code .eml} files
 * @param givesUpAfter how long a mail is tried
 */
@ConfigurationProperties("terbit.mail")
record MailProperties(@Nullable String host, @DefaultValue("587") int port, @Nullable String username,
		@Nullable String password, @DefaultValue("true") boolean startTls, @DefaultValue("15s") Duration timeout,
		@DefaultValue("Terbit <terbit@example.org>") String from, @DefaultValue("./data/mail") Path folder,
		@DefaultValue("3d") Duration givesUpAfter) {

	/** Says nothing of the password. */
	@Override
	public String toString() {
		return "MailProperties[host=%s, port=%d, from=%s]".formatted(this.host, this.port, this.from);
	}

}
