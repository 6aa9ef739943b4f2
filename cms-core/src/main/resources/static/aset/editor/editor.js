// The editor page. The server renders everything but the editor itself; what it needs stands in data-editor.
import { EditorState, Plugin, Selection } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { keymap } from "prosemirror-keymap";
import { history } from "prosemirror-history";
import { dropCursor } from "prosemirror-dropcursor";
import { gapCursor } from "prosemirror-gapcursor";
import { tableEditing } from "prosemirror-tables";
import { baseKeymap, insertBlock, keys, typing } from "./commands.js";
import { choosePictures } from "./dialogs.js";
import { element } from "./elements.js";
import { offerUploads } from "./files.js";
import { fill, gather, mark } from "./form.js";
import { chooseFromLibrary } from "./library.js";
import { linksFrom } from "./links.js";
import { Media } from "./media.js";
import { act, Notices } from "./notices.js";
import { offerReplacedFiles, PicturePanel } from "./panel.js";
import { cleanHtml, cleanText } from "./paste.js";
import { Presence } from "./presence.js";
import { LocalCopy, Saving } from "./saving.js";
import { documentFrom, schema, textOnly } from "./schema.js";
import { Toolbar } from "./toolbar.js";
import { Uploads } from "./uploads.js";
import { Videos } from "./videos.js";
import { nodeViews } from "./views.js";
import { learn, say } from "./words.js";

const form = document.getElementById("naskah");
const given = JSON.parse(form.dataset.editor);
const { text: textAllowed, layout: layoutAllowed } = given.rights;
const { nodes } = schema;

learn(given.words);
linksFrom(given.links);

let csrf = given.csrf;
const notices = new Notices({
	state: document.getElementById("keadaan-simpan"),
	place: document.getElementById("pemberitahuan"),
	checks: document.getElementById("pemeriksaan"),
});
const media = new Media(given.media, { ...given.upload, csrfHeader: given.csrfHeader, csrf: () => csrf });
const uploads = new Uploads(media, (text) => notices.show("upload", text));
const videos = new Videos(media, (text) => notices.show("upload", text));
const leaving = document.getElementById("simpan");

function counted(doc) {
	const words = doc.textBetween(0, doc.content.size, " ", " ").match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu)?.length ?? 0;
	const format = new Intl.NumberFormat(document.documentElement.lang);
	return say("count", format.format(words), format.format(Math.max(1, Math.round(words / 200))));
}

const toolbar = new Toolbar(document.getElementById("bilah"), {
	picture: () =>
		uploads.choose(view, {
			accept: "image/*",
			multiple: true,
			make: (item) => nodes.image.create({ asset: item.asset }),
		}),
	library: async () => {
		const files = await chooseFromLibrary(media);
		view.focus();
		for (const file of files ?? []) {
			const item = media.take(file);
			if (textAllowed) {
				insertBlock(nodes.image.create({ asset: item.asset }))(view.state, view.dispatch);
			}
		}
	},
	gallery: async () => {
		const pictures = media.pictures();
		if (pictures.length < 2) {
			notices.show("gallery", say("gallery.few"), { tone: "warning" });
			return;
		}
		const answer = await choosePictures(pictures, []);
		view.focus();
		if (answer) {
			insertBlock(nodes.gallery.create({ assets: answer.assets }))(view.state, view.dispatch);
		}
	},
	video: async () => {
		const attrs = await videos.ask();
		view.focus();
		if (attrs) {
			insertBlock(nodes.video.create(attrs))(view.state, view.dispatch);
		}
	},
	attachment: () =>
		uploads.choose(view, {
			accept: ".pdf,.doc,.docx,.xls,.xlsx,.ppt,.pptx,.odt,.ods,.odp,.rtf",
			multiple: true,
			make: ({ asset, picture, type }) => {
				const kind = picture ? nodes.image : type?.startsWith("video/") ? nodes.video : nodes.attachment;
				return kind.create({ asset });
			},
		}),
});

