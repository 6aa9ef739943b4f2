package id.terbit.newsroom;

import java.util.ArrayList;
import java.util.List;

import gg.jte.Content;
import id.terbit.asset.AssetCatalog;
import id.terbit.asset.AssetId;
import id.terbit.body.BodyHtml;
import id.terbit.language.Texts;
import org.jspecify.annotations.Nullable;

/** A text as people in the newsroom read it: hero, body, gallery. */
public final class Reading {

	private Reading() {
	}

	/** The content's pictures and body, escaped by construction. */
	public static Content body(id.terbit.document.Content content, AssetCatalog catalog, Texts texts) {
		MediaContext context = MediaContext.of(content, catalog, texts);
		List<Content> parts = new ArrayList<>();
		add(parts, content.hero(), context);
		parts.add(BodyHtml.content(content.body(), context));
		for (AssetId asset : content.gallery()) {
			if (!asset.equals(content.hero())) {
				add(parts, asset, context);
			}
		}
		return (output) -> parts.forEach((part) -> part.writeTo(output));
	}

	private static void add(List<Content> parts, @Nullable AssetId asset, MediaContext context) {
		BodyHtml.Picture picture = (asset != null) ? context.picture(asset) : null;
		if (picture != null) {
			parts.add(BodyHtml.figure(picture, context.texts()));
		}
	}

}
