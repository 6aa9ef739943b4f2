// Sends files in pieces, with progress, cancel and retry for each; a broken line goes on where it broke.
// Without this script the form sends them all at once.
const form = document.querySelector("form[data-sending]");

/** An element with properties, attributes (names with a dash, or role) and children. */
function element(name, properties = {}, ...children) {
	const made = document.createElement(name);
	for (const [key, value] of Object.entries(properties)) {
		if (key.includes("-") || key === "role") {
			made.setAttribute(key, value);
		}
		else {
			made[key] = value;
		}
	}
	made.append(...children);
	return made;
}

const AT_ONCE = 2;
const AGAIN_AFTER = [1000, 3000, 9000];
const GIVEN_UP_WITHIN = 10_000;

class Refused extends Error {}

/** Waits so many milliseconds, not a moment longer than the signal stands. */
function pause(time, signal) {
	return new Promise((go, stop) => {
		signal.throwIfAborted();
		const clock = setTimeout(go, time);
		signal.addEventListener("abort", () => {
			clearTimeout(clock);
			stop(signal.reason);
		});
	});
}

/** One file on its way. Each attempt has a signal of its own, which ends it for good: the next one shares nothing with it. */
class Sending {
	constructor(file, fields, csrf, words) {
		Object.assign(this, { file, fields, csrf, words });
		this.bar = element("progress", { max: file.size || 1, value: 0, "aria-label": file.name });
		this.state = element("p", { className: "small", role: "status" });
		this.tools = element("div", { className: "actions" });
		this.dom = element("li", {}, element("p", { className: "media-name" }, file.name), this.bar, this.state, this.tools);
		this.wait();
	}

	/** For its turn, the first time or after it was cancelled. */
	wait() {
		this.#say(this.words("waiting"));
		this.#offer("cancel", () => this.cancel());
	}

	async run() {
		const attempt = new AbortController();
		this.attempt = attempt;
		try {
			// or the other side would go on with what it is about to give up
			await this.givenUp;
			const done = await this.#send(attempt.signal);
			this.#finish(done);
		}
		catch (failure) {
			if (attempt.signal.aborted) {
				return;
			}
			this.#say(failure instanceof Refused ? failure.message : this.words("offline"), "bad");
			this.#offer("retry", () => this.retry(this));
		}
	}

	async #send(signal) {
		const begin = new URLSearchParams({
			...this.fields,
			name: this.file.name,
			size: this.file.size,
			changed: this.file.lastModified,
		});
		let now = await this.#ask("/meja/media/kiriman", { method: "POST", body: begin, signal });
		this.id = now.id;
		let broken = 0;
		while (!now.asset) {
			signal.throwIfAborted();
			this.#reached(now.received);
			if (now.received === this.file.size) {
				// all is there, and an answer was lost while it was inspected
				await pause(AGAIN_AFTER[1], signal);
				now = await this.#standing(now, signal);
				continue;
			}
			try {
				now = await this.#post(now.received, this.file.slice(now.received, now.received + now.piece), signal);
				broken = 0;
			}
			catch (failure) {
				if (failure instanceof Refused || signal.aborted || broken === AGAIN_AFTER.length) {
					throw failure;
				}
				this.#say(this.words("broken"), "warn");
				await pause(AGAIN_AFTER[broken++], signal);
				now = await this.#standing(now, signal);
			}
		}
		return now.asset;
	}

	/** Where the other side says that a broken line goes on; where it was while nobody answers. */
	async #standing(before, signal) {
		try {
			return await this.#ask(`/meja/media/kiriman/${this.id}`, { signal });
		}
		catch (failure) {
			if (failure instanceof Refused || signal.aborted) {
				throw failure;
			}
			return before;
		}
	}

	/** XMLHttpRequest, since fetch tells nothing of how far an upload is. */
	#post(start, piece, signal) {
		return new Promise((resolve, reject) => {
			const request = new XMLHttpRequest();
			signal.addEventListener("abort", () => request.abort());
			request.open("POST", `/meja/media/kiriman/${this.id}?mulai=${start}`);
			const headers = { ...this.#headers(), "Content-Type": "application/octet-stream" };
			Object.entries(headers).forEach(([name, value]) => request.setRequestHeader(name, value));
			request.upload.addEventListener("progress", (event) => {
				this.#reached(start + Math.min(event.loaded, piece.size));
			});
			request.addEventListener("load", () => {
				try {
					resolve(this.#read(request.status, JSON.parse(request.responseText)));
				}
				catch (failure) {
					reject(failure instanceof SyntaxError ? new Refused(this.words("failed")) : failure);
				}
			});
			request.addEventListener("error", () => reject(new TypeError("line broken")));
			request.addEventListener("abort", () => reject(new TypeError("cancelled")));
			request.send(piece);
		});
	}

	async #ask(address, options) {
		const answer = await fetch(address, { ...options, headers: this.#headers() });
		return this.#read(answer.status, await answer.json().catch(() => ({})));
	}

	/** Refusals are read on this page, so they are asked for in its language, not the browser's. */
	#headers() {
		return { Accept: "application/json", "Accept-Language": document.documentElement.lang, "X-CSRF-TOKEN": this.csrf };
	}

	#read(status, json) {
		if (status >= 200 && status < 300) {
			return json;
		}
		throw new Refused(json.errors?.map((one) => one.detail).join(" ") || json.detail || this.words("failed"));
	}

	#reached(bytes) {
		const { size } = this.file;
		this.bar.value = bytes;
		this.#say(bytes === size ? this.words("inspecting") : this.words("sending", Math.floor((100 * bytes) / size)));
	}

	#finish(asset) {
		this.bar.value = this.bar.max;
		this.asset = asset;
		this.#say(this.words(asset.known ? "known" : "done"), asset.known ? "warn" : "good");
		this.#show(element("a", { className: "button", href: asset.page }, this.words("open")));
		if (asset.small) {
			this.dom.prepend(element("img", { src: asset.small, alt: "", width: 96, height: 72 }));
		}
	}

	cancel() {
		this.leave(this);
		this.attempt?.abort();
		if (this.id) {
			const asked = { method: "POST", signal: AbortSignal.timeout(GIVEN_UP_WITHIN) };
			// on a broken line the other side keeps it for a day; then the next attempt goes on with it
			this.givenUp = this.#ask(`/meja/media/kiriman/${this.id}/batal`, asked).catch(() => {});
		}
		this.#say(this.words("cancelled"));
		this.#offer("retry", () => this.retry(this));
	}

	#offer(key, action) {
		const button = element("button", { type: "button" }, this.words(key), element("span", { className: "hidden-label" }, `: ${this.file.name}`));
		button.addEventListener("click", action);
		this.#show(button);
	}

	/** Puts a tool in the place of the one before, and the keyboard on it where it was there. */
	#show(tool) {
		const focused = this.tools.contains(document.activeElement);
		this.tools.replaceChildren(tool);
		if (focused) {
			tool.focus();
		}
	}

	#say(text, tone = "") {
		if (this.state.textContent !== text) {
			this.state.textContent = text;
		}
		this.dom.dataset.tone = tone;
	}
}

