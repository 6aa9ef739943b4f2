package id.terbit.newsroom.revision;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import id.terbit.asset.AssetCatalog;
import id.terbit.body.BodyDiff;
import id.terbit.document.Content;
import id.terbit.document.Document;
import id.terbit.document.Documents;
import id.terbit.document.Documents.RevisionLine;
import id.terbit.newsroom.Frame;
import id.terbit.newsroom.Reading;
import id.terbit.newsroom.Viewer;
import id.terbit.newsroom.template.Templates;
import id.terbit.person.People;
import id.terbit.person.Person;
import id.terbit.site.Sites;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/**
 * The page shown where a save was refused because somebody saved in between: both texts
 * and their difference, and the choice which one is to stand.
 */
@Component
public class ConflictPages {

	private final Documents documents;

	private final ContentLines lines;

	private final AssetCatalog assets;

	private final People people;

	private final Sites sites;

	private final Frame frame;

	private final Templates templates;

	ConflictPages(Documents documents, ContentLines lines, AssetCatalog assets, People people, Sites sites, Frame frame,
			Templates templates) {
		this.documents = documents;
		this.lines = lines;
		this.assets = assets;
		this.people = people;
		this.sites = sites;
		this.frame = frame;
		this.templates = templates;
	}

	/**
	 * Both texts side by side.
	 * @param current the document as it is now
	 * @param mine what could not be saved
	 * @param form fields that {@code POST …/simpan} wants to save mine over theirs, with
	 * the version of {@code current}
	 */
	public View page(Viewer viewer, Document current, Content mine, Map<String, String> form) {
		Viewer here = viewer.in(this.sites.get(current.siteId()).zone());
		Content theirs = current.current().content();
		RevisionLine last = this.documents.revisions(current.id()).stream().findFirst().orElse(null);
		ConflictView view = new ConflictView(here, current.id().toString(),
				why(last, (last != null) ? last.savedAt() : current.current().updatedAt(), here),
				this.lines.changes(theirs, mine, current.siteId(), current.type(), here.texts()),
				Reading.body(theirs, this.assets, here.texts()), Reading.body(mine, this.assets, here.texts()),
				BodyDiff.between(theirs.body(), mine.body()),
				form.entrySet().stream().map((one) -> new ConflictView.Kept(one.getKey(), one.getValue())).toList());
		return this.frame.page(here, here.texts().get("conflict.title"), this.templates.newsroomConflict(view));
	}

	/** One's own save from another window is no other person's. */
	private String why(@Nullable RevisionLine line, Instant when, Viewer viewer) {
		Person person = (line != null) ? this.people.byIds(List.of(line.savedBy())).get(line.savedBy()) : null;
		String moment = viewer.formats().full(when);
		if (person != null && person.id().equals(viewer.person().id())) {
			return viewer.texts().get("conflict.why-own", moment);
		}
		return viewer.texts().get("conflict.why", (person != null) ? person.name() : "", moment);
	}

}
