package id.terbit.body;

import id.terbit.body.BodyHtml.Picture;
import id.terbit.language.Texts;
import org.jspecify.annotations.Nullable;

/** Writes a picture with its caption and credit. */
final class HtmlFigure {

	private final HtmlWriter html;

	private final Texts texts;

	HtmlFigure(HtmlWriter html, Texts texts) {
		this.html = html;
		this.texts = texts;
	}

	void figure(Picture picture) {
		this.html.open("figure", "class", "figure");
		picture(picture);
		if (!picture.caption().isEmpty() || !picture.credit().isEmpty()) {
			this.html.open("figcaption");
			if (!picture.caption().isEmpty()) {
				this.html.open("span", "class", "caption").text(picture.caption()).close("span");
			}
			if (!picture.credit().isEmpty()) {
				if (!picture.caption().isEmpty()) {
					this.html.text(" · ");
				}
				this.html.open("span", "class", "credit")
					.text(this.texts.get("body.credit", picture.credit()))
					.close("span");
			}
			this.html.close("figcaption");
		}
		this.html.close("figure");
	}

	private void picture(Picture picture) {
		this.html.open("picture");
		if (!picture.webpSrcset().isEmpty()) {
			this.html.open("source", "type", "image/webp", "srcset", picture.webpSrcset(), "sizes",
					present(picture.sizes()));
		}
		boolean choice = !picture.srcset().isEmpty();
		this.html.open("img", "src", picture.src(), "srcset", present(picture.srcset()), "sizes",
				choice ? present(picture.sizes()) : null, "width", String.valueOf(picture.width()), "height",
				String.valueOf(picture.height()), "alt", picture.alt(), "loading", "lazy", "decoding", "async");
		this.html.close("picture");
	}

	private static @Nullable String present(String value) {
		return value.isEmpty() ? null : value;
	}

}
