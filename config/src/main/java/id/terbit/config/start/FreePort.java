package id.terbit.config.start;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * Tells that the port is in use before anything is made or started; the web server, which
 * comes last, would tell it too.
 */
public class FreePort implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		Environment environment = context.getEnvironment();
		int port = environment.getProperty("server.port", Integer.class, 0);
		if (port <= 0) {
			return;
		}
		try (ServerSocket probe = new ServerSocket()) {
			probe.setReuseAddress(true);
			probe.bind(new InetSocketAddress(address(environment.getProperty("server.address")), port));
		}
		catch (BindException ex) {
			throw new StartRefused("port-in-use", String.valueOf(port));
		}
		catch (IOException ex) {
			throw new StartRefused("unknown-address", String.valueOf(environment.getProperty("server.address")));
		}
	}

	/** Null is every address of this machine, as it is for the web server. */
	private static @Nullable InetAddress address(@Nullable String name) throws IOException {
		return (name != null) ? InetAddress.getByName(name) : null;
	}

}
