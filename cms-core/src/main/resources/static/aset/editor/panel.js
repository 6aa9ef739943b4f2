// The list of pictures beside the text: words, main picture, gallery and its order.
import { element, field } from "./elements.js";
import { say } from "./words.js";

/** Draws the list and keeps hero and gallery; fires "change". */
export class PicturePanel extends EventTarget {
	constructor(place, media, { hero, gallery, textAllowed, layoutAllowed, used, insert }) {
		super();
		Object.assign(this, { place, media, hero, textAllowed, layoutAllowed, used, insert });
		this.gallery = [...gallery];
		media.addEventListener("change", () => this.refresh());
		this.draw();
	}

	draw() {
		const focused = document.activeElement?.id;
		const open = new Set([...this.place.querySelectorAll("details[open]")].map((one) => one.dataset.asset));
		const pictures = this.media.pictures();
		const order = (item) => {
			const at = this.gallery.indexOf(item.asset);
			return at < 0 ? this.gallery.length : at;
		};
		const sorted = [...pictures].sort((one, other) => order(one) - order(other));
		this.place.replaceChildren(
			...(pictures.length ? sorted.map((item) => this.row(item, open.has(item.asset))) : [this.none()]),
		);
		if (focused && document.activeElement?.id !== focused) {
			document.getElementById(focused)?.focus();
		}
	}

	/**
	 * Words changed: rows stay where they are, since the click that ended the typing may be on its way to
	 * one of them. Only another set of pictures is drawn anew.
	 */
	refresh() {
		const rows = new Map([...this.place.querySelectorAll("details")].map((row) => [row.dataset.asset, row]));
		const pictures = this.media.pictures();
		if (pictures.length !== rows.size || !pictures.every((item) => rows.has(item.asset))) {
			this.draw();
			return;
		}
		pictures.forEach((item) => {
			const row = rows.get(item.asset);
			const shown = JSON.stringify(item);
			if (row.dataset.shown === shown) {
				return;
			}
			row.dataset.shown = shown;
			row.className = this.rowClass(item);
			row.querySelector("summary").replaceChildren(...this.heading(item));
			["alt", "caption", "credit"].forEach((name) => {
				const control = document.getElementById(`${name}-${item.asset}`);
				if (control && control !== document.activeElement) {
					control.value = item[name];
				}
			});
		});
	}

	none() {
		return element("p", { className: "soft" }, say("media.none"));
	}

	row(item, open) {
		const summary = element("summary", {}, ...this.heading(item));
		const details = element("details", { open, className: this.rowClass(item) }, summary);
		details.dataset.asset = item.asset;
		details.dataset.shown = JSON.stringify(item);
		details.append(...this.words(item), this.choices(item), this.tools(item));
		return details;
	}

	rowClass(item) {
		return this.lacks(item) ? "panel-item lacks" : "panel-item";
	}

	lacks(item) {
		return !item.alt || !item.credit;
	}

	heading(item) {
		return [
			element("img", { src: item.url, alt: "", width: 72, height: 54, loading: "lazy" }),
			element("span", { className: "panel-name" }, item.alt || item.name || say("media.unnamed")),
			...this.badges(item),
		];
	}

	badges(item) {
		const badges = [];
		if (item.asset === this.hero) {
			badges.push(element("span", { className: "state good" }, say("media.hero.badge")));
		}
		if (this.gallery.includes(item.asset)) {
			const number = this.gallery.indexOf(item.asset) + 1;
			badges.push(element("span", { className: "state" }, say("media.gallery.badge", number)));
		}
		if (item.newest) {
			badges.push(element("span", { className: "state warn" }, say("media.newest.badge")));
		}
		if (this.lacks(item)) {
			badges.push(element("span", { className: "state warn" }, say("media.incomplete")));
		}
		return badges;
	}

	words(item) {
		const input = (name, key, kind) => {
			const control = element(kind, { id: `${name}-${item.asset}`, value: item[name], disabled: !this.textAllowed });
			control.maxLength = name === "credit" ? 300 : 1000;
			control.addEventListener("change", () => {
				this.media.describe(item.asset, { [name]: control.value.trim() });
			});
			return field(say(`media.${key}`), control, say(`media.${key}.hint`));
		};
		return [input("alt", "alt", "textarea"), input("caption", "caption", "textarea"), input("credit", "credit", "input")];
	}

	choices(item) {
		const hero = element("input", { type: "checkbox", checked: item.asset === this.hero, id: `utama-${item.asset}` });
		hero.addEventListener("change", () => this.set({ hero: hero.checked ? item.asset : null }));
		const gallery = element("input", {
			type: "checkbox",
			checked: this.gallery.includes(item.asset),
			id: `galeri-${item.asset}`,
		});
		gallery.addEventListener("change", () => {
			const others = this.gallery.filter((asset) => asset !== item.asset);
			this.set({ gallery: gallery.checked ? [...others, item.asset] : others });
		});
		[hero, gallery].forEach((box) => {
			box.disabled = !this.layoutAllowed;
		});
		return element(
			"div",
			{},
			element("label", { className: "choice" }, hero, say("media.hero")),
			element("label", { className: "choice" }, gallery, say("media.gallery")),
		);
	}

	tools(item) {
		const button = (key, action, allowed = true) => {
			const made = element("button", { type: "button", id: `${key}-${item.asset}`, disabled: !allowed }, say(`media.${key}`));
			made.addEventListener("click", action);
			return made;
		};
		const tools = element("div", { className: "actions" });
		if (item.newest && this.textAllowed) {
			const newest = button("newest", () => {
				this.media.renew(item.asset);
				this.draw();
			});
			tools.append(element("img", { src: item.newest.url, alt: "", width: 72, height: 54, loading: "lazy" }), newest);
		}
		if (!this.layoutAllowed) {
			return tools;
		}
		tools.append(button("insert", () => this.insert(item)));
		const at = this.gallery.indexOf(item.asset);
		if (at >= 0) {
			tools.append(
				button("earlier", () => this.move(at, at - 1), at > 0),
				button("later", () => this.move(at, at + 1), at < this.gallery.length - 1),
			);
		}
		if (!this.used(item.asset) && item.asset !== this.hero && at < 0) {
			tools.append(button("leave-out", () => this.media.remove(item.asset)));
		}
		return tools;
	}

	move(from, to) {
		const gallery = [...this.gallery];
		gallery.splice(to, 0, ...gallery.splice(from, 1));
		this.set({ gallery });
	}

	set(change) {
		Object.assign(this, change);
		this.draw();
		this.dispatchEvent(new CustomEvent("change"));
	}
}
