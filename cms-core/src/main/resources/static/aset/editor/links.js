// The question where a link leads: a document of this site, found by words of its title, or an address as it is typed.
// The field is a combobox as WAI-ARIA describes it: https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
import { ask } from "./dialogs.js";
import { element } from "./elements.js";
import { linkTo } from "./schema.js";
import { say } from "./words.js";

const PAUSE = 250;

let targets = null;

/** Where the documents to link to are asked for. */
export function linksFrom(url) {
	targets = url;
}

async function documents(words, signal) {
	const answer = await fetch(`${targets}?${new URLSearchParams({ kata: words })}`, {
		headers: { Accept: "application/json" },
		signal,
	});
	if (!answer.ok || answer.redirected) {
		throw new Error(`documents: ${answer.status}`);
	}
	return answer.json();
}

/** A line that says what a document is: title, type, state. */
function described({ title, type, state, tone }) {
	return [
		element("span", { className: "picker-title" }, title),
		element("span", { className: "picker-facts" }, type, " ", element("span", { className: `state ${tone}` }, state)),
	];
}

/** The field with its list. */
class Picker {
	#wait = 0;
	#asked = null;
	#found = [];
	#active = -1;

	/** attrs: those of the link that is changed, or null. */
	constructor(attrs) {
		this.chosen = attrs?.document ? { document: attrs.document } : null;
		this.list = element("ul", { id: "tautan-daftar", className: "picker-list", role: "listbox", hidden: true });
		this.list.setAttribute("aria-label", say("link.documents"));
		this.told = element("p", { className: "picker-told small soft", role: "status" });
		this.target = element("p", { className: "picker-target", hidden: true });
		this.input = element("input", {
			id: "tautan-tujuan",
			value: attrs?.href ?? "",
			maxLength: 2000,
			autocomplete: "off",
			spellcheck: false,
			role: "combobox",
			"aria-autocomplete": "list",
			"aria-expanded": "false",
			"aria-controls": "tautan-daftar",
			"aria-describedby": "tautan-kini",
		});
		this.target.id = "tautan-kini";
		this.input.addEventListener("input", () => this.#typed());
		this.input.addEventListener("keydown", (event) => this.#key(event));
		this.input.addEventListener("focusout", () => this.#close());
		const hint = element("span", { className: "hint" }, say("link.hint"));
		this.node = element(
			"div",
			{ className: "field picker" },
			element("label", { for: "tautan-tujuan" }, say("link.address"), hint),
			this.input,
			this.list,
			this.told,
			this.target,
		);
		if (this.chosen) {
			this.#describe(this.chosen.document);
		}
	}

	/** The attributes of the link, or null where what is typed leads nowhere. */
	get attrs() {
		return this.chosen ? { href: null, document: this.chosen.document } : linkTo(this.input.value);
	}

	/** What stands in the text where the writer gives no words. */
	get words() {
		return this.chosen?.title ?? this.input.value.trim();
	}

	async #describe(id) {
		this.#show(say("link.loading"));
		const answer = await fetch(`${targets}/${id}`, { headers: { Accept: "application/json" } }).catch(() => null);
		if (this.chosen?.document !== id) {
			return;
		}
		const known = answer?.ok && !answer.redirected ? await answer.json() : null;
		if (known) {
			this.#choose(known);
		}
		else {
			this.#show(answer?.status === 404 ? say("link.gone") : say("link.failed"), "warning");
		}
	}

	#typed() {
		this.chosen = null;
		this.target.hidden = true;
		clearTimeout(this.#wait);
		const words = this.input.value.trim();
		const pasted = linkTo(words)?.document;
		if (pasted || /^(https?:|mailto:|tel:)/i.test(words)) {
			this.#close();
			this.told.textContent = "";
			if (pasted) {
				this.chosen = { document: pasted };
				this.#describe(pasted);
			}
			return;
		}
		this.#wait = setTimeout(() => this.#search(), PAUSE);
	}

	async #search() {
		clearTimeout(this.#wait);
		this.#asked?.abort();
		const asked = (this.#asked = new AbortController());
		try {
			const { documents: found, more } = await documents(this.input.value.trim(), asked.signal);
			this.#open(found, more);
		}
		catch (failure) {
			if (failure.name !== "AbortError") {
				this.#close();
				this.told.textContent = say("link.failed");
			}
		}
	}

	#open(found, more) {
		this.#found = found;
		this.#active = -1;
		this.list.replaceChildren(
			...found.map((one, place) => {
				const option = element(
					"li",
					{ id: `tautan-${place}`, role: "option", "aria-selected": "false" },
					...described(one),
				);
				// A press must not take the focus away from the field before it is a choice.
				option.addEventListener("mousedown", (event) => event.preventDefault());
				option.addEventListener("click", () => this.#choose(one));
				return option;
			}),
		);
		this.#expand(found.length > 0);
		this.#activate(-1);
		const format = new Intl.NumberFormat(document.documentElement.lang);
		if (!found.length) {
			this.told.textContent = say("link.none");
		}
		else {
			this.told.textContent = more ? say("link.more", format.format(more)) : say("link.found", format.format(found.length));
		}
	}

	#expand(open) {
		this.list.hidden = !open;
		this.input.setAttribute("aria-expanded", String(open));
	}

	#close() {
		clearTimeout(this.#wait);
		this.#asked?.abort();
		this.#expand(false);
		this.#activate(-1);
	}

	#activate(place) {
		this.#active = place;
		[...this.list.children].forEach((option, number) => option.setAttribute("aria-selected", String(number === place)));
		const option = this.list.children[place];
		if (option) {
			this.input.setAttribute("aria-activedescendant", option.id);
			option.scrollIntoView({ block: "nearest" });
		}
		else {
			this.input.removeAttribute("aria-activedescendant");
		}
	}

	#key(event) {
		const open = !this.list.hidden;
		const last = this.#found.length - 1;
		if (event.key === "ArrowDown" || event.key === "ArrowUp") {
			event.preventDefault();
			if (!open) {
				this.#search();
			}
			else if (event.key === "ArrowDown") {
				this.#activate(this.#active < last ? this.#active + 1 : 0);
			}
			else {
				this.#activate(this.#active > 0 ? this.#active - 1 : last);
			}
		}
		else if (event.key === "Enter" && open && this.#active >= 0) {
			event.preventDefault();
			this.#choose(this.#found[this.#active]);
		}
		else if (event.key === "Escape" && open) {
			// the list first, the dialog at the next press
			event.preventDefault();
			event.stopPropagation();
			this.#close();
		}
	}

