package id.terbit.media.wordimport;

import java.util.List;
import java.util.Objects;

import org.springframework.web.multipart.MultipartFile;

/** Files of a form or a request as uploads. */
final class ImportFiles {

	private ImportFiles() {
	}

	/** The files; a field for files that was left empty counts as none. */
	static List<ImportFile> of(List<MultipartFile> files) {
		return files.stream()
			.filter((file) -> !file.isEmpty() || !Objects.requireNonNullElse(file.getOriginalFilename(), "").isEmpty())
			.map((file) -> new ImportFile(Objects.requireNonNullElse(file.getOriginalFilename(), ""),
					file::getInputStream))
			.toList();
	}

}
