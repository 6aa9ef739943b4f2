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
		const label = element("p", {}, sign(this.node.type.name), ` ${say(`node.${this.node.type.name}`)}: ${this.name()}`);
		this.dom.replaceChildren(label, this.tools());
	}

	name() {
		return this.media.get(this.node.attrs.asset)?.name ?? say("media.unknown");
	}
}

class VideoView extends FileView {
	constructor(node, view, getPos, media, editable, videos) {
		super(node, view, getPos, media, editable);
		this.videos = videos;
	}

	assets() {
		const { asset, poster, captions } = this.node.attrs;
		return [asset, poster, captions].filter(Boolean);
	}

	name() {
		const { youtube, title } = this.node.attrs;
		return youtube ? `YouTube: ${title ?? youtube}` : super.name();
	}

	draw() {
		super.draw();
		const { poster, captions } = this.node.attrs;
		const picture = this.media.get(poster);
		const words = this.media.get(captions);
		if (picture) {
			this.dom.prepend(element("img", { src: picture.url, alt: "", width: picture.width, height: picture.height }));
		}
		if (words) {
			this.dom.lastElementChild.before(element("p", {}, say("video.captions.line", words.name)));
		}
		if (this.editable()) {
			this.dom.lastElementChild.prepend(this.button(say("video.change"), null, () => this.change()));
		}
	}

	async change() {
		const attrs = await this.videos.change(this.node.attrs);
		if (attrs) {
			this.view.dispatch(this.view.state.tr.setNodeMarkup(this.getPos(), null, attrs));
		}
		this.view.focus();
	}
}

/** Node views for an EditorView. */
export function nodeViews(media, videos, editable) {
	const leaf = (node, view, getPos) => new LeafView(node, view, getPos, media, editable);
	const file = (node, view, getPos) => new FileView(node, view, getPos, media, editable);
	const video = (node, view, getPos) => new VideoView(node, view, getPos, media, editable, videos);
	return { image: leaf, gallery: leaf, video, attachment: file };
}
