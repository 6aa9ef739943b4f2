// Pictures that are on their way: a placeholder stands where they will be, wherever the text moves meanwhile.
import { Plugin } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { schema } from "./schema.js";
import { describePicture } from "./dialogs.js";
import { element } from "./elements.js";
import { say } from "./words.js";

const PICTURE = /^image\/(jpeg|png|webp|gif|bmp|tiff|heic)$/;

const waiting = new Plugin({
	state: {
		init: () => DecorationSet.empty,
		apply(tr, set) {
			const mapped = set.map(tr.mapping, tr.doc);
			const what = tr.getMeta(waiting);
			if (what?.add) {
				const sign = element("p", { className: "leaf-waiting" }, say("upload.running", what.add.name));
				return mapped.add(tr.doc, [Decoration.widget(what.add.place, sign, { id: what.add.id, side: 1 })]);
			}
			return what?.remove ? mapped.remove(mapped.find(null, null, (spec) => spec.id === what.remove)) : mapped;
		},
	},
	props: {
		decorations(state) {
			return this.getState(state);
		},
	},
});

/** Takes pictures in by paste and drop, and by choosing files. */
export class Uploads {
	plugin = waiting;

	constructor(media, tell) {
		this.media = media;
		this.tell = tell;
	}

	/** Uploads files and puts each where the place has moved to; then asks what the pictures show. */
	async insert(view, files, place, make) {
		const fresh = [];
		for (const file of files) {
			const id = {};
			view.dispatch(view.state.tr.setMeta(waiting, { add: { id, place, name: file.name } }));
			try {
				const item = await this.media.send(file);
				const found = waiting.getState(view.state).find(null, null, (spec) => spec.id === id)[0];
				const tr = view.state.tr.setMeta(waiting, { remove: id });
				if (found) {
					this.#put(tr, found.from, make(item));
				}
				view.dispatch(tr);
				fresh.push(item);
			}
			catch (failure) {
				view.dispatch(view.state.tr.setMeta(waiting, { remove: id }));
				this.tell(failure.message);
			}
		}
		for (const item of fresh.filter((one) => one.picture && !(one.alt && one.credit))) {
			const words = await describePicture(item, say("media.describe.new", item.name));
			if (words) {
				this.media.describe(item.asset, words);
			}
		}
		view.focus();
	}

	/** Behind the block that the place is in; in its stead where it is an empty paragraph. */
	#put(tr, place, node) {
		const $place = tr.doc.resolve(Math.min(place, tr.doc.content.size));
		if ($place.depth === 0) {
			tr.insert($place.pos, node);
		}
		else {
			const block = $place.node(1);
			const empty = block.type === schema.nodes.paragraph && block.content.size === 0;
			if (empty) {
				tr.replaceWith($place.before(1), $place.after(1), node);
			}
			else {
				tr.insert($place.after(1), node);
			}
		}
		if (tr.doc.lastChild?.isLeaf) {
			tr.insert(tr.doc.content.size, schema.nodes.paragraph.create());
		}
	}

	/** Props of the view for what is pasted and dropped. */
	props() {
		const image = (item) => schema.nodes.image.create({ asset: item.asset });
		const pictures = (transfer) => [...(transfer?.files ?? [])].filter((file) => PICTURE.test(file.type));
		return {
			handlePaste: (view, event) => {
				const files = pictures(event.clipboardData);
				// Word gives a picture of the text beside the text
				const text = event.clipboardData?.getData("text/plain").trim();
				if (!files.length || text) {
					return false;
				}
				this.insert(view, files, view.state.selection.to, image);
				return true;
			},
			handleDrop: (view, event, slice, moved) => {
				const files = pictures(event.dataTransfer);
				if (moved || !files.length) {
					return false;
				}
				event.preventDefault();
				const place = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos;
				this.insert(view, files, place ?? view.state.selection.to, image);
				return true;
			},
		};
	}

	/** Opens the file chooser and inserts what is chosen at the selection. */
	choose(view, { accept, multiple, make }) {
		const input = element("input", { type: "file", accept, multiple });
		input.addEventListener("change", () => this.insert(view, [...input.files], view.state.selection.to, make));
		input.click();
	}
}
