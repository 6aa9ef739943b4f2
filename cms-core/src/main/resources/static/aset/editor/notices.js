// What the writer must know: saved, offline, a conflict, an unsaved copy, what submitting still lacks.
import { element } from "./elements.js";
import { say } from "./words.js";

/** The lines beside the save button and the notices above the text. */
export class Notices {
	constructor({ state, place, checks }) {
		this.state = state;
		this.place = place;
		this.checks = checks;
	}

	/** One line about saving; trouble is announced, the rest is only shown. */
	saving(kind, text) {
		// what a notice tells at length is short here
		this.state.textContent = ["conflict", "refused", "signed-out"].includes(kind) ? say("save.dirty") : text;
		this.state.dataset.kind = kind;
		if (["saved", "clean"].includes(kind)) {
			this.clear("saving");
		}
	}

	/** A notice with buttons; one of a kind at a time. */
	show(kind, text, { tone = "errors", lines = [], actions = [] } = {}) {
		this.clear(kind);
		const notice = element("div", { className: tone, role: "alert" }, element("p", {}, text));
		notice.dataset.kind = kind;
		if (lines.length) {
			notice.append(element("ul", {}, ...lines.map((line) => element("li", {}, line))));
		}
		if (actions.length) {
			notice.append(element("div", { className: "actions" }, ...actions));
		}
		this.place.append(notice);
		return notice;
	}

	clear(kind) {
		this.place.querySelector(`[data-kind='${kind}']`)?.remove();
	}

	/** What submitting would still refuse. */
	list(checks) {
		this.checks.replaceChildren(
			checks.length
				? element("ul", { className: "checks" }, ...checks.map((line) => element("li", {}, line)))
				: element("p", { className: "checks-none" }, say("checks.none")),
		);
	}
}

/** A button with an action. */
export function act(label, action, className = "") {
	const button = element("button", { type: "button", className }, label);
	button.addEventListener("click", action);
	return button;
}
