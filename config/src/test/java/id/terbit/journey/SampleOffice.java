package id.terbit.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.jspecify.annotations.Nullable;

import org.springframework.util.FileSystemUtils;

/**
 * Gives the journeys that work side by side, as people of one office do, one Terbit with
 * the sample data and connected to {@link SocialPlatforms}, and each of them a
 * {@link Browser} of its own. What a journey looks for it must have made itself.
 */
final class SampleOffice implements BeforeAllCallback, ParameterResolver {

	private static final Namespace NAMESPACE = Namespace.create(SampleOffice.class);

	/**
	 * Who wants a browser where there is none is skipped here, before anything is
	 * started.
	 */
	@Override
	public void beforeAll(ExtensionContext context) {
		boolean looking = Arrays.stream(context.getRequiredTestClass().getDeclaredMethods())
			.anyMatch((method) -> Arrays.asList(method.getParameterTypes()).contains(Browser.class));
		if (looking) {
			context.getStore(NAMESPACE).computeIfAbsent(Browser.class, (type) -> Browser.open(), Browser.class);
		}
	}

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		Class<?> type = parameter.getParameter().getType();
		return type == Browser.class || type == TerbitProcess.class || type == SocialPlatforms.class;
	}

	@Override
	public @Nullable Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
		Class<?> type = parameter.getParameter().getType();
		if (type == Browser.class) {
			return context.getStore(NAMESPACE).get(Browser.class);
		}
		Store all = context.getRoot().getStore(NAMESPACE);
		Running running = all.computeIfAbsent(Running.class, (key) -> Running.start(), Running.class);
		return (type == TerbitProcess.class) ? running.terbit() : running.platforms();
	}

	/** What runs until the last journey has ended. */
	private record Running(Path data, SocialPlatforms platforms, TerbitProcess terbit) implements AutoCloseable {

		static Running start() {
			SocialPlatforms platforms = new SocialPlatforms();
			try {
				Path data = Files.createTempDirectory("terbit-journeys");
				return new Running(data, platforms, TerbitProcess.start(data, platforms.options()));
			}
			catch (IOException ex) {
				platforms.close();
				throw new UncheckedIOException(ex);
			}
			catch (InterruptedException ex) {
				platforms.close();
				throw new IllegalStateException(ex);
			}
		}

		@Override
		public void close() throws IOException {
			this.terbit.close();
			this.platforms.close();
			FileSystemUtils.deleteRecursively(this.data);
		}

	}

}