const layoutOnly = new Plugin({
	filterTransaction: (tr, state) => textAllowed || !tr.docChanged || textOnly(tr.doc) === textOnly(state.doc),
});

function stateOf(doc) {
	return EditorState.create({
		doc,
		plugins: [
			typing(),
			keymap(
				keys({
					leave: () => {
						leaving.focus();
						return true;
					},
					toolbar: () => toolbar.focus(),
					save: () => {
						saving.now();
						return true;
					},
				}),
			),
			keymap(baseKeymap),
			history(),
			dropCursor({ class: "drop-cursor", color: false }),
			gapCursor(),
			tableEditing(),
			uploads.plugin,
			layoutOnly,
		],
	});
}

/** A click below a picture or a table at the end begins a new paragraph there. */
function writeBelow(view, event) {
	const last = view.state.doc.lastChild;
	const below = event.target === view.dom && event.clientY > view.dom.lastElementChild.getBoundingClientRect().bottom;
	if (!below || last.isTextblock || !textAllowed) {
		return false;
	}
	const tr = view.state.tr.insert(view.state.doc.content.size, nodes.paragraph.create());
	view.dispatch(tr.setSelection(Selection.atEnd(tr.doc)));
	view.focus();
	event.preventDefault();
	return true;
}

const place = document.getElementById("isi-naskah");
place.replaceChildren();

const view = new EditorView(place, {
	state: stateOf(documentFrom(given.body)),
	editable: () => textAllowed || layoutAllowed,
	attributes: {
		role: "textbox",
		"aria-multiline": "true",
		"aria-label": say("body.label"),
		"aria-describedby": "petunjuk-isi",
		lang: "id",
	},
	nodeViews: {
		...nodeViews(media, videos, () => textAllowed),
		table: () => {
			const contentDOM = element("tbody");
			return { dom: element("div", { className: "table-scroll" }, element("table", {}, contentDOM)), contentDOM };
		},
	},
	handleDOMEvents: { mousedown: writeBelow },
	transformPastedHTML: cleanHtml,
	transformPastedText: cleanText,
	...uploads.props(),
	dispatchTransaction(tr) {
		this.updateState(this.state.apply(tr));
		toolbar.update();
		if (tr.docChanged) {
			changed();
		}
	},
});

const counter = document.getElementById("hitungan");
offerReplacedFiles(document.getElementById("berkas-baru"), media);
const panel = new PicturePanel(document.getElementById("gambar"), media, {
	hero: given.hero,
	gallery: given.gallery,
	textAllowed,
	layoutAllowed,
	used: (asset) => {
		let found = false;
		view.state.doc.descendants((node) => {
			const { asset: file, assets = [], poster, captions } = node.attrs;
			found ||= [file, poster, captions, ...assets].includes(asset);
			return !found;
		});
		return found;
	},
	insert: (item) => {
		insertBlock(nodes.image.create({ asset: item.asset }))(view.state, view.dispatch);
		view.focus();
	},
});
const store = new LocalCopy(given.id, given.person);
const saving = new Saving({
	url: given.save,
	version: given.version,
	csrfHeader: given.csrfHeader,
	csrf: () => csrf,
	content: () => gather(form, view.state.doc, media, panel),
	store,
});

new Presence({
	url: given.presence,
	visit: given.visit,
	csrfHeader: given.csrfHeader,
	csrfParameter: given.csrfParameter,
	csrf: () => csrf,
	place: document.getElementById("kehadiran"),
});

function changed() {
	counter.textContent = counted(view.state.doc);
	saving.touch();
}

/** A new session has a new token; the page itself is asked for it. */
async function freshToken() {
	const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), "text/html");
	const fresh = page.getElementById("naskah")?.dataset.editor;
	if (fresh) {
		csrf = JSON.parse(fresh).csrf;
	}
	return Boolean(fresh);
}

