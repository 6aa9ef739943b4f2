package id.terbit.media.store;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Removes at a start what a kill left in the temporary folder. */
@Component
class LeftFiles {

	private static final Logger LOGGER = LoggerFactory.getLogger(LeftFiles.class);

	@EventListener(ApplicationReadyEvent.class)
	void remove() {
		int removed = TempFiles.sweep(TempFiles.place());
		if (removed > 0) {
			LOGGER.info("Removed {} temporary files that an earlier run left", removed);
		}
	}

}
