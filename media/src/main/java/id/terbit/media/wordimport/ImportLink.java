package id.terbit.media.wordimport;

import java.util.Optional;
import java.util.UUID;

import id.terbit.newsroom.DocumentPageLink;

import org.springframework.stereotype.Component;

/** Leads from the page of a document that came from Word to what became of the file. */
@Component
class ImportLink implements DocumentPageLink {

	private final ImportReports reports;

	ImportLink(ImportReports reports) {
		this.reports = reports;
	}

	@Override
	public Optional<Target> of(UUID documentId) {
		return this.reports.has(documentId)
				? Optional.of(new Target("import.report", "/meja/naskah/" + documentId + "/impor")) : Optional.empty();
	}

}