/** All files of the page: two at a time, so that one large film does not hold up the photos. */
class Queue {
	#waiting = new Set();
	#running = 0;

	constructor() {
		const sentences = JSON.parse(form.dataset.sending);
		this.words = (key, ...values) => sentences[key].replace(/\{(\d)\}/g, (whole, place) => String(values[Number(place)] ?? whole));
		this.list = element("ul", { className: "plain media-sendings" });
		this.total = element("p", { role: "status", className: "media-total" });
		form.after(this.total, this.list);
		this.all = [];
	}

	add(files) {
		const fields = Object.fromEntries(["site", "folder", "credit"].map((name) => [name, form.elements.namedItem(name).value]));
		const csrf = form.elements.namedItem("_csrf").value;
		for (const file of files) {
			const sending = new Sending(file, fields, csrf, this.words);
			sending.retry = (one) => this.#again(one);
			sending.leave = (one) => this.#waiting.delete(one);
			this.list.append(sending.dom);
			this.all.push(sending);
			this.#waiting.add(sending);
		}
		this.#next();
	}

	#again(sending) {
		sending.wait();
		this.#waiting.add(sending);
		this.#next();
	}

	#next() {
		this.#tell();
		for (const sending of this.#waiting) {
			if (this.#running === AT_ONCE) {
				return;
			}
			this.#waiting.delete(sending);
			this.#running++;
			sending.run().finally(() => {
				this.#running--;
				this.#next();
			});
		}
	}

	#tell() {
		const done = this.all.filter((one) => one.asset).length;
		const key = done === this.all.length ? "all-done" : "total";
		this.total.textContent = this.words(key, done, this.all.length);
	}

	get busy() {
		return this.#running > 0 || this.#waiting.size > 0;
	}
}

if (form) {
	const queue = new Queue();
	const chooser = form.elements.namedItem("file");
	form.classList.add("with-script");
	form.addEventListener("submit", (event) => {
		event.preventDefault();
		queue.add([...chooser.files]);
		chooser.value = "";
	});
	const card = form.closest("details");
	const over = (event) => {
		if ([...event.dataTransfer.types].includes("Files")) {
			event.preventDefault();
			card.open = true;
			card.classList.toggle("media-over", event.type !== "dragleave" && event.type !== "drop");
		}
	};
	["dragenter", "dragover", "dragleave"].forEach((type) => document.addEventListener(type, over));
	document.addEventListener("drop", (event) => {
		over(event);
		if (event.dataTransfer.files.length) {
			event.preventDefault();
			queue.add([...event.dataTransfer.files]);
		}
	});
	window.addEventListener("beforeunload", (event) => {
		if (queue.busy) {
			event.preventDefault();
		}
	});
}
