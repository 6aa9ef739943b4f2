package id.terbit.newsroom.people;

import java.util.UUID;

import id.terbit.newsroom.FieldErrors;
import id.terbit.newsroom.Flash;
import id.terbit.newsroom.NewsroomController;
import id.terbit.newsroom.RefusedPages;
import id.terbit.newsroom.Viewer;
import id.terbit.person.People;
import id.terbit.person.Person;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/**
 * People and their roles. A password that was just made stands in the answer itself, not
 * behind a redirect: its text must not wait in a session.
 */
@NewsroomController
@RequestMapping("/meja/orang")
class PeopleController {

	private final PeoplePages pages;

	private final Accounts accounts;

	private final People people;

	PeopleController(PeoplePages pages, Accounts accounts, People people) {
		this.pages = pages;
		this.accounts = accounts;
		this.people = people;
	}

	@GetMapping
	View list(Viewer viewer) {
		check(viewer);
		return this.pages.list(viewer);
	}

	@GetMapping("/baru")
	View form(Viewer viewer) {
		check(viewer);
		return this.pages.creating(viewer, PersonForm.EMPTY, FieldErrors.NONE);
	}

	@PostMapping("/baru")
	View create(@ModelAttribute("form") PersonForm form, Viewer viewer, HttpServletResponse response) {
		check(viewer);
		try {
			Accounts.Issued made = this.accounts.create(form, viewer.actor());
			return this.pages.created(viewer, made);
		}
		catch (RefusedException ex) {
			response.setStatus(RefusedPages.status(ex.kind()).value());
			return this.pages.creating(viewer, form, FieldErrors.of(viewer.texts(), ex.refusals()));
		}
	}

	@GetMapping("/{id}")
	View person(@PathVariable UUID id, Viewer viewer) {
		check(viewer);
		return this.pages.person(viewer, this.people.get(id));
	}

	@PostMapping("/{id}")
	View save(@PathVariable UUID id, @RequestParam(defaultValue = "-1") long versi,
			@ModelAttribute("form") PersonForm form, Viewer viewer, RedirectAttributes redirect,
			HttpServletResponse response) {
		check(viewer);
		Person person = this.people.get(id);
		try {
			Person saved = this.accounts.save(person, versi, form, viewer.actor());
			boolean out = saved.disabled() && !person.disabled();
			Flash.notice(redirect, viewer.texts().get(out ? "people.saved-disabled" : "people.saved", saved.name()));
			return new RedirectView("/meja/orang");
		}
		catch (RefusedException ex) {
			response.setStatus(RefusedPages.status(ex.kind()).value());
			return this.pages.refused(viewer, person, form, FieldErrors.of(viewer.texts(), ex.refusals()));
		}
	}

	@PostMapping("/{id}/sandi")
	View resetPassword(@PathVariable UUID id, Viewer viewer) {
		check(viewer);
		Accounts.Issued issued = this.accounts.resetPassword(this.people.get(id), viewer.actor());
		return this.pages.reset(viewer, issued);
	}

	@PostMapping("/{id}/token/{token}/cabut")
	View revoke(@PathVariable UUID id, @PathVariable UUID token, Viewer viewer, RedirectAttributes redirect) {
		check(viewer);
		this.accounts.revokeToken(this.people.get(id), token, viewer.actor());
		Flash.notice(redirect, viewer.texts().get("account.token.revoked"));
		return new RedirectView("/meja/orang/" + id);
	}

	private static void check(Viewer viewer) {
		if (!Accounts.mayChange(viewer.person())) {
			throw new RefusedException(RefusedException.Kind.FORBIDDEN, Refusal.of("person.changes-not-allowed"));
		}
	}

}
