package id.terbit.newsroom.account;

import java.util.List;

import id.terbit.newsroom.Flash;
import id.terbit.newsroom.Frame;
import id.terbit.newsroom.NewsroomController;
import id.terbit.newsroom.RefusedPages;
import id.terbit.newsroom.Viewer;
import id.terbit.newsroom.template.Templates;
import id.terbit.refusal.RefusedException;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The one-time link from the log that lets the first administrator in. */
@NewsroomController
@RequestMapping("/undangan/{token}")
class InvitationController {

	private final FirstAdministrator first;

	private final Frame frame;

	private final Templates templates;

	InvitationController(FirstAdministrator first, Frame frame, Templates templates) {
		this.first = first;
		this.frame = frame;
		this.templates = templates;
	}

	@GetMapping
	View form(@PathVariable String token, Viewer viewer, HttpServletResponse response) {
		boolean open = this.first.isOpen(token);
		if (!open) {
			response.setStatus(HttpStatus.GONE.value());
		}
		return page(new InvitationView(viewer, open, token, "", "", "", List.of()), response);
	}

	@PostMapping
	View accept(@PathVariable String token, Viewer viewer, @RequestParam(defaultValue = "") String username,
			@RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String email,
			@RequestParam(defaultValue = "") String password, RedirectAttributes redirect,
			HttpServletResponse response) {
		try {
			this.first.accept(token, username, name, email, password);
			Flash.notice(redirect, viewer.texts().get("invitation.done"));
			return new RedirectView("/masuk");
		}
		catch (RefusedException ex) {
			response.setStatus(RefusedPages.status(ex.kind()).value());
			return page(new InvitationView(viewer, this.first.isOpen(token), token, username, name, email,
					RefusedPages.words(viewer.texts(), ex.refusals())), response);
		}
	}

	private View page(InvitationView view, HttpServletResponse response) {
		// The address carries the token: it goes nowhere else.
		response.setHeader("Referrer-Policy", "no-referrer");
		return this.frame.page(view.viewer(), view.viewer().texts().get("invitation.title"),
				this.templates.newsroomInvitation(view));
	}

}
