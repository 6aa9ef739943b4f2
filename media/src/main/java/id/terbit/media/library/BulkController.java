package id.terbit.media.library;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.terbit.newsroom.Flash;
import id.terbit.newsroom.NewsroomController;
import id.terbit.newsroom.RefusedPages;
import id.terbit.newsroom.Viewer;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import id.terbit.refusal.RefusedException.Kind;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Says the same of many files at once. */
@NewsroomController
class BulkController {

	private final AssetChanges changes;

	BulkController(AssetChanges changes) {
		this.changes = changes;
	}

	/** All of them or none; an empty field changes nothing. */
	@PostMapping("/meja/media/massal")
	View change(Viewer viewer, @RequestParam(required = false) List<UUID> berkas,
			@RequestParam Map<String, String> form, RedirectAttributes redirect) {
		try {
			if (berkas == null || berkas.isEmpty()) {
				throw RefusedException.invalid(Refusal.of("asset.none-chosen"));
			}
			int changed = this.changes.describeAll(berkas, said(form), viewer.actor());
			Flash.notice(redirect, viewer.texts().get("media.bulk.done", changed));
		}
		catch (RefusedException ex) {
			if (ex.kind() == Kind.FORBIDDEN || ex.kind() == Kind.MISSING) {
				throw ex;
			}
			Flash.errors(redirect, RefusedPages.words(viewer.texts(), ex.refusals()));
		}
		return new RedirectView(back(form.getOrDefault("kembali", "")));
	}

	private static AssetWords.Same said(Map<String, String> form) {
		AssetWords.Same said = new AssetWords.Same(form.getOrDefault("credit", ""), form.getOrDefault("licence", ""),
				AssetController.day(form.getOrDefault("until", "")), form.getOrDefault("folder", ""));
		if (said.isNothing()) {
			throw RefusedException.invalid(Refusal.of("asset.nothing-said"));
		}
		return said;
	}

	/** Only the library's own pages are led back to. */
	private static String back(String address) {
		return address.startsWith(LibraryQuery.PATH + "?") ? address : LibraryQuery.PATH;
	}

}
