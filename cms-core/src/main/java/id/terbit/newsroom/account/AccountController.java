package id.terbit.newsroom.account;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import id.terbit.newsroom.FieldErrors;
import id.terbit.newsroom.Flash;
import id.terbit.newsroom.NewsroomController;
import id.terbit.newsroom.OwnAddress;
import id.terbit.newsroom.RefusedPages;
import id.terbit.newsroom.Viewer;
import id.terbit.person.ApiTokens;
import id.terbit.person.ApiTokens.Scope;
import id.terbit.person.People;
import id.terbit.person.Person;
import id.terbit.refusal.RefusedException;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** One's own account: language, password and API tokens. */
@NewsroomController
@RequestMapping("/meja/akun")
class AccountController {

	private final AccountPages pages;

	private final AccountTokens issuing;

	private final ApiTokens tokens;

	private final People people;

	private final PasswordTries tries;

	AccountController(AccountPages pages, AccountTokens issuing, ApiTokens tokens, People people, PasswordTries tries) {
		this.pages = pages;
		this.issuing = issuing;
		this.tokens = tokens;
		this.people = people;
		this.tries = tries;
	}

	@GetMapping
	View account(Viewer viewer) {
		return this.pages.page(viewer);
	}

	@PostMapping("/bahasa")
	View language(Viewer viewer, @RequestParam String bahasa, @RequestParam(defaultValue = "") String kembali) {
		Person person = viewer.person();
		this.people.save(new Person(person.id(), person.version(), person.username(), person.name(), person.email(),
				person.positionTitle(), bahasa, person.disabled(), person.grants()));
		return new RedirectView(OwnAddress.of(kembali).orElse("/meja/akun"));
	}

	@PostMapping("/sandi")
	View password(Viewer viewer, @RequestParam(defaultValue = "") String lama,
			@RequestParam(defaultValue = "") String baru, HttpSession session, RedirectAttributes redirect,
			HttpServletResponse response) {
		if (!this.tries.begin(session.getId())) {
			session.invalidate();
			return new RedirectView("/masuk?tebakan");
		}
		try {
			int ended = this.people.changePassword(viewer.person().id(), lama, baru, session.getId());
			this.tries.right(session.getId());
			Flash.notice(redirect, viewer.texts().get("account.password.changed", ended));
			return new RedirectView("/meja/akun");
		}
		catch (RefusedException ex) {
			if (ex.refusals().stream().noneMatch((refusal) -> refusal.code().equals("person.password-wrong"))) {
				this.tries.right(session.getId());
			}
			response.setStatus(RefusedPages.status(ex.kind()).value());
			return this.pages.passwordRefused(viewer, FieldErrors.of(viewer.texts(), ex.refusals()));
		}
	}

	/**
	 * Shows the token in the answer itself, not after a redirect: its text must not wait
	 * in a session.
	 */
	@PostMapping("/token")
	View issue(Viewer viewer, @RequestParam(defaultValue = "") String nama,
			@RequestParam(defaultValue = "") List<String> hak, @RequestParam(defaultValue = "") Set<UUID> situs,
			@RequestParam(defaultValue = "") String masa, HttpServletResponse response) {
		TokenForm form = new TokenForm(nama, scopes(hak), situs, masa);
		try {
			String token = this.issuing.issue(viewer.person(), form);
			return this.pages.issued(viewer, token);
		}
		catch (RefusedException ex) {
			response.setStatus(RefusedPages.status(ex.kind()).value());
			return this.pages.tokenRefused(viewer, form, RefusedPages.words(viewer.texts(), ex.refusals()));
		}
	}

	@PostMapping("/token/{id}/cabut")
	View revoke(Viewer viewer, @PathVariable UUID id, RedirectAttributes redirect) {
		this.tokens.revoke(viewer.person().id(), id);
		Flash.notice(redirect, viewer.texts().get("account.token.revoked"));
		return new RedirectView("/meja/akun");
	}

	private static Set<Scope> scopes(List<String> names) {
		Set<Scope> scopes = EnumSet.noneOf(Scope.class);
		Arrays.stream(Scope.values()).filter((scope) -> names.contains(scope.name())).forEach(scopes::add);
		return scopes;
	}

}
