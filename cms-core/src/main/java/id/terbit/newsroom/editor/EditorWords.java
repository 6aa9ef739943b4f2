package id.terbit.newsroom.editor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import id.terbit.language.Texts;

/** The words that the editor's script shows, from the message files. */
final class EditorWords {

	/**
	 * Keys as the script asks for them; in the message files {@code editor.} precedes.
	 */
	static final List<String> KEYS = List.of("toolbar", "toolbar.style", "toolbar.paragraph", "toolbar.heading.2",
			"toolbar.heading.3", "toolbar.heading.4", "toolbar.bold", "toolbar.italic", "toolbar.underline",
			"toolbar.superscript", "toolbar.subscript", "toolbar.link", "toolbar.bullet", "toolbar.number",
			"toolbar.quote", "toolbar.callout", "toolbar.callout.kind", "toolbar.callout.info",
			"toolbar.callout.warning", "toolbar.callout.success", "toolbar.image", "toolbar.library", "toolbar.gallery",
			"toolbar.video", "toolbar.attachment", "toolbar.table", "toolbar.table.tools", "toolbar.divider",
			"toolbar.rowBefore", "toolbar.rowAfter", "toolbar.rowDelete", "toolbar.columnBefore", "toolbar.columnAfter",
			"toolbar.columnDelete", "toolbar.header", "toolbar.remove", "toolbar.undo", "toolbar.redo", "body.label",
			"count", "dialog.cancel", "dialog.keep", "dialog.insert", "link.address", "link.hint", "link.words",
			"link.set", "link.remove", "link.refused", "link.documents", "link.loading", "link.gone", "link.failed",
			"link.none", "link.more", "link.found", "link.leads", "link.closed", "gallery.which", "gallery.none",
			"gallery.few", "video.address", "video.hint", "video.refused", "video.title", "video.title.hint",
			"video.title.missing", "video.file", "video.file.hint", "video.poster", "video.poster.hint",
			"video.captions", "video.captions.hint", "video.captions.line", "video.captions.file-only", "video.one",
			"video.change", "node.video", "node.attachment", "media.alt", "media.alt.hint", "media.alt.missing",
			"media.caption", "media.caption.hint", "media.credit", "media.credit.hint", "media.credit.missing",
			"media.credit.line", "media.describe", "media.describe.new", "media.unknown", "media.unnamed", "media.none",
			"media.incomplete", "media.hero", "media.hero.badge", "media.gallery", "media.gallery.badge",
			"media.insert", "media.earlier", "media.later", "media.leave-out", "media.newest", "media.newest.badge",
			"node.remove", "field.upload", "upload.running", "upload.failed", "upload.offline", "upload.wait",
			"save.dirty", "save.saving", "save.offline", "save.refused", "save.signed-out", "save.sign-in",
			"save.again", "conflict.compare", "conflict.mine", "conflict.theirs", "copy.found", "copy.restore",
			"copy.drop", "checks.none", "library.title", "library.words", "library.none", "library.failed",
			"library.found", "library.more");

	private EditorWords() {
	}

	/** Sentences by key; places stay as {@code {0}} for the script to fill in. */
	static Map<String, String> of(Texts texts) {
		Map<String, String> words = new LinkedHashMap<>();
		KEYS.forEach((key) -> words.put(key, texts.get("editor." + key, "{0}", "{1}")));
		return words;
	}

}
