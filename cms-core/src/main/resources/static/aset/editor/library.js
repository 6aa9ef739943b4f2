// Pictures that the library has already: searched while typing, several may be taken at once.
import { ask } from "./dialogs.js";
import { element } from "./elements.js";
import { say } from "./words.js";

const PAUSE = 250;

/** Asks which pictures of the library are wanted; answers with them, or null where it was given up. */
export async function chooseFromLibrary(media) {
	const chosen = new Map();
	const words = element("input", { type: "search", maxLength: 200, autocomplete: "off" });
	const label = element("label", {}, say("library.words"), words);
	const told = element("p", { className: "soft small", role: "status" });
	const list = element("div", { className: "library" });
	const more = element("button", { type: "button", hidden: true }, say("library.more"));
	let after = "";
	let asked = 0;

	function choice(file) {
		const box = element("input", { type: "checkbox", value: file.id, checked: chosen.has(file.id) });
		box.addEventListener("change", () => (box.checked ? chosen.set(file.id, file) : chosen.delete(file.id)));
		const picture = element("img", { src: file.small || file.url, alt: "", loading: "lazy" });
		const name = element("span", {}, file.alt || file.fileName);
		if (file.rights) {
			name.append(" ", element("span", { className: "state warn" }, file.rights));
		}
		return element("label", { className: "choice" }, box, picture, name);
	}

	async function show(fresh) {
		const mine = ++asked;
		try {
			const answer = await media.find(words.value.trim(), fresh ? "" : after);
			if (mine !== asked) {
				return;
			}
			const choices = answer.files.map(choice);
			if (fresh) {
				list.replaceChildren(...choices);
			}
			else {
				list.append(...choices);
				choices[0]?.querySelector("input").focus();
			}
			after = answer.after;
			more.hidden = !after;
			told.textContent = list.children.length ? say("library.found", list.children.length) : say("library.none");
		}
		catch (failure) {
			told.textContent = failure instanceof TypeError ? say("library.failed") : failure.message;
		}
	}

	let waiting;
	words.addEventListener("input", () => {
		clearTimeout(waiting);
		waiting = setTimeout(() => show(true), PAUSE);
	});
	words.addEventListener("keydown", (event) => {
		if (event.key === "Enter") {
			event.preventDefault();
			clearTimeout(waiting);
			show(true);
		}
	});
	more.addEventListener("click", () => show(false));
	show(true);
	const answer = await ask({
		title: say("library.title"),
		accept: say("dialog.insert"),
		fields: [
			{
				name: "files",
				node: element("div", {}, element("div", { className: "field" }, label), told, list, more),
				input: words,
				read: () => [...chosen.values()],
			},
		],
		validate: ({ files }) => (files.length ? null : say("gallery.none")),
	});
	return answer?.files ?? null;
}
