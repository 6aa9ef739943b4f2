package id.terbit.config.start;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Demo mode is for a trial on one machine: it binds to loopback alone and refuses a mail
 * server (SAFETY.md).
 */
public class DemoDefaults implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		ConfigurableEnvironment environment = context.getEnvironment();
		if (!environment.getProperty("terbit.demo", Boolean.class, true)) {
			return;
		}
		if (environment.containsProperty("terbit.mail.host") || environment.containsProperty("spring.mail.host")) {
			throw new StartRefused("demo-no-smtp");
		}
		String address = environment.getProperty("server.address");
		if (address == null) {
			environment.getPropertySources()
				.addLast(new MapPropertySource("demo", Map.of("server.address", "127.0.0.1")));
		}
		else if (!isLoopback(address)) {
			throw new StartRefused("demo-not-loopback", address);
		}
	}

	private static boolean isLoopback(String address) {
		try {
			return InetAddress.getByName(address).isLoopbackAddress();
		}
		catch (UnknownHostException ex) {
			throw new StartRefused("unknown-address", address);
		}
	}

}
