package id.terbit.config.start;

import java.util.Optional;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Demo or real: remembered in the database at the first start, so that sample data is
 * never put to real use nor real data opened in demo mode by a forgotten setting. Checked
 * before the port opens.
 */
@Component
class Mode implements SmartInitializingSingleton {

	private static final String NAME = "mode";

	private final Installation installation;

	private final boolean demo;

	Mode(Installation installation, @Value("${terbit.demo}") boolean demo) {
		this.installation = installation;
		this.demo = demo;
	}

	boolean isDemo() {
		return this.demo;
	}

	@Override
	public void afterSingletonsInstantiated() {
		String wanted = this.demo ? "demo" : "real";
		Optional<String> remembered = this.installation.get(NAME);
		if (remembered.isEmpty()) {
			this.installation.put(NAME, wanted);
		}
		else if (!remembered.get().equals(wanted)) {
			throw new StartRefused(this.demo ? "not-demo-database" : "demo-database");
		}
	}

}
