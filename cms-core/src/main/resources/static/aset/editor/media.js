// The edition's media list: what the text, the hero and the gallery may show, with the words that this edition keeps.
import { say } from "./words.js";

/** The list; fires "change" with the asset's id as detail, or null where several changed. */
export class Media extends EventTarget {
	#items = new Map();
	#uploading = 0;

	constructor(items, upload) {
		super();
		items.forEach((item) => this.#items.set(item.asset, item));
		this.upload = upload;
	}

	get(asset) {
		return this.#items.get(asset);
	}

	all() {
		return [...this.#items.values()];
	}

	pictures() {
		return this.all().filter((item) => item.picture);
	}

	get uploading() {
		return this.#uploading;
	}

	describe(asset, words) {
		Object.assign(this.#items.get(asset), words);
		this.#changed(asset);
	}

	/** Shows the newest version of a file; its words stay as they are here. */
	renew(asset) {
		const item = this.#items.get(asset);
		Object.assign(item, item.newest);
		delete item.newest;
		this.#changed(asset);
	}

	/** Goes back to the version that was shown before {@link renew}. */
	restore(asset, earlier) {
		const item = this.#items.get(asset);
		const { sha256, name, type, url, width, height } = item;
		Object.assign(item, earlier, { newest: { sha256, name, type, url, width, height } });
		this.#changed(asset);
	}

	/** What is stored of each item. */
	toJSON() {
		return this.all().map(({ asset, sha256, alt, caption, credit }) => ({ asset, sha256, alt, caption, credit }));
	}

	remove(asset) {
		this.#items.delete(asset);
		this.#changed(asset);
	}

	/** Pictures of the site's library: those whose words begin like these, the newest first. */
	async find(words, after = "") {
		const query = new URLSearchParams({ situs: this.upload.site, jenis: "gambar", kata: words, sebelum: after });
		const answer = await fetch(`${this.upload.library}?${query}`, { headers: { Accept: "application/json" } });
		if (!answer.ok) {
			throw new Error(say("library.failed"));
		}
		return answer.json();
	}

	/** Takes a picture of the library into the list, as the library has it now; one that is there stays as it is. */
	take(file) {
		if (!this.#items.has(file.id)) {
			this.#items.set(file.id, this.#item(file, file.fileName));
			this.#changed(file.id);
		}
		return this.#items.get(file.id);
	}

	#item(json, name) {
		return {
			asset: json.id,
			sha256: json.sha256,
			url: json.url ?? "",
			width: json.width ?? 0,
			height: json.height ?? 0,
			alt: json.alt ?? "",
			caption: json.caption ?? "",
			credit: json.credit ?? "",
			name,
			type: json.mediaType ?? "",
			picture: json.mediaType?.startsWith("image/") ?? false,
		};
	}

	/** Sends a file to the library and adds what comes back; throws an Error with a sentence for the writer. */
	async send(file) {
		this.#uploading++;
		this.#changed(null);
		try {
			const form = new FormData();
			form.append("file", file);
			form.append("site", this.upload.site);
			const answer = await fetch(this.upload.url, {
				method: "POST",
				headers: {
					Accept: "application/json",
					// a refusal is read on this page, whatever the browser's language
					"Accept-Language": document.documentElement.lang,
					[this.upload.csrfHeader]: this.upload.csrf(),
				},
				body: form,
			});
			const json = await answer.json().catch(() => ({}));
			if (!answer.ok || !json.id) {
				throw new Error(json.errors?.map((one) => one.detail).join(" ") || json.detail || say("upload.failed", file.name));
			}
			const item = this.#item(json, file.name);
			if (!this.#items.has(item.asset)) {
				this.#items.set(item.asset, item);
			}
			return this.#items.get(item.asset);
		}
		catch (failure) {
			throw failure instanceof TypeError ? new Error(say("upload.offline", file.name)) : failure;
		}
		finally {
			this.#uploading--;
			this.#changed(null);
		}
	}

	#changed(asset) {
		this.dispatchEvent(new CustomEvent("change", { detail: asset }));
	}
}
