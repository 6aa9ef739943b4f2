package id.terbit.media.library;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import id.terbit.asset.AssetCatalog.Description;
import id.terbit.media.rendition.Edit;
import id.terbit.media.rendition.Focus;
import id.terbit.newsroom.Flash;
import id.terbit.newsroom.NewsroomController;
import id.terbit.newsroom.RefusedPages;
import id.terbit.newsroom.Viewer;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import id.terbit.refusal.RefusedException.Kind;
import id.terbit.site.Sites;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The page of a file, and what is done to the file there. */
@NewsroomController
@RequestMapping("/meja/media/{id}")
class AssetController {

	private final AssetChanges changes;

	private final AssetPages pages;

	private final Sites sites;

	AssetController(AssetChanges changes, AssetPages pages, Sites sites) {
		this.changes = changes;
		this.pages = pages;
		this.sites = sites;
	}

	@GetMapping
	View page(Viewer viewer, @PathVariable UUID id) {
		return this.pages.page(viewer, this.changes.get(id, viewer.person()), null);
	}

	/** What was typed is shown again where it can't be saved. */
	@PostMapping
	View describe(Viewer viewer, @PathVariable UUID id, @RequestParam(defaultValue = "-1") long versi,
			@RequestParam Map<String, String> form, RedirectAttributes redirect, HttpServletResponse response) {
		AssetWords words = new AssetWords(
				new Description(form.getOrDefault("alt", ""), form.getOrDefault("caption", ""),
						form.getOrDefault("credit", "")),
				form.getOrDefault("licence", ""), null, form.getOrDefault("folder", ""));
		try {
			words = words.until(day(form.getOrDefault("until", "")));
			this.changes.describe(id, versi, words, viewer.actor());
			Flash.notice(redirect, viewer.texts().get("media.described", name(viewer, id)));
			return back(id);
		}
		catch (RefusedException ex) {
			if (ex.kind() != Kind.INVALID && ex.kind() != Kind.STALE) {
				throw ex;
			}
			response.setStatus(RefusedPages.status(ex.kind()).value());
			return this.pages.page(viewer.withErrors(RefusedPages.words(viewer.texts(), ex.refusals())),
					this.changes.get(id, viewer.person()), words);
		}
	}

	@PostMapping("/fokus")
	View focus(Viewer viewer, @PathVariable UUID id, @RequestParam(defaultValue = "-1") long versi, @RequestParam int x,
			@RequestParam int y, RedirectAttributes redirect) {
		return done(viewer, id, redirect, "media.focus.saved",
				() -> this.changes.focus(id, versi, new Focus(thousandths(x), thousandths(y)), viewer.actor()));
	}

	@PostMapping("/potong")
	View crop(Viewer viewer, @PathVariable UUID id, @RequestParam(defaultValue = "-1") long versi,
			@RequestParam Map<String, String> form, RedirectAttributes redirect) {
		return done(viewer, id, redirect, "media.crop.saved", () -> {
			Edit now = this.changes.get(id, viewer.person()).current().edit();
			this.changes.edit(id, versi, Edit.checked(now.quarterTurns(), side(form, "left"), side(form, "top"),
					side(form, "width"), side(form, "height")), viewer.actor());
		});
	}

	@PostMapping("/putar")
	View turn(Viewer viewer, @PathVariable UUID id, @RequestParam(defaultValue = "-1") long versi,
			RedirectAttributes redirect) {
		return done(viewer, id, redirect, "media.turned", () -> {
			Edit now = this.changes.get(id, viewer.person()).current().edit();
			this.changes.edit(id, versi, now.turned(), viewer.actor());
		});
	}

	@PostMapping("/utuh")
	View whole(Viewer viewer, @PathVariable UUID id, @RequestParam(defaultValue = "-1") long versi,
			RedirectAttributes redirect) {
		return done(viewer, id, redirect, "media.whole", () -> this.changes.edit(id, versi, Edit.NONE, viewer.actor()));
	}

	@PostMapping("/ganti")
	View replace(Viewer viewer, @PathVariable UUID id, @RequestParam(defaultValue = "-1") long versi,
			@RequestParam MultipartFile file, RedirectAttributes redirect) {
		return done(viewer, id, redirect, "media.replaced", () -> {
			try (InputStream content = file.getInputStream()) {
				this.changes.replace(id, versi, Objects.requireNonNullElse(file.getOriginalFilename(), ""), content,
						viewer.actor());
			}
			catch (IOException ex) {
				throw RefusedException.invalid(Refusal.of("asset.cut-off"));
			}
		});
	}

	@PostMapping("/versi/{number}")
	View restore(Viewer viewer, @PathVariable UUID id, @PathVariable int number,
			@RequestParam(defaultValue = "-1") long versi, RedirectAttributes redirect) {
		return done(viewer, id, redirect, "media.restored",
				() -> this.changes.restore(id, versi, number, viewer.actor()));
	}

	@PostMapping("/hapus")
	View delete(Viewer viewer, @PathVariable UUID id, @RequestParam(defaultValue = "-1") long versi,
			RedirectAttributes redirect) {
		AssetRecord asset = this.changes.get(id, viewer.person());
		try {
			this.changes.delete(id, versi, viewer.actor());
		}
		catch (RefusedException ex) {
			return told(viewer, id, ex, redirect);
		}
		Flash.notice(redirect, viewer.texts().get("media.deleted", asset.asset().fileName()));
		return new RedirectView(LibraryQuery.of(this.sites.get(asset.asset().siteId()).slug()).address());
	}

	private View done(Viewer viewer, UUID id, RedirectAttributes redirect, String message, Runnable work) {
		try {
			work.run();
			Flash.notice(redirect, viewer.texts().get(message, name(viewer, id)));
			return back(id);
		}
		catch (RefusedException ex) {
			return told(viewer, id, ex, redirect);
		}
	}

	/** Whoever may not see or change it is told so by a page of its own. */
	private static View told(Viewer viewer, UUID id, RefusedException ex, RedirectAttributes redirect) {
		if (ex.kind() == Kind.MISSING || ex.kind() == Kind.FORBIDDEN) {
			throw ex;
		}
		Flash.errors(redirect, RefusedPages.words(viewer.texts(), ex.refusals()));
		return back(id);
	}

	private String name(Viewer viewer, UUID id) {
		return this.changes.get(id, viewer.person()).asset().fileName();
	}

	private static RedirectView back(UUID id) {
		return new RedirectView(LibraryQuery.PATH + "/" + id);
	}

	static @Nullable LocalDate day(String text) {
		try {
			return text.isBlank() ? null : LocalDate.parse(text.strip());
		}
		catch (DateTimeParseException ex) {
			throw RefusedException.invalid(Refusal.at("/until", "asset.day-malformed", text));
		}
	}

	private static int side(Map<String, String> form, String name) {
		try {
			return thousandths(Integer.parseInt(form.getOrDefault(name, "").strip()));
		}
		catch (NumberFormatException ex) {
			throw RefusedException.invalid(Refusal.at("/" + name, "asset.crop-outside"));
		}
	}

	private static int thousandths(int percent) {
		return percent * 10;
	}

}
