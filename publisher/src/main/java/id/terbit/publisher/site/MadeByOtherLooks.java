package id.terbit.publisher.site;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

/** Tells which sites have to be built anew after an upgrade. */
@Component
public class MadeByOtherLooks {

	private final SiteNotes notes;

	MadeByOtherLooks(SiteNotes notes) {
		this.notes = notes;
	}

	/** Sites whose readers see what another look than this made, or several. */
	public List<UUID> sites(String look) {
		return this.notes.madeByOthers(look);
	}

}
