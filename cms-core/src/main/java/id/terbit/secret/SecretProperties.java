package id.terbit.secret;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the master key stands.
 *
 * @param keyFile a file of 32 random bytes, made at the first start, readable by its
 * owner alone; back it up apart from the database
 */
@ConfigurationProperties("terbit.secret")
record SecretProperties(Path keyFile) {
}
