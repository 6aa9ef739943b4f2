package id.terbit.config.start;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;

import id.terbit.secret.Secrets;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Component;

/**
 * A database goes with the key that its history, links and channels were made with. Its
 * fingerprint, which tells nothing of it, is remembered in the database at the first
 * start; with another key or without one Terbit does not start, nor makes a new one.
 */
@Component
@DependsOn("coreSchema")
class MasterKey implements InitializingBean, SmartInitializingSingleton {

	private static final String NAME = "master-key";

	private static final byte[] FINGERPRINT = "fingerprint".getBytes(StandardCharsets.US_ASCII);

	private final Installation installation;

	private final ObjectProvider<Secrets> secrets;

	private final Path file;

	MasterKey(Installation installation, ObjectProvider<Secrets> secrets,
			@Value("${terbit.secret.key-file}") Path file) {
		this.installation = installation;
		this.secrets = secrets;
		this.file = file;
	}

	/** Asked before whoever makes a key where there is none. */
	@Bean
	static BeanFactoryPostProcessor keyIsAskedForFirst() {
		return (factory) -> factory.getBeanDefinition("secrets").setDependsOn("masterKey");
	}

	@Override
	public void afterPropertiesSet() {
		if (Files.notExists(this.file) && this.installation.get(NAME).isPresent()) {
			throw new StartRefused("key-missing", this.file);
		}
	}

	@Override
	public void afterSingletonsInstantiated() {
		String fingerprint = HexFormat.of().formatHex(this.secrets.getObject().mac(NAME, FINGERPRINT));
		Optional<String> remembered = this.installation.get(NAME);
		if (remembered.isEmpty()) {
			this.installation.put(NAME, fingerprint);
		}
		else if (!remembered.get().equals(fingerprint)) {
			throw new StartRefused("key-other", this.file);
		}
	}

}
