// The toolbar: one stop for Tab, arrows within (WAI-ARIA Authoring Practices, toolbar).
import {
	addColumnAfter,
	addColumnBefore,
	addRowAfter,
	addRowBefore,
	deleteColumn,
	deleteRow,
	deleteTable,
	isInTable,
	toggleHeaderRow,
} from "prosemirror-tables";
import { undoDepth, redoDepth } from "prosemirror-history";
import { schema } from "./schema.js";
import {
	around,
	editLink,
	hasMark,
	insertBlock,
	newTable,
	redo,
	setBlockType,
	toggleList,
	toggleMark,
	toggleWrap,
	undo,
} from "./commands.js";
import { element, sign } from "./elements.js";
import { say } from "./words.js";

const { nodes, marks } = schema;

const KINDS = ["info", "warning", "success"];

/** Builds the toolbar into a place; actions are what needs more than a command: pictures, gallery, video, file. */
export class Toolbar {
	#buttons = [];
	#view;

	constructor(place, actions) {
		this.dom = place;
		this.dom.setAttribute("role", "toolbar");
		this.dom.setAttribute("aria-label", say("toolbar"));
		this.style = this.#styles();
		this.kind = this.#kinds();
		this.#group(this.style);
		this.#group(
			...["bold", "italic", "underline", "superscript", "subscript"].map((name) =>
				this.#button(name, toggleMark(marks[name]), (state) => hasMark(state, marks[name])),
			),
			this.#button("link", (state, dispatch, view) => dispatch && editLink(view), (state) => hasMark(state, marks.link)),
		);
		this.#group(
			this.#button("bullet", toggleList(nodes.bulletList), (state) => Boolean(around(state, nodes.bulletList))),
			this.#button("number", toggleList(nodes.orderedList), (state) => Boolean(around(state, nodes.orderedList))),
			this.#button("quote", toggleWrap(nodes.blockquote), (state) => Boolean(around(state, nodes.blockquote))),
			this.#button("callout", toggleWrap(nodes.callout, { kind: "info" }), (state) => Boolean(around(state, nodes.callout))),
			this.kind,
		);
		this.#group(
			this.#button("image", () => actions.picture(), null, true),
			this.#button("library", () => actions.library(), null, true),
			this.#button("gallery", () => actions.gallery(), null, true),
			this.#button("video", () => actions.video()),
			this.#button("attachment", () => actions.attachment(), null, true),
			this.#button("table", (state, dispatch, view) => insertBlock(newTable())(state, dispatch, view)),
			this.#button("divider", (state, dispatch, view) => insertBlock(nodes.divider.create())(state, dispatch, view)),
		);
		this.table = this.#group(
			this.#button("rowBefore", addRowBefore),
			this.#button("rowAfter", addRowAfter),
			this.#button("rowDelete", deleteRow),
			this.#button("columnBefore", addColumnBefore),
			this.#button("columnAfter", addColumnAfter),
			this.#button("columnDelete", deleteColumn),
			this.#button("header", toggleHeaderRow),
			this.#button("remove", deleteTable),
		);
		this.table.setAttribute("aria-label", say("toolbar.table.tools"));
		this.#group(this.#button("undo", undo, null, true), this.#button("redo", redo, null, true));
		this.dom.addEventListener("keydown", (event) => this.#move(event));
		this.dom.addEventListener("focusin", (event) => this.#stop(event.target));
		this.#stop(this.style);
	}

	/** Ties the toolbar to a view; textAllowed says whether the text may be changed. */
	attach(view, textAllowed) {
		this.#view = view;
		this.textAllowed = textAllowed;
		this.update();
		// where only the layout may be changed, the first button that does something is the one that Tab reaches
		this.#stop(this.#stops().find((one) => one.getAttribute("aria-disabled") !== "true"));
	}

	focus() {
		this.dom.querySelector("[tabindex='0']")?.focus();
		return true;
	}

	update() {
		const { state } = this.#view;
		const heading = around(state, nodes.heading);
		this.style.value = heading ? String(heading.node.attrs.level) : "0";
		this.style.disabled = !this.textAllowed;
		const callout = around(state, nodes.callout);
		this.kind.hidden = !callout;
		this.kind.value = callout?.node.attrs.kind ?? "info";
		this.table.hidden = !isInTable(state);
		for (const { dom, command, active, layout } of this.#buttons) {
			if (active) {
				dom.setAttribute("aria-pressed", String(active(state)));
			}
			dom.setAttribute("aria-disabled", String(!layout && !this.textAllowed));
			if (command === undo || command === redo) {
				dom.setAttribute("aria-disabled", String((command === undo ? undoDepth : redoDepth)(state) === 0));
			}
		}
	}

	#button(name, command, active = null, layout = false) {
		const label = say(`toolbar.${name}`);
		const dom = element("button", { type: "button", title: label, "aria-label": label, tabIndex: -1 }, sign(name));
		dom.addEventListener("mousedown", (event) => event.preventDefault());
		dom.addEventListener("click", () => {
			if (dom.getAttribute("aria-disabled") === "true") {
				return;
			}
			this.#view.focus();
			command(this.#view.state, this.#view.dispatch, this.#view);
		});
		this.#buttons.push({ dom, command, active, layout });
		return dom;
	}

	#styles() {
		const select = element("select", { "aria-label": say("toolbar.style"), tabIndex: -1 });
		select.append(new Option(say("toolbar.paragraph"), "0"));
		[2, 3, 4].forEach((level) => select.append(new Option(say(`toolbar.heading.${level}`), String(level))));
		select.addEventListener("change", () => {
			const level = Number(select.value);
			const command = level ? setBlockType(nodes.heading, { level }) : setBlockType(nodes.paragraph);
			command(this.#view.state, this.#view.dispatch, this.#view);
			this.#view.focus();
			this.update();
		});
		return select;
	}

	#kinds() {
		const select = element("select", { "aria-label": say("toolbar.callout.kind"), tabIndex: -1, hidden: true });
		KINDS.forEach((kind) => select.append(new Option(say(`toolbar.callout.${kind}`), kind)));
		select.addEventListener("change", () => {
			const callout = around(this.#view.state, nodes.callout);
			if (callout) {
				this.#view.dispatch(this.#view.state.tr.setNodeMarkup(callout.place, null, { kind: select.value }));
			}
			this.#view.focus();
		});
		return select;
	}

	#group(...children) {
		const group = element("div", { className: "toolbar-group", role: "group" }, ...children);
		this.dom.append(group);
		return group;
	}

	#stops() {
		return [...this.dom.querySelectorAll("button, select")].filter(
			(one) => !one.hidden && !one.disabled && !one.closest("[hidden]"),
		);
	}

	#stop(target) {
		this.dom.querySelectorAll("button, select").forEach((one) => {
			one.tabIndex = one === target ? 0 : -1;
		});
	}

	#move(event) {
		const stops = this.#stops();
		const here = stops.indexOf(document.activeElement);
		const to = {
			ArrowRight: (here + 1) % stops.length,
			ArrowLeft: (here - 1 + stops.length) % stops.length,
			Home: 0,
			End: stops.length - 1,
		}[event.key];
		if (to !== undefined && here >= 0) {
			event.preventDefault();
			stops[to].focus();
		}
		else if (event.key === "Escape") {
			this.#view.focus();
		}
	}
}