	#choose(one) {
		this.#close();
		this.chosen = { document: one.id, title: one.title };
		this.input.value = one.title;
		this.told.textContent = "";
		this.#show("", "");
		this.target.replaceChildren(say("link.leads"), " ", ...described(one));
		if (!one.open) {
			this.target.append(element("span", { className: "picker-closed" }, say("link.closed")));
		}
	}

	#show(text, tone = "") {
		this.target.className = `picker-target ${tone}`;
		this.target.textContent = text;
		this.target.hidden = false;
	}
}

/**
 * Asks where a link leads. Answers with {attrs, words}, with {removed: true}, or null where it was given up.
 * attrs are those of the link that is changed, or null; wantsWords says whether its text is asked for too.
 */
export async function askLink({ attrs, wantsWords }) {
	const picker = new Picker(attrs);
	const fields = [{ name: "attrs", node: picker.node, input: picker.input, read: () => picker.attrs }];
	if (wantsWords) {
		const words = element("input", { maxLength: 300, autocomplete: "off" });
		fields.push({ name: "words", label: say("link.words"), input: words });
	}
	const answer = await ask({
		title: say("toolbar.link"),
		accept: say("link.set"),
		fields,
		remove: attrs ? say("link.remove") : null,
		validate: (values) => (values.attrs ? null : say("link.refused")),
	});
	return answer?.attrs ? { attrs: answer.attrs, words: answer.words || picker.words } : answer;
}
