// Says that this page is open, and hears who else has the same text open. It locks nothing.
import { element } from "./elements.js";

const BEAT = 20_000;

/** Who has not touched the page for so long is not there; nor does the page keep the session alive for them. */
const AWAY = 30 * 60_000;

/** Announces the page while it is seen and used. */
export class Presence {
	#timer = 0;
	#touched = Date.now();
	#shown;

	constructor({ url, visit, csrfHeader, csrfParameter, csrf, place }) {
		this.url = url;
		this.visit = visit;
		this.csrfHeader = csrfHeader;
		this.csrfParameter = csrfParameter;
		this.csrf = csrf;
		this.place = place;
		this.#shown = [...place.children].map((line) => line.textContent).join("\n");
		for (const kind of ["pointerdown", "keydown", "scroll"]) {
			window.addEventListener(kind, () => this.#touch(), { passive: true, capture: true });
		}
		document.addEventListener("visibilitychange", () => this.#beat());
		window.addEventListener("pagehide", () => this.#leave());
		window.addEventListener("pageshow", (event) => event.persisted && this.#beat());
		if (!document.hidden) {
			this.#plan();
		}
	}

	#touch() {
		const away = Date.now() - this.#touched > AWAY;
		this.#touched = Date.now();
		if (away) {
			this.#beat();
		}
	}

	#plan() {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => this.#beat(), BEAT);
	}

	async #beat() {
		clearTimeout(this.#timer);
		if (document.hidden) {
			return;
		}
		if (Date.now() - this.#touched > AWAY) {
			this.#leave();
			return;
		}
		try {
			const answer = await fetch(this.url, {
				method: "POST",
				headers: { Accept: "application/json", [this.csrfHeader]: this.csrf() },
				body: new URLSearchParams({ kunjungan: this.visit }),
			});
			if (answer.ok && !answer.redirected) {
				this.#show((await answer.json()).lines);
			}
		}
		catch {
			// Saving tells that there is no connection; the next beat tries again.
			this.#show([]);
		}
		this.#plan();
	}

	/** A page that can't say goodbye, or is hidden for long, counts as closed after a minute. */
	#leave() {
		clearTimeout(this.#timer);
		navigator.sendBeacon(
			`${this.url}/selesai`,
			new URLSearchParams({ kunjungan: this.visit, [this.csrfParameter]: this.csrf() }),
		);
	}

	/** What has not changed is not announced again. */
	#show(lines) {
		const words = lines.join("\n");
		if (words !== this.#shown) {
			this.#shown = words;
			this.place.replaceChildren(...lines.map((line) => element("p", {}, line)));
		}
	}
}
