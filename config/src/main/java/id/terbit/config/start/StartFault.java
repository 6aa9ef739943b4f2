package id.terbit.config.start;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.util.List;
import java.util.Optional;

import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.web.server.PortInUseException;

/** Says in one sentence why Terbit could not start. */
public final class StartFault {

	private static final Logger LOG = LoggerFactory.getLogger(StartFault.class);

	private StartFault() {
	}

	/**
	 * Writes the sentence to the log; a fault that is not known with its stack trace,
	 * which Spring Boot leaves to this.
	 */
	public static void report(Throwable fault) {
		Optional<String> sentence = sentence(fault);
		if (sentence.isPresent()) {
			LOG.error("{}", sentence.get());
		}
		else {
			LOG.error("{}", say("start.unknown", List.of(String.valueOf(fault))), fault);
		}
	}

	static Optional<String> sentence(Throwable fault) {
		for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
			Optional<String> known = known(cause);
			if (known.isPresent()) {
				return known;
			}
		}
		return Optional.empty();
	}

	private static Optional<String> known(Throwable cause) {
		if (cause instanceof StartRefused refused) {
			return Optional.of(say("start." + refused.code(), refused.arguments()));
		}
		if (cause instanceof PortInUseException port) {
			return Optional.of(say("start.port-in-use", List.of(String.valueOf(port.getPort()))));
		}
		if (cause instanceof RefusedException refused && refused.refusals().get(0).code().startsWith("schema.")) {
			Refusal reason = refused.refusals().get(0);
			return Optional.of(say("start." + reason.code(), reason.arguments()));
		}
		if (cause instanceof AccessDeniedException denied) {
			return Optional.of(say("start.folder-not-writable", List.of(String.valueOf(denied.getFile()))));
		}
		if (cause instanceof UncheckedIOException && cause.getCause() == null) {
			return Optional.of(String.valueOf(cause.getMessage()));
		}
		return Optional.empty();
	}

	private static String say(String key, List<Object> arguments) {
		return ConsoleWords.say(key, arguments.toArray());
	}

}
