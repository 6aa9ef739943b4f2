package id.terbit.site;

import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicInteger;

import id.terbit.identity.Ids;
import id.terbit.site.Site.Kind;

/** Sites for tests, each with a slug of its own. */
public final class SampleSites {

	private static final AtomicInteger NUMBER = new AtomicInteger();

	private SampleSites() {
	}

	/** A department's site that is not stored yet. */
	public static Site department(Ids ids) {
		int number = NUMBER.incrementAndGet();
		return new Site(ids.next(), 0, "dinas-contoh-" + number, "Dinas Contoh " + number, Kind.DEPARTMENT, null,
				ZoneId.of("Asia/Jakarta"), true, SiteLook.PLAIN, SiteRules.DEFAULT);
	}

}
