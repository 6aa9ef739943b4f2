package id.terbit.config.start;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;

/**
 * Keeps Spring Boot from printing a stack trace where {@link StartFault} has a sentence.
 */
class StartFaultAnalyzer implements FailureAnalyzer, Ordered {

	@Override
	public @Nullable FailureAnalysis analyze(Throwable failure) {
		return StartFault.sentence(failure)
			.map((sentence) -> new FailureAnalysis(sentence, null, failure))
			.orElse(null);
	}

	@Override
	public int getOrder() {
		return HIGHEST_PRECEDENCE;
	}

}
