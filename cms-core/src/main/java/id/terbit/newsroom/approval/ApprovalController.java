package id.terbit.newsroom.approval;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import gg.jte.Content;
import id.terbit.approval.ApprovalLinks;
import id.terbit.approval.ApprovalLinks.Decision;
import id.terbit.approval.ApprovalLinks.Link;
import id.terbit.approval.ApprovalLinks.Standing;
import id.terbit.language.Texts;
import id.terbit.newsroom.Frame;
import id.terbit.newsroom.NewsroomController;
import id.terbit.newsroom.PageView;
import id.terbit.newsroom.RefusedPages;
import id.terbit.newsroom.Viewer;
import id.terbit.newsroom.approval.ApprovalView.Closed;
import id.terbit.newsroom.approval.ApprovalView.Form;
import id.terbit.newsroom.template.Templates;
import id.terbit.person.People;
import id.terbit.refusal.RefusedException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Approval by mail link. Opening it, any number of times and by any scanner, decides
 * nothing; only the form does.
 */
@NewsroomController
class ApprovalController {

	private static final Map<String, Decision> DECISIONS = Map.of("setujui", Decision.APPROVE, "kembalikan",
			Decision.RETURN, "tolak", Decision.REJECT);

	private static final String PAGE = "/setujui/{handle:" + LinkCookie.HANDLE + "}";

	private static final int LONGEST_NOTE = 2_000;

	private final ApprovalLinks links;

	private final ApprovalPages pages;

	private final ClosedLinks closed;

	private final LinkCookie cookie;

	private final People people;

	private final Frame frame;

	private final Templates templates;

	ApprovalController(ApprovalLinks links, ApprovalPages pages, ClosedLinks closed, LinkCookie cookie, People people,
			Frame frame, Templates templates) {
		this.links = links;
		this.pages = pages;
		this.closed = closed;
		this.cookie = cookie;
		this.people = people;
		this.frame = frame;
		this.templates = templates;
	}

	/** The address in the mail: goes on at once to one without the token. */
	@GetMapping("/setujui/{token:[A-Za-z0-9_-]{17,}}")
	ResponseEntity<Void> arrive(@PathVariable String token) {
		ResponseEntity.BodyBuilder answer = ResponseEntity.status(HttpStatus.SEE_OTHER)
			.header(HttpHeaders.LOCATION, LinkCookie.isToken(token) ? this.cookie.path(token) : LinkCookie.PATH)
			.header("Referrer-Policy", "no-referrer")
			.header(HttpHeaders.CACHE_CONTROL, "no-store")
			.header("X-Robots-Tag", "noindex");
		if (LinkCookie.isToken(token)) {
			answer.header(HttpHeaders.SET_COOKIE, this.cookie.of(token));
		}
		return answer.build();
	}

	@GetMapping({ "/setujui", PAGE })
	View page(Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
		String token = this.cookie.read(request).orElse("");
		Optional<Link> link = this.links.find(token);
		if (link.isEmpty() || link.get().standing() != Standing.OPEN) {
			return closed(link, viewer, response);
		}
		return open(link.get(), viewer, form(token, Attempt.NONE, List.of()), response);
	}

	@PostMapping({ "/setujui", PAGE })
	View decide(Viewer viewer, @RequestParam(defaultValue = "") String putusan,
			@RequestParam(defaultValue = "") String catatan, @RequestParam(defaultValue = "") String kunci,
			HttpServletRequest request, HttpServletResponse response) {
		String token = this.cookie.read(request).orElse("");
		Optional<Link> found = this.links.find(token);
		if (found.isEmpty() || found.get().standing() != Standing.OPEN) {
			return closed(found, viewer, response);
		}
		Link link = found.get();
		Texts texts = this.pages.texts(this.people.get(link.personId()));
		Decision decision = DECISIONS.get(putusan.toLowerCase(Locale.ROOT));
		if (ApprovalPages.stranger(link, viewer).isPresent() || !this.cookie.isFormKey(token, kunci)) {
			return again(link, token, viewer, Attempt.NONE.refused(HttpStatus.FORBIDDEN),
					List.of(texts.get("approval.error.form")), response);
		}
		if (decision == null || catatan.length() > LONGEST_NOTE) {
			String key = (decision == null) ? "approval.error.choose" : "approval.error.note-long";
			return again(link, token, viewer, new Attempt(putusan, catatan, HttpStatus.UNPROCESSABLE_CONTENT),
					List.of(texts.get(key, LONGEST_NOTE)), response);
		}
		try {
			this.links.decide(token, decision, catatan.isBlank() ? null : catatan.strip(), request.getRemoteAddr(),
					requestId(request));
			// Whatever came of it, the page says it.
			headers(response);
			RedirectView done = new RedirectView(this.cookie.path(token));
			done.setStatusCode(HttpStatus.SEE_OTHER);
			return done;
		}
		catch (RefusedException ex) {
			return again(link, token, viewer, new Attempt(putusan, catatan, RefusedPages.status(ex.kind())),
					RefusedPages.words(texts, ex.refusals()), response);
		}
	}

	private View again(Link link, String token, Viewer viewer, Attempt attempt, List<String> errors,
			HttpServletResponse response) {
		response.setStatus(attempt.status().value());
		return open(link, viewer, form(token, attempt, errors), response);
	}

	private View open(Link link, Viewer viewer, Form form, HttpServletResponse response) {
		headers(response);
		byte[] html = this.pages.open(link, viewer, form).getBytes(StandardCharsets.UTF_8);
		return new PageView((output) -> output.writeBinaryContent(html));
	}

	private View closed(Optional<Link> link, Viewer viewer, HttpServletResponse response) {
		headers(response);
		Closed view = link.map((known) -> this.closed.of(known, this.pages.texts(this.people.get(known.personId()))))
			.orElseGet(() -> ClosedLinks.unknown(viewer.texts()));
		boolean used = link.filter((known) -> known.standing() == Standing.USED).isPresent();
		if (!used) {
			response.setStatus((link.isPresent() ? HttpStatus.GONE : HttpStatus.NOT_FOUND).value());
		}
		Content content = this.templates.approvalClosed(view);
		return this.frame.page(viewer, view.heading(), this.templates.approvalHead(), content);
	}

	private static void headers(HttpServletResponse response) {
		response.setHeader("Referrer-Policy", "no-referrer");
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setHeader("X-Robots-Tag", "noindex");
	}

	private static String requestId(HttpServletRequest request) {
		return (request.getAttribute(Viewer.REQUEST_ID) instanceof String id) ? id : request.getRequestId();
	}

	private Form form(String token, Attempt attempt, List<String> errors) {
		return new Form(this.cookie.path(token), this.cookie.formKey(token), attempt.putusan(), attempt.catatan(),
				errors);
	}

	/**
	 * What was sent, and what is answered; a form from elsewhere leaves nothing chosen.
	 */
	private record Attempt(String putusan, String catatan, HttpStatus status) {

		static final Attempt NONE = new Attempt("", "", HttpStatus.OK);

		Attempt refused(HttpStatus status) {
			return new Attempt(this.putusan, this.catatan, status);
		}

	}

}
