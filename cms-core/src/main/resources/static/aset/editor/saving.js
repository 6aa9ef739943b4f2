// Saving by itself: soon after the last change, one request at a time, again and again while offline.
import { say } from "./words.js";

const IDLE = 2500;
const LONGEST = 15000;
const AGAIN_FIRST = 3000;
const AGAIN_MOST = 60000;

/**
 * Keeps a draft saved. Fires "state" with {kind, text}, where kind is clean, dirty, saving, saved, offline, refused,
 * conflict or signed-out; and "saved" with the server's answer.
 */
export class Saving extends EventTarget {
	#version;
	#dirtySince = 0;
	#timer = 0;
	#running = null;
	#again = AGAIN_FIRST;
	#stopped = false;
	/** What was sent without an answer: it may stand on the server, so it goes again before anything newer. */
	#unanswered = null;

	constructor({ url, version, csrfHeader, csrf, content, store }) {
		super();
		this.url = url;
		this.csrfHeader = csrfHeader;
		this.csrf = csrf;
		this.content = content;
		this.store = store;
		this.#version = version;
		window.addEventListener("online", () => this.#dirtySince && this.#plan(0));
		window.addEventListener("beforeunload", (event) => {
			if (this.unsaved) {
				event.preventDefault();
			}
		});
		document.addEventListener("visibilitychange", () => {
			if (document.hidden && this.#dirtySince && !this.#stopped) {
				this.#plan(0);
			}
		});
	}

	get unsaved() {
		return Boolean(this.#dirtySince || this.#running);
	}

	get version() {
		return this.#version;
	}

	/** Something was changed. */
	touch() {
		this.#dirtySince ||= Date.now();
		this.store.keep(this.#version, this.content);
		if (this.#stopped) {
			return;
		}
		this.#tell("dirty", say("save.dirty"));
		this.#plan(Math.min(IDLE, Math.max(0, this.#dirtySince + LONGEST - Date.now())));
	}

	/** Saves now, as a save by the person's own hand; answers whether everything is saved. */
	async now() {
		clearTimeout(this.#timer);
		while (this.#running) {
			await this.#running;
		}
		this.#stopped = false;
		const older = this.#unanswered;
		await this.#send(false);
		if (older && !this.#unanswered && this.#dirtySince && !this.#stopped) {
			await this.#send(false);
		}
		return !this.unsaved;
	}

	/** After a conflict: takes this text, knowing what the other version is. */
	overrule(version) {
		this.#version = version;
		this.#dirtySince ||= Date.now();
		return this.now();
	}

	#plan(wait) {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => this.#send(true), wait);
	}

	async #send(byItself) {
		if (this.#running || (byItself && (!this.#dirtySince || this.#stopped))) {
			return;
		}
		const since = this.#dirtySince;
		this.#dirtySince = 0;
		this.#tell("saving", say("save.saving"));
		this.#running = this.#request(byItself);
		const done = await this.#running;
		this.#running = null;
		if (!done) {
			this.#dirtySince ||= since || Date.now();
		}
		else if (this.#dirtySince) {
			this.#tell("dirty", say("save.dirty"));
			this.#plan(IDLE);
		}
		else {
			this.store.forget();
		}
	}

	async #request(byItself) {
		const older = this.#unanswered;
		const content = older ?? this.content();
		const body = JSON.stringify({ version: this.#version, auto: byItself, ...content });
		this.#unanswered = content;
		let answer;
		try {
			answer = await fetch(this.url, {
				method: "POST",
				headers: {
					"Content-Type": "application/json",
					Accept: "application/json",
					[this.csrfHeader]: this.csrf(),
				},
				body,
			});
		}
		catch {
			return this.#later();
		}
		if (answer.redirected || answer.status === 401) {
			return this.#halt("signed-out", say("save.signed-out"));
		}
		if (answer.status >= 500 || answer.status === 429) {
			return this.#later();
		}
		const json = await answer.json().catch(() => null);
		if (answer.ok && !json) {
			return this.#later();
		}
		if (answer.status === 403 && !json?.errors) {
			return this.#halt("signed-out", say("save.signed-out"));
		}
		this.#unanswered = null;
		if (answer.ok) {
			if (older && JSON.stringify(older) !== JSON.stringify(this.content())) {
				this.#dirtySince ||= Date.now();
			}
			this.#version = json.version;
			this.#again = AGAIN_FIRST;
			this.#tell("saved", json.words);
			this.dispatchEvent(new CustomEvent("saved", { detail: json }));
			return true;
		}
		if (answer.status === 409 && json?.stale) {
			return this.#halt("conflict", json.detail, json);
		}
		return this.#halt("refused", say("save.refused"), json);
	}

	#later() {
		this.#tell("offline", say("save.offline"));
		this.#timer = setTimeout(() => this.#send(true), this.#again);
		this.#again = Math.min(this.#again * 2, AGAIN_MOST);
		return false;
	}

	/** Going on by itself makes no sense until the writer does something. */
	#halt(kind, text, json = null) {
		this.#stopped = kind !== "refused";
		this.#tell(kind, text, json);
		return false;
	}

	#tell(kind, text, json = null) {
		this.dispatchEvent(new CustomEvent("state", { detail: { kind, text, json } }));
	}
}

/** Keeps what is not saved yet in this browser, so that a crash or a dead battery loses nothing. */
export class LocalCopy {
	#key;
	#timer = 0;

	constructor(documentId, person) {
		this.#key = `terbit.naskah.${documentId}.${person}`;
	}

	keep(version, content) {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => {
			try {
				localStorage.setItem(this.#key, JSON.stringify({ version, at: Date.now(), ...content() }));
			}
			catch {
				// full or forbidden: saving to the server is what counts
				this.forget();
			}
		}, 400);
	}

	read() {
		try {
			return JSON.parse(localStorage.getItem(this.#key) ?? "null");
		}
		catch {
			return null;
		}
	}

	forget() {
		clearTimeout(this.#timer);
		try {
			localStorage.removeItem(this.#key);
		}
		catch {
			return;
		}
	}
}
