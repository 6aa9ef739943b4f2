// Questions about a film: where it comes from, its title, poster and captions; files go to the library at once.
import { ask } from "./dialogs.js";
import { element } from "./elements.js";
import { say } from "./words.js";

const YOUTUBE = /^(?:https?:\/\/)?(?:(?:www\.|m\.)?youtube(?:-nocookie)?\.com\/(?:watch\?(?:[^#]*&)?v=|shorts\/|live\/|embed\/)|youtu\.be\/)([A-Za-z0-9_-]{11})(?![A-Za-z0-9_-])/;

/** Asks, and answers with the attributes of a video node. */
export class Videos {
	constructor(media, tell) {
		this.media = media;
		this.tell = tell;
	}

	/** A new film; null where it was given up or a file could not be taken. */
	async ask() {
		const address = element("input", { maxLength: 300, autocomplete: "off", inputMode: "url" });
		const answer = await ask({
			title: say("toolbar.video"),
			accept: say("dialog.insert"),
			fields: [
				{ name: "address", label: say("video.address"), hint: say("video.hint"), input: address },
				this.#title(""),
				this.#file("file", "video/mp4,video/webm,.mp4,.webm"),
				this.#poster(),
				this.#captions(),
			],
			validate: (given) => this.#wrong(given),
		});
		if (!answer) {
			return null;
		}
		const youtube = answer.file ? null : YOUTUBE.exec(answer.address)[1];
		return this.#sent(answer, { asset: null, youtube, title: youtube ? answer.title : null, poster: null, captions: null });
	}

	/** Other title, poster or captions for a film; null where it was given up. */
	async change(attrs) {
		const { youtube } = attrs;
		const answer = await ask({
			title: say("video.change"),
			accept: say("dialog.keep"),
			fields: youtube ? [this.#title(attrs.title ?? ""), this.#poster()] : [this.#poster(), this.#captions()],
			validate: ({ title }) => (youtube && !title ? say("video.title.missing") : null),
		});
		return answer ? this.#sent(answer, { ...attrs, title: youtube ? answer.title : null }) : null;
	}

	#title(value) {
		const input = element("input", { value, maxLength: 200, autocomplete: "off" });
		return { name: "title", label: say("video.title"), hint: say("video.title.hint"), input };
	}

	#file(name, accept) {
		const input = element("input", { type: "file", accept });
		return { name, label: say(`video.${name}`), hint: say(`video.${name}.hint`), input, read: () => input.files[0] ?? null };
	}

	#poster() {
		return this.#file("poster", "image/jpeg,image/png,image/webp");
	}

	#captions() {
		return this.#file("captions", ".vtt,text/vtt");
	}

	#wrong({ address, file, title, captions }) {
		if (Boolean(address) === Boolean(file)) {
			return say("video.one");
		}
		if (file) {
			return null;
		}
		if (!YOUTUBE.test(address)) {
			return say("video.refused");
		}
		if (captions) {
			return say("video.captions.file-only");
		}
		return title ? null : say("video.title.missing");
	}

	async #sent({ file, poster, captions }, attrs) {
		try {
			const sent = async (one, before) => (one ? (await this.media.send(one)).asset : before);
			return {
				...attrs,
				asset: await sent(file, attrs.asset),
				poster: await sent(poster, attrs.poster),
				captions: await sent(captions, attrs.captions),
			};
		}
		catch (failure) {
			this.tell(failure.message);
			return null;
		}
	}
}
