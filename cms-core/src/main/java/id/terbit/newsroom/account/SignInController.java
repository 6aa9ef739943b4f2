package id.terbit.newsroom.account;

import java.util.Optional;

import id.terbit.newsroom.Frame;
import id.terbit.newsroom.NewsroomController;
import id.terbit.newsroom.OwnAddress;
import id.terbit.newsroom.Viewer;
import id.terbit.newsroom.template.Templates;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The page that asks for user name and password; the security chain checks them. */
@NewsroomController
class SignInController {

	private final Frame frame;

	private final Templates templates;

	private final boolean demo;

	private final String data;

	SignInController(Frame frame, Templates templates, @Value("${terbit.demo:true}") boolean demo,
			@Value("${terbit.data:./data}") String data) {
		this.frame = frame;
		this.templates = templates;
		this.demo = demo;
		this.data = data;
	}

	@GetMapping("/masuk")
	View signIn(Viewer viewer, @RequestParam(defaultValue = "") String ke,
			@RequestParam(name = "gagal", required = false) @Nullable String failed,
			@RequestParam(name = "keluar", required = false) @Nullable String signedOut,
			@RequestParam(name = "tebakan", required = false) @Nullable String guessed) {
		Optional<String> own = OwnAddress.of(ke);
		if (viewer.signedIn()) {
			return new RedirectView(own.orElse("/meja"));
		}
		SignInView page = new SignInView(viewer, failed != null, signedOut != null, guessed != null, own.orElse(""),
				this.demo ? this.data + "/demo-accounts.json" : "");
		return this.frame.page(viewer, viewer.texts().get("sign-in.title"), this.templates.newsroomSignin(page));
	}

}
