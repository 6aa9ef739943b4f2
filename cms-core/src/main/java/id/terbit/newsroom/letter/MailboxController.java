package id.terbit.newsroom.letter;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import id.terbit.mail.KeptMails;
import id.terbit.newsroom.Choice;
import id.terbit.newsroom.Frame;
import id.terbit.newsroom.NewsroomController;
import id.terbit.newsroom.Viewer;
import id.terbit.newsroom.letter.MailboxView.Line;
import id.terbit.newsroom.letter.MailboxView.Opened;
import id.terbit.newsroom.letter.MailboxView.Pages;
import id.terbit.newsroom.letter.MailboxView.Piece;
import id.terbit.newsroom.template.Templates;
import id.terbit.person.People;
import id.terbit.person.Person;
import id.terbit.refusal.RefusedException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/**
 * The mailbox of a trial: everybody's mails, for whoever sits at this machine. There is
 * no such page outside demo mode, and none for another machine.
 */
@NewsroomController
@RequestMapping("/surat")
class MailboxController {

	private static final int SIZE = 20;

	private final KeptMails mails;

	private final People people;

	private final Frame frame;

	private final Templates templates;

	MailboxController(KeptMails mails, People people, Frame frame, Templates templates) {
		this.mails = mails;
		this.people = people;
		this.frame = frame;
		this.templates = templates;
	}

	@GetMapping
	View list(Viewer viewer, @RequestParam(defaultValue = "") String untuk,
			@RequestParam(defaultValue = "1") String hal, HttpServletRequest request) {
		insistOnTrial(request);
		Map<UUID, Long> counts = this.mails.recipients();
		List<Person> people = this.people.byIds(counts.keySet())
			.values()
			.stream()
			.sorted(Comparator.comparing(Person::name))
			.toList();
		Optional<Person> chosen = people.stream().filter((person) -> person.username().equals(untuk)).findFirst();
		int number = pageNumber(hal);
		KeptMails.Page found = this.mails.page(chosen.map(Person::id).orElse(null), number, SIZE);
		List<Choice> choices = people.stream()
			.map((person) -> new Choice(person.username(),
					viewer.texts().get("mailbox.person", person.name(), counts.getOrDefault(person.id(), 0L)),
					person.username().equals(untuk)))
			.toList();
		MailboxView view = new MailboxView(viewer, choices,
				found.mails().stream().map((mail) -> Line.of(mail, viewer)).toList(),
				viewer.texts().get("mailbox.total", found.total()), Pages.of(viewer, found.total(), number, SIZE,
						chosen.map((person) -> "/surat?untuk=" + person.username() + "&hal=").orElse("/surat?hal=")));
		return this.frame.page(viewer, viewer.texts().get("mailbox.title"), this.templates.approvalHead(),
				this.templates.letterMailbox(view));
	}

	@GetMapping("/{id}")
	View read(@PathVariable UUID id, Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
		insistOnTrial(request);
		Opened view = this.mails.read(id)
			.map((mail) -> new Opened(viewer, Line.of(mail, viewer), Piece.paragraphs(mail.text())))
			.orElseThrow(() -> RefusedException.missing("mail", id));
		// The links on this page carry tokens: the page they lead to shall not hear of
		// this one.
		response.setHeader("Referrer-Policy", "no-referrer");
		return this.frame.page(viewer, view.line().subject(), this.templates.approvalHead(),
				this.templates.letterMail(view));
	}

	static int pageNumber(String text) {
		return text.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(text) : 1;
	}

	private void insistOnTrial(HttpServletRequest request) {
		if (!this.mails.keeping() || !isHere(request.getRemoteAddr())) {
			throw RefusedException.missing("page", "/surat");
		}
	}

	private static boolean isHere(String address) {
		try {
			return InetAddress.getByName(address).isLoopbackAddress();
		}
		catch (UnknownHostException ex) {
			return false;
		}
	}

}