function compareForm() {
	const input = element("input", { type: "hidden", name: "content" });
	const compare = element(
		"form",
		{ method: "post", action: given.compare, target: "_blank" },
		element("input", { type: "hidden", name: given.csrfParameter, value: csrf }),
		input,
		element("button", {}, say("conflict.compare")),
	);
	compare.addEventListener("submit", () => {
		input.value = JSON.stringify(gather(form, view.state.doc, media, panel));
	});
	return compare;
}

function conflict(text, version) {
	const notice = notices.show("saving", text, {
		actions: [
			act(
				say("conflict.mine"),
				async () => {
					notice.remove();
					await saving.overrule(version);
				},
				"primary",
			),
			act(say("conflict.theirs"), () => {
				store.forget();
				left = true;
				location.reload();
			}),
		],
	});
	notice.querySelector(".actions").prepend(compareForm());
}

let left = false;
window.addEventListener(
	"beforeunload",
	(event) => {
		if (left) {
			event.stopImmediatePropagation();
		}
	},
	true,
);

saving.addEventListener("state", ({ detail: { kind, text, json } }) => {
	notices.saving(kind, text);
	if (kind === "conflict") {
		conflict(text, json.version);
	}
	else if (kind === "refused") {
		notices.show("saving", text, { lines: json?.errors?.map((one) => one.detail) ?? [] });
		mark(form, json?.errors);
	}
	else if (kind === "signed-out") {
		const link = element("a", { className: "button", href: "/masuk", target: "_blank" }, say("save.sign-in"));
		const again = act(say("save.again"), async () => {
			if (await freshToken()) {
				await saving.now();
			}
		});
		notices.show("saving", text, { actions: [link, again] });
	}
});
saving.addEventListener("saved", ({ detail }) => {
	notices.list(detail.checks);
	mark(form);
});
offerUploads(form, media, (text) => notices.show("upload", text));
form.addEventListener("input", (event) => {
	if (!event.target.closest("#gambar, #isi-naskah, #bilah")) {
		saving.touch();
	}
});
media.addEventListener("change", (event) => event.detail && saving.touch());
panel.addEventListener("change", () => saving.touch());
form.addEventListener("submit", async (event) => {
	event.preventDefault();
	const then = event.submitter?.dataset.then;
	if (media.uploading) {
		notices.show("upload", say("upload.wait"), { tone: "warning" });
		return;
	}
	if ((await saving.now()) && then) {
		location.assign(then);
	}
});

const title = form.elements.namedItem("title");
title.addEventListener("keydown", (event) => {
	if (event.key === "Enter" && !event.isComposing) {
		event.preventDefault();
		form.elements.namedItem("summary").focus();
	}
});
title.addEventListener("input", () => {
	if (/[\r\n]/.test(title.value)) {
		title.value = title.value.replace(/\s*[\r\n]+\s*/g, " ");
	}
});

function restore(copy) {
	fill(form, copy);
	copy.content.media?.filter((item) => media.get(item.asset)).forEach((item) => media.describe(item.asset, item));
	panel.set({ hero: copy.content.hero ?? null, gallery: copy.content.gallery ?? [] });
	view.updateState(stateOf(documentFrom(copy.content.body)));
	changed();
}

const copy = store.read();
if (copy?.content && JSON.stringify({ content: copy.content, tagNames: copy.tagNames }) !== JSON.stringify(gather(form, view.state.doc, media, panel))) {
	const when = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "medium", timeStyle: "short" });
	const notice = notices.show("copy", say("copy.found", when.format(copy.at)), {
		tone: "warning",
		actions: [
			act(say("copy.restore"), () => {
				notice.remove();
				restore(copy);
			}, "primary"),
			act(say("copy.drop"), () => {
				notice.remove();
				store.forget();
			}),
		],
	});
}

toolbar.attach(view, textAllowed);
counter.textContent = counted(view.state.doc);
notices.saving("clean", given.savedWords);
notices.list(given.checks);
form.classList.add("with-editor");
view.dispatch(view.state.tr.setSelection(Selection.atStart(view.state.doc)));
if (!title.value) {
	title.focus();
}
