package id.terbit.media.wordimport;

import java.util.Locale;
import java.util.UUID;

import id.terbit.asset.AssetId;
import id.terbit.body.BodyHtml;
import id.terbit.language.Texts;
import org.jspecify.annotations.Nullable;

import org.springframework.context.support.StaticMessageSource;

/** Renders text without its pictures. */
class NoPictures implements BodyHtml.Context {

	@Override
	public BodyHtml.@Nullable Picture picture(AssetId asset) {
		return null;
	}

	@Override
	public BodyHtml.@Nullable FileLink file(AssetId asset) {
		return null;
	}

	@Override
	public @Nullable String address(UUID document) {
		return null;
	}

	@Override
	public Texts texts() {
		StaticMessageSource messages = new StaticMessageSource();
		messages.setUseCodeAsDefaultMessage(true);
		return new Texts(messages, Locale.ROOT);
	}

}
