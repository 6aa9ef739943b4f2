package id.terbit.newsroom;

import java.time.ZoneId;
import java.util.List;

import id.terbit.language.Formats;
import id.terbit.language.Texts;
import id.terbit.person.Actor;
import id.terbit.person.Person;
import org.jspecify.annotations.Nullable;

import org.springframework.security.web.csrf.CsrfToken;

/**
 * Who looks at a page, and what every page needs to know about the request. A controller
 * of any module declares a parameter of this type.
 *
 * @param by the person signed in with the request's origin, or null where nobody is
 * @param texts words in the person's language
 * @param formats dates, times and numbers in the person's language
 * @param csrf what every form carries, made when a form is written: a page without one
 * asks for none; null where nothing guards forms
 * @param path path of the request, without context and query
 * @param here path and query that show this page again; the start page where it answers a
 * POST
 * @param notices what the request before has to say (POST, redirect, GET)
 * @param errors what the request before could not do, in words
 */
public record Viewer(Actor.@Nullable Human by, Texts texts, Formats formats, @Nullable CsrfToken csrf, String path,
		String here, List<String> notices, List<String> errors) {

	/**
	 * Name of the request attribute that carries the request's id, a text; whoever starts
	 * Terbit sets it.
	 */
	public static final String REQUEST_ID = "terbit.request-id";

	public Viewer {
		notices = List.copyOf(notices);
		errors = List.copyOf(errors);
	}

	/** Whether somebody is signed in. */
	public boolean signedIn() {
		return this.by != null;
	}

	/**
	 * The person signed in, as the actor of verbs.
	 * @throws IllegalStateException where nobody is; the security chain lets nobody come
	 * so far
	 */
	public Actor.Human actor() {
		if (this.by == null) {
			throw new IllegalStateException("nobody is signed in");
		}
		return this.by;
	}

	/**
	 * The person signed in.
	 * @throws IllegalStateException where nobody is
	 */
	public Person person() {
		return actor().person();
	}

	/** Name of the hidden field that every form carries. */
	public String csrfParameter() {
		return (this.csrf != null) ? this.csrf.getParameterName() : "_csrf";
	}

	/** The hidden field's value. */
	public String csrfToken() {
		return (this.csrf != null) ? this.csrf.getToken() : "";
	}

	/** A document's title, or words that stand for one that is not written yet. */
	public String title(String title) {
		return title.isBlank() ? this.texts.get("newsroom.untitled") : title;
	}

	/** The same with times of a site's zone. */
	public Viewer in(ZoneId zone) {
		return new Viewer(this.by, this.texts, this.formats.in(zone), this.csrf, this.path, this.here, this.notices,
				this.errors);
	}

	/** The same with more errors, for a form that is shown again. */
	public Viewer withErrors(List<String> more) {
		return new Viewer(this.by, this.texts, this.formats, this.csrf, this.path, this.here, this.notices, more);
	}

}
