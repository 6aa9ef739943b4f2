// How pictures, galleries, videos and files look within the text.
import { element, sign } from "./elements.js";
import { describePicture } from "./dialogs.js";
import { say } from "./words.js";

class LeafView {
	constructor(node, view, getPos, media, editable) {
		this.node = node;
		this.view = view;
		this.getPos = getPos;
		this.media = media;
		this.editable = editable;
		this.dom = element("figure", { className: `leaf leaf-${node.type.name}` });
		this.dom.contentEditable = "false";
		this.listener = (event) => {
			if (event.detail === null || this.assets().includes(event.detail)) {
				this.draw();
			}
		};
		media.addEventListener("change", this.listener);
		this.draw();
	}

	assets() {
		return this.node.attrs.assets ?? (this.node.attrs.asset ? [this.node.attrs.asset] : []);
	}

	draw() {
		const pictures = this.assets().map((asset) => this.picture(asset));
		this.dom.replaceChildren(...pictures, this.tools());
	}

	picture(asset) {
		const item = this.media.get(asset);
		if (!item) {
			return element("p", { className: "leaf-missing" }, say("media.unknown"));
		}
		const frame = element("div", { className: "leaf-picture" });
		frame.append(
			element("img", { src: item.url, alt: item.alt, width: item.width, height: item.height, draggable: false }),
		);
		const lacks = [];
		if (!item.alt) {
			lacks.push(say("media.alt.missing"));
		}
		if (!item.credit) {
			lacks.push(say("media.credit.missing"));
		}
		if (lacks.length) {
			frame.append(element("p", { className: "leaf-lacks" }, lacks.join(" ")));
		}
		const words = [item.caption, item.credit ? say("media.credit.line", item.credit) : ""].filter(Boolean).join(" ");
		if (words) {
			frame.append(element("figcaption", {}, words));
		}
		if (this.editable()) {
			frame.append(this.button(say("media.describe"), null, () => this.describe(item)));
		}
		return frame;
	}

	async describe(item) {
		const words = await describePicture(item, say("media.describe"));
		if (words) {
			this.media.describe(item.asset, words);
		}
		this.view.focus();
	}

	tools() {
		const remove = this.button(say("node.remove"), "remove", () => {
			const place = this.getPos();
			this.view.dispatch(this.view.state.tr.delete(place, place + this.node.nodeSize));
			this.view.focus();
		});
		return element("div", { className: "leaf-tools" }, remove);
	}

	button(label, picture, action) {
		const button = element("button", { type: "button", title: label }, picture ? sign(picture) : label);
		if (picture) {
			button.setAttribute("aria-label", label);
		}
		button.addEventListener("click", action);
		return button;
	}

	update(node) {
		if (node.type !== this.node.type) {
			return false;
		}
		this.node = node;
		this.draw();
		return true;
	}

	selectNode() {
		this.dom.classList.add("ProseMirror-selectednode");
	}

	deselectNode() {
		this.dom.classList.remove("ProseMirror-selectednode");
	}

	stopEvent(event) {
		return event.target.closest?.("button") !== null && event.type !== "dragstart";
	}

	ignoreMutation() {
		return true;
	}

	destroy() {
		this.media.removeEventListener("change", this.listener);
	}
}

class FileView extends LeafView {
	draw() {
		const { asset, youtube } = this.node.attrs;
		const name = youtube ? `YouTube: ${youtube}` : (this.media.get(asset)?.name ?? say("media.unknown"));
		const label = this.node.type.name === "video" ? say("toolbar.video") : say("toolbar.attachment");
		this.dom.replaceChildren(element("p", {}, sign(this.node.type.name), ` ${label}: ${name}`), this.tools());
	}
}

/** Node views for an EditorView. */
export function nodeViews(media, editable) {
	const leaf = (node, view, getPos) => new LeafView(node, view, getPos, media, editable);
	const file = (node, view, getPos) => new FileView(node, view, getPos, media, editable);
	return { image: leaf, gallery: leaf, video: file, attachment: file };
}
