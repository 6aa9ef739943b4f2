package id.terbit.config.demo;

import java.util.HashMap;
import java.util.Map;

import id.terbit.asset.Asset;
import id.terbit.asset.AssetCatalog;
import id.terbit.asset.AssetCatalog.Description;
import id.terbit.person.Person;
import id.terbit.site.Site;

/**
 * The pictures and papers of samples. Each picture of each site is drawn once: drawing
 * and scaling are most of a first start.
 */
final class SampleAssets {

	private final AssetCatalog assets;

	private final Person writer;

	private final Map<String, Asset> drawn = new HashMap<>();

	SampleAssets(AssetCatalog assets, Map<String, Person> accounts) {
		Person writer = accounts.get("penulis");
		if (writer == null) {
			throw new IllegalStateException("no sample account penulis");
		}
		this.assets = assets;
		this.writer = writer;
	}

	/** A picture of the site's; numbers far apart may give the same one. */
	Asset picture(Site site, int number) {
		int seed = number % ((site.kind() == Site.Kind.PORTAL) ? 7 : 2);
		return this.drawn.computeIfAbsent(site.slug() + "/" + seed, (name) -> draw(site, seed));
	}

	/** A paper of one page with a title. */
	Asset paper(Site site, String name, String title) {
		return this.assets.upload(site.id(), name, SamplePaper.pdf(title),
				new Description("", title, "Terbit (berkas contoh)"), this.writer);
	}

	private Asset draw(Site site, int seed) {
		Description description = new Description("Gambar contoh: laut, pulau, dan perahu layar di bawah matahari",
				"Gambar contoh, digambar oleh program", "Terbit (gambar contoh)");
		return this.assets.upload(site.id(), "contoh-%d.jpg".formatted(seed), SamplePicture.jpeg(seed), description,
				this.writer);
	}

}
