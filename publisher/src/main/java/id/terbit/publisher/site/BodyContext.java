package id.terbit.publisher.site;

import java.util.UUID;

import id.terbit.asset.Asset;
import id.terbit.asset.AssetId;
import id.terbit.body.BodyHtml;
import id.terbit.language.Texts;
import id.terbit.publication.PublishedEdition;
import id.terbit.publisher.page.Chrome;
import id.terbit.publisher.page.PictureView;
import org.jspecify.annotations.Nullable;

/** What the body of one edition may show on its site. */
record BodyContext(Chrome chrome, PublishedEdition edition, Surroundings around) implements BodyHtml.Context {

	/** A picture in the text is as wide as the text, and never wider than a phone. */
	private static final String SIZES = "(min-width: 46rem) 42.5rem, 100vw";

	@Override
	public BodyHtml.@Nullable Picture picture(AssetId asset) {
		PublishedEdition.Media media = this.edition.media().get(asset);
		if (media == null) {
			return null;
		}
		return CardMaker.picture(this.edition, asset, this.around.files())
			.flatMap((picture) -> PictureView.of(picture, this.chrome.media()))
			.map((view) -> new BodyHtml.Picture(view.src(), view.jpeg(), (view.webp() != null) ? view.webp() : "",
					SIZES, view.width(), view.height(), media.alt(), media.caption(), media.credit()))
			.orElse(null);
	}

	@Override
	public BodyHtml.@Nullable FileLink file(AssetId id) {
		PublishedEdition.Media media = this.edition.media().get(id);
		Asset asset = (media != null) ? this.around.assets().get(media.sha256()) : null;
		if (media == null || asset == null) {
			return null;
		}
		String path = MediaFiles.path(asset).substring("/media".length());
		return BodyHtml.FileLink.of(this.chrome.media() + path, asset, media.caption());
	}

	@Override
	public String playerStyle() {
		return this.chrome.css();
	}

	@Override
	public @Nullable String address(UUID document) {
		return this.around.addresses().get(document);
	}

	@Override
	public Texts texts() {
		return this.chrome.texts();
	}

}
