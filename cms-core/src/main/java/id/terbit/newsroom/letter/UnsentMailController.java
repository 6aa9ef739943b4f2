package id.terbit.newsroom.letter;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import id.terbit.mail.UnsentMails;
import id.terbit.mail.UnsentMails.Page;
import id.terbit.mail.UnsentMails.Unsent;
import id.terbit.newsroom.Flash;
import id.terbit.newsroom.Frame;
import id.terbit.newsroom.NewsroomController;
import id.terbit.newsroom.Viewer;
import id.terbit.newsroom.letter.MailboxView.Pages;
import id.terbit.newsroom.letter.UnsentMailsView.Row;
import id.terbit.newsroom.template.Templates;
import id.terbit.person.People;
import id.terbit.person.Person;
import id.terbit.person.Role;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Mails that have not gone out, for those who run the whole installation: whom they are
 * for, what about and why not, never what they say.
 */
@NewsroomController
@RequestMapping("/meja/surat")
class UnsentMailController {

	private static final int SIZE = 50;

	private final UnsentMails mails;

	private final People people;

	private final Frame frame;

	private final Templates templates;

	UnsentMailController(UnsentMails mails, People people, Frame frame, Templates templates) {
		this.mails = mails;
		this.people = people;
		this.frame = frame;
		this.templates = templates;
	}

	@GetMapping
	View list(Viewer viewer, @RequestParam(defaultValue = "1") String hal) {
		check(viewer);
		int number = MailboxController.pageNumber(hal);
		Page found = this.mails.page(number, SIZE);
		Map<UUID, Person> people = this.people
			.byIds(found.mails().stream().map(Unsent::recipientId).collect(Collectors.toSet()));
		UnsentMailsView view = new UnsentMailsView(viewer,
				found.mails().stream().map((mail) -> Row.of(mail, people.get(mail.recipientId()), viewer)).toList(),
				viewer.texts().get("unsent.total", found.total()),
				Pages.of(viewer, found.total(), number, SIZE, "/meja/surat?hal="));
		return this.frame.page(viewer, viewer.texts().get("unsent.title"), this.templates.letterUnsent(view));
	}

	@PostMapping("/{id}/coba-lagi")
	View tryAgain(@PathVariable UUID id, Viewer viewer, RedirectAttributes redirect) {
		check(viewer);
		Flash.notice(redirect, viewer.texts().get(this.mails.tryAgain(id) ? "unsent.tried" : "unsent.gone"));
		return new RedirectView("/meja/surat");
	}

	@PostMapping("/coba-lagi")
	View tryAllAgain(Viewer viewer, RedirectAttributes redirect) {
		check(viewer);
		Flash.notice(redirect, viewer.texts().get("unsent.all-tried", this.mails.tryAllAgain()));
		return new RedirectView("/meja/surat");
	}

	private static void check(Viewer viewer) {
		if (!viewer.person().hasEverywhere(Role.OPERATOR)) {
			throw new RefusedException(RefusedException.Kind.FORBIDDEN, Refusal.of("unsent.not-allowed"));
		}
	}

}
