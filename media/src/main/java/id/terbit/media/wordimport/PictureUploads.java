package id.terbit.media.wordimport;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.terbit.asset.Asset;
import id.terbit.asset.AssetCatalog;
import id.terbit.asset.AssetCatalog.Description;
import id.terbit.asset.AssetId;
import id.terbit.person.Person;
import id.terbit.refusal.RefusedException;
import id.terbit.refusal.RefusedException.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Brings the pictures of a text and the photos beside it into the library, under the
 * library's own rules of types, sizes and personal data.
 */
final class PictureUploads {

	private final AssetCatalog library;

	private final UUID siteId;

	private final Person by;

	private final Findings findings;

	private final Map<AssetId, Asset> assets = new LinkedHashMap<>();

	private final Map<AssetId, Description> words = new LinkedHashMap<>();

	PictureUploads(AssetCatalog library, UUID siteId, Person by, Findings findings) {
		this.library = library;
		this.siteId = siteId;
		this.by = by;
		this.findings = findings;
	}

	/**
	 * ImportFiles the pictures that stand in a text; one that is refused keeps its place.
	 * @param stem of the file's name: names within it say nothing
	 */
	void embedded(List<WordPicture> pictures, String stem) {
		int number = 0;
		for (WordPicture picture : pictures) {
			number++;
			Asset asset = embedded(picture, stem + " " + number + ".jpg");
			if (asset != null) {
				again(picture, this.words.get(asset.id()));
				add(asset,
						new Description(picture.alt().isEmpty() ? asset.alt() : picture.alt(),
								picture.caption().isEmpty() ? asset.caption() : picture.caption(),
								picture.credit().isEmpty() ? asset.credit() : picture.credit()));
			}
		}
	}

	/** An edition says one thing of an asset, so other words stand as text below it. */
	private void again(WordPicture picture, @Nullable Description said) {
		if (said == null) {
			return;
		}
		if (differs(picture.caption(), said.caption()) || differs(picture.credit(), said.credit())) {
			picture.standApart();
			this.findings.changed("picture-again");
		}
		if (differs(picture.alt(), said.alt())) {
			this.findings.leftOut("alt-again", picture.alt());
		}
	}

	private static boolean differs(String words, String said) {
		return !words.isEmpty() && !words.equals(said);
	}

	private @Nullable Asset embedded(WordPicture picture, String name) {
		Description said = new Description(picture.alt(), picture.caption(), picture.credit());
		try (InputStream bytes = picture.open()) {
			Asset asset = this.library.upload(this.siteId, name, bytes, said, this.by);
			picture.becomes(asset.id());
			this.findings.carried("picture");
			if (said.alt().isEmpty() && asset.alt().isEmpty()) {
				this.findings.changed("picture-without-alt");
			}
			return asset;
		}
		catch (RefusedException ex) {
			if (ex.kind() != Kind.INVALID) {
				throw ex;
			}
			boolean type = ex.refusals()
				.stream()
				.anyMatch((refusal) -> refusal.code().equals("asset.type-not-allowed"));
			this.findings.leftOut(type ? "picture-type" : "picture-refused", picture.name());
			return null;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * ImportFiles photos that came beside the text.
	 * @return those that the text does not show already, each once
	 * @throws RefusedException (INVALID) {@code asset.*} where one of them is not taken
	 */
	List<AssetId> photos(List<Batch.Item> photos) {
		List<AssetId> beside = new ArrayList<>();
		for (Batch.Item photo : photos) {
			try (InputStream bytes = photo.received().open()) {
				Asset asset = this.library.upload(this.siteId, photo.givenName(), bytes, Description.NONE, this.by);
				if (this.assets.containsKey(asset.id())) {
					this.findings.changed("photo-again");
					continue;
				}
				add(asset, new Description(asset.alt(), asset.caption(), asset.credit()));
				beside.add(asset.id());
				this.findings.carried("picture");
				if (asset.alt().isEmpty()) {
					this.findings.changed("picture-without-alt");
				}
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		return beside;
	}

	private void add(Asset asset, Description said) {
		this.assets.put(asset.id(), asset);
		this.words.putIfAbsent(asset.id(), said);
	}

	List<Asset> assets() {
		return List.copyOf(this.assets.values());
	}

	Map<AssetId, Description> words() {
		return this.words;
	}

}
