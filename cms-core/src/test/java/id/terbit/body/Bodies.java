package id.terbit.body;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import id.terbit.asset.AssetId;
import id.terbit.body.Block.Paragraph;
import id.terbit.body.BodyHtml.Context;
import id.terbit.body.BodyHtml.FileLink;
import id.terbit.body.BodyHtml.Picture;
import id.terbit.body.Inline.Text;
import id.terbit.language.Texts;
import org.jspecify.annotations.Nullable;

import org.springframework.context.support.ResourceBundleMessageSource;

/** Bodies for tests. */
public final class Bodies {

	private Bodies() {
	}

	/** A body of paragraphs, one for each text. */
	public static Body paragraphs(String... texts) {
		return new Body(Arrays.stream(texts).<Block>map(Bodies::paragraph).toList());
	}

	/** A paragraph of plain text. */
	public static Paragraph paragraph(String text) {
		return new Paragraph(List.of(new Text(text)));
	}

	/** A body of these blocks. */
	public static Body of(Block... blocks) {
		return new Body(List.of(blocks));
	}

	/** An asset id that is always the same for a number. */
	public static AssetId asset(int number) {
		return new AssetId(new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L + number));
	}

	/** Indonesian words of the body's own message file. */
	public static Texts texts() {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("messages/body");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		messages.setAlwaysUseMessageFormat(true);
		return new Texts(messages, Locale.forLanguageTag("id"));
	}

	/** The id of a film that every context knows. */
	static AssetId film() {
		return asset(1_001);
	}

	/** The id of its captions. */
	static AssetId captions() {
		return asset(1_002);
	}

	/** A context in which videos elsewhere are loaded by a click. */
	static Context player(String style) {
		Context usual = context("", null);
		return new Context() {

			@Override
			public @Nullable Picture picture(AssetId asset) {
				return usual.picture(asset);
			}

			@Override
			public @Nullable FileLink file(AssetId asset) {
				return usual.file(asset);
			}

			@Override
			public @Nullable String address(UUID document) {
				return usual.address(document);
			}

			@Override
			public String playerStyle() {
				return style;
			}

			@Override
			public Texts texts() {
				return usual.texts();
			}

		};
	}

	/** A context that knows every picture and file, with this text in every field. */
	static Context context(String text, @Nullable String address) {
		return new Context() {

			@Override
			public Picture picture(AssetId asset) {
				return new Picture("/media/a/640.jpg", "/media/a/640.jpg 640w", "/media/a/640.webp 640w", "100vw", 640,
						480, text, text, text);
			}

			@Override
			public FileLink file(AssetId asset) {
				if (asset.equals(film())) {
					return new FileLink("/media/v/lomba.mp4", "lomba.mp4", "Lomba", "video/mp4", 9_000_000, 0, 1280,
							720);
				}
				if (asset.equals(captions())) {
					return new FileLink("/media/t/lomba.vtt", "lomba.vtt", "", "text/vtt", 2_000, 0, 0, 0);
				}
				return new FileLink("/media/a/berkas.pdf", text + ".pdf", "", "application/pdf", 1_234_567, 12, 0, 0);
			}

			@Override
			public @Nullable String address(UUID document) {
				return address;
			}

			@Override
			public Texts texts() {
				return Bodies.texts();
			}

		};
	}

}
