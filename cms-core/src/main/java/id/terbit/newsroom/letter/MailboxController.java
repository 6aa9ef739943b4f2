package id.terbit.newsroom.letter;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.UUID;

import id.terbit.mail.KeptMails;
import id.terbit.newsroom.Frame;
import id.terbit.newsroom.NewsroomController;
import id.terbit.newsroom.Viewer;
import id.terbit.newsroom.letter.MailboxView.Line;
import id.terbit.newsroom.letter.MailboxView.Opened;
import id.terbit.newsroom.letter.MailboxView.Piece;
import id.terbit.newsroom.template.Templates;
import id.terbit.refusal.RefusedException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/**
 * The mailbox of a trial: everybody's mails, for whoever sits at this machine. There is
 * no such page outside demo mode, and none for another machine.
 */
@NewsroomController
@RequestMapping("/surat")
class MailboxController {

	private static final int SHOWN = 100;

	private final KeptMails mails;

	private final Frame frame;

	private final Templates templates;

	MailboxController(KeptMails mails, Frame frame, Templates templates) {
		this.mails = mails;
		this.frame = frame;
		this.templates = templates;
	}

	@GetMapping
	View list(Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
		insistOnTrial(request);
		MailboxView view = new MailboxView(viewer,
				this.mails.newest(SHOWN).stream().map((mail) -> Line.of(mail, viewer)).toList());
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
