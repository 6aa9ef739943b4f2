package id.terbit.newsroom.letter;

import id.terbit.document.Documents;
import id.terbit.history.HistoryLog;
import id.terbit.mail.Letter;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LetterConfiguration {

	private final Documents documents;

	private final HistoryLog history;

	private final LetterParts parts;

	private final LetterForm form;

	LetterConfiguration(Documents documents, HistoryLog history, LetterParts parts, LetterForm form) {
		this.documents = documents;
		this.history = history;
		this.parts = parts;
		this.form = form;
	}

	@Bean
	Letter submittedLetter() {
		return letter(LetterKind.SUBMITTED);
	}

	@Bean
	Letter approvedLetter() {
		return letter(LetterKind.APPROVED);
	}

	@Bean
	Letter returnedLetter() {
		return letter(LetterKind.RETURNED);
	}

	@Bean
	Letter rejectedLetter() {
		return letter(LetterKind.REJECTED);
	}

	@Bean
	Letter stagedLetter() {
		return letter(LetterKind.STAGED);
	}

	@Bean
	Letter publishedLetter() {
		return letter(LetterKind.PUBLISHED);
	}

	@Bean
	Letter scheduleFailedLetter() {
		return letter(LetterKind.SCHEDULE_FAILED);
	}

	@Bean
	Letter unreviewedLetter() {
		return letter(LetterKind.UNREVIEWED);
	}

	private Letter letter(LetterKind kind) {
		return new DocumentLetter(kind, this.documents, this.history, this.parts, this.form);
	}

}
