package id.terbit.newsroom.revision;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;

import id.terbit.document.Document;
import id.terbit.document.Documents;
import id.terbit.document.Edition;
import id.terbit.document.StagingSite;
import id.terbit.newsroom.MediaContext;
import id.terbit.newsroom.NewsroomController;
import id.terbit.newsroom.StateView;
import id.terbit.newsroom.Viewer;
import id.terbit.newsroom.template.Templates;
import id.terbit.refusal.RefusedException;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of an edition in its site's template, pictures read through the newsroom. */
@NewsroomController
class PreviewController {

	private final Documents documents;

	private final StagingSite staging;

	private final Templates templates;

	PreviewController(Documents documents, StagingSite staging, Templates templates) {
		this.documents = documents;
		this.staging = staging;
		this.templates = templates;
	}

	@GetMapping("/meja/naskah/{id}/pratinjau")
	ResponseEntity<byte[]> preview(@PathVariable UUID id, @RequestParam(defaultValue = "0") int edisi, Viewer viewer) {
		Document document = this.documents.get(id, viewer.person());
		Edition edition = edition(document, edisi);
		PreviewView view = new PreviewView(viewer, "/meja/naskah/" + id, StateView.of(edition.state(), viewer.texts()),
				edition.number());
		String html = this.staging.preview(document, edition, MediaContext.PATH, this.templates.newsroomPreview(view),
				(output) -> {
				});
		return ResponseEntity.ok()
			.contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
			.cacheControl(CacheControl.noStore())
			.header("X-Robots-Tag", "noindex")
			.body(html.getBytes(StandardCharsets.UTF_8));
	}

	private static Edition edition(Document document, int number) {
		if (number == 0) {
			return document.current();
		}
		return Stream.of(document.draft(), document.live(), document.discarded())
			.filter((edition) -> edition != null && edition.number() == number)
			.findFirst()
			.orElseThrow(() -> RefusedException.missing("edition", number));
	}

}
