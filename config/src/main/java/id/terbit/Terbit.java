package id.terbit;

import id.terbit.config.command.Commands;
import id.terbit.config.start.DemoDefaults;
import id.terbit.config.start.FreePort;
import id.terbit.config.start.StartFault;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The whole of Terbit in one process: newsroom, API, jobs and public sites. */
@SpringBootApplication
public class Terbit {

	/**
	 * Starts Terbit, or asks the Terbit that runs already: {@code rebuild-site <site>},
	 * {@code check-history [<site>]}, {@code copy-media}, {@code collect-media};
	 * {@code prepare [<folder>]} makes later starts quick. Exit code 1 after one clear
	 * sentence where it can't.
	 */
	public static void main(String[] args) {
		// Read once by HttpURLConnection: a POST whose connection broke must never be
		// sent a second time.
		System.setProperty("sun.net.http.retryPost", "false");
		System.setProperty("java.awt.headless", "true");
		if (Commands.isCommand(args)) {
			System.exit(Commands.run(args));
		}
		try {
			SpringApplication application = new SpringApplication(Terbit.class);
			application.addInitializers(new DemoDefaults(), new FreePort());
			application.run(args);
		}
		catch (RuntimeException ex) {
			StartFault.report(ex);
			System.exit(1);
		}
	}

}
