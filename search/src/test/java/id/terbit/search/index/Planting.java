package id.terbit.search.index;

import java.util.UUID;

import org.springframework.beans.factory.annotation.Autowired;

/** Puts into the index of the application what does not belong there. */
public class Planting {

	@Autowired
	SearchEngine engine;

	/** An entry that can be found. */
	public void entry(UUID document, long version, String site, String title) {
		this.engine.put(Entries.entry().document(document).version(version).site(site).title(title).build());
	}

	/** What is left of a removal. */
	public void removal(UUID document, long version) {
		this.engine.remove(document, version);
	}

	/** As if the process ended and another began, for engines that live in it. */
	public void restart() {
		this.engine.stop();
		this.engine.start();
	}

}
