// The blocks and marks of a body, with the names that id.terbit.body.BodyJson reads.
import { Schema } from "prosemirror-model";

const cellAttributes = {
	colspan: { default: 1, validate: "number" },
	rowspan: { default: 1, validate: "number" },
};

function spans(dom) {
	const span = (name, most) => Math.min(Math.max(Number.parseInt(dom.getAttribute(name), 10) || 1, 1), most);
	return { colspan: span("colspan", 50), rowspan: span("rowspan", 500) };
}

function spanAttributes(node) {
	const attributes = {};
	if (node.attrs.colspan > 1) {
		attributes.colspan = node.attrs.colspan;
	}
	if (node.attrs.rowspan > 1) {
		attributes.rowspan = node.attrs.rowspan;
	}
	return attributes;
}

/** A leaf block that names one asset; it survives copying within the newsroom. */
function assetNode(name) {
	return {
		group: "block",
		attrs: { asset: { validate: "string" } },
		draggable: true,
		parseDOM: [{ tag: `div[data-${name}]`, getAttrs: (dom) => ({ asset: dom.getAttribute(`data-${name}`) }) }],
		toDOM: (node) => ["div", { [`data-${name}`]: node.attrs.asset }],
	};
}

export const linkAddress =
	/^(https?:\/\/[^\s/?#@:[\]\\"<>^`{|}]+(:\d{1,5})?([/?#][^\s\\"<>^`{|}]*)?|mailto:[^\s@?/\\"<>^`{|}]+@[^\s@?/\\"<>^`{|}]+(\?[^\s?\\"<>^`{|}]*)?|tel:\+?[0-9][0-9().-]{1,31})$/i;

const documentAddress = /\/meja\/naskah\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:[/?#]|$)/;

/** The attributes of a link to what somebody typed or pasted, or null where it can't be one. */
export function linkTo(typed) {
	const address = typed.trim();
	const document = documentAddress.exec(address);
	if (document) {
		return { href: null, document: document[1] };
	}
	for (const candidate of [address, `https://${address}`]) {
		if (linkAddress.test(candidate) && candidate.length <= 2000 && (candidate === address || address.includes("."))) {
			return { href: candidate, document: null };
		}
	}
	return /^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(address) ? linkTo(`mailto:${address}`) : null;
}

export const schema = new Schema({
	nodes: {
		doc: { content: "block+" },
		paragraph: { group: "block flow cell", content: "inline*", parseDOM: [{ tag: "p" }], toDOM: () => ["p", 0] },
		heading: {
			group: "block",
			content: "inline*",
			defining: true,
			attrs: { level: { default: 2, validate: "number" } },
			parseDOM: [
				{ tag: "h1", attrs: { level: 2 } },
				{ tag: "h2", attrs: { level: 2 } },
				{ tag: "h3", attrs: { level: 3 } },
				{ tag: "h4", attrs: { level: 4 } },
				{ tag: "h5", attrs: { level: 4 } },
				{ tag: "h6", attrs: { level: 4 } },
			],
			toDOM: (node) => [`h${node.attrs.level}`, 0],
		},
		bulletList: { group: "block flow cell", content: "listItem+", parseDOM: [{ tag: "ul" }], toDOM: () => ["ul", 0] },
		orderedList: {
			group: "block flow cell",
			content: "listItem+",
			attrs: { start: { default: 1, validate: "number" } },
			parseDOM: [
				{
					tag: "ol",
					getAttrs: (dom) => ({
						start: Math.min(Math.max(Number.parseInt(dom.getAttribute("start"), 10) || 1, 1), 99999),
					}),
				},
			],
			toDOM: (node) => (node.attrs.start === 1 ? ["ol", 0] : ["ol", { start: node.attrs.start }, 0]),
		},
		listItem: { content: "paragraph flow*", defining: true, parseDOM: [{ tag: "li" }], toDOM: () => ["li", 0] },
		blockquote: {
			group: "block",
			content: "flow+",
			defining: true,
			parseDOM: [{ tag: "blockquote" }],
			toDOM: () => ["blockquote", 0],
		},
		callout: {
			group: "block",
			content: "flow+",
			defining: true,
			attrs: { kind: { default: "info", validate: "string" } },
			parseDOM: [{ tag: "div[data-callout]", getAttrs: (dom) => ({ kind: dom.getAttribute("data-callout") }) }],
			toDOM: (node) => ["div", { "data-callout": node.attrs.kind, class: `callout callout-${node.attrs.kind}` }, 0],
		},
		table: {
			group: "block",
			content: "tableRow+",
			tableRole: "table",
			isolating: true,
			parseDOM: [{ tag: "table" }],
			toDOM: () => ["table", ["tbody", 0]],
		},
		tableRow: {
			content: "(tableCell | tableHeader)*",
			tableRole: "row",
			parseDOM: [{ tag: "tr" }],
			toDOM: () => ["tr", 0],
		},
		tableCell: {
			content: "cell+",
			attrs: cellAttributes,
			tableRole: "cell",
			isolating: true,
			parseDOM: [{ tag: "td", getAttrs: spans }],
			toDOM: (node) => ["td", spanAttributes(node), 0],
		},
		tableHeader: {
			content: "cell+",
			attrs: cellAttributes,
			tableRole: "header_cell",
			isolating: true,
			parseDOM: [{ tag: "th", getAttrs: spans }],
			toDOM: (node) => ["th", spanAttributes(node), 0],
		},
		image: { ...assetNode("image"), group: "block cell" },
		gallery: {
			group: "block",
			attrs: { assets: { default: [] } },
			draggable: true,
			parseDOM: [
				{ tag: "div[data-gallery]", getAttrs: (dom) => ({ assets: dom.getAttribute("data-gallery").split(" ") }) },
			],
			toDOM: (node) => ["div", { "data-gallery": node.attrs.assets.join(" ") }],
		},
		video: {
			group: "block",
			attrs: {
				asset: { default: null },
				youtube: { default: null },
				title: { default: null },
				poster: { default: null },
				captions: { default: null },
			},
			draggable: true,
			parseDOM: [
				{
					tag: "div[data-video], div[data-youtube]",
					getAttrs: (dom) => ({
						asset: dom.getAttribute("data-video") || null,
						youtube: dom.getAttribute("data-youtube") || null,
						title: dom.getAttribute("data-title") || null,
						poster: dom.getAttribute("data-poster") || null,
						captions: dom.getAttribute("data-captions") || null,
					}),
				},
			],
			toDOM: ({ attrs: { asset, youtube, title, poster, captions } }) => [
				"div",
				{
					"data-video": asset,
					"data-youtube": youtube,
					"data-title": title,
					"data-poster": poster,
					"data-captions": captions,
				},
			],
		},
		attachment: assetNode("attachment"),
		divider: { group: "block", parseDOM: [{ tag: "hr" }], toDOM: () => ["hr"] },
		text: { group: "inline" },
		hardBreak: {
			group: "inline",
			inline: true,
			selectable: false,
			parseDOM: [{ tag: "br" }],
			toDOM: () => ["br"],
		},
	},
	marks: {
		bold: { parseDOM: [{ tag: "strong" }, { tag: "b" }], toDOM: () => ["strong", 0] },
		italic: { parseDOM: [{ tag: "em" }, { tag: "i" }], toDOM: () => ["em", 0] },
		underline: { parseDOM: [{ tag: "u" }], toDOM: () => ["u", 0] },
		superscript: { excludes: "superscript subscript", parseDOM: [{ tag: "sup" }], toDOM: () => ["sup", 0] },
		subscript: { excludes: "superscript subscript", parseDOM: [{ tag: "sub" }], toDOM: () => ["sub", 0] },
		link: {
			attrs: { href: { default: null }, document: { default: null } },
			inclusive: false,
			parseDOM: [
				{
					tag: "a[href]",
					getAttrs: (dom) => linkTo(dom.getAttribute("href")) ?? false,
				},
			],
			toDOM: (mark) => [
				"a",
				{ href: mark.attrs.document ? `/meja/naskah/${mark.attrs.document}` : mark.attrs.href, rel: "noopener" },
				0,
			],
		},
	},
});

/** Blocks that belong to the layout: whoever may not change the text may still place them. */
export function isLayout(node) {
	const name = node.type.name;
	return (
		name === "image" ||
		name === "gallery" ||
		name === "attachment" ||
		(name === "video" && !node.attrs.youtube) ||
		(name === "paragraph" && node.content.size === 0)
	);
}

/** The text of a document without its layout, to compare. */
export function textOnly(doc) {
	const keep = (json, node) => {
		if (!node.isLeaf && !node.isTextblock) {
			json.content = [];
			node.forEach((child) => {
				if (!isLayout(child)) {
					json.content.push(keep(child.toJSON(), child));
				}
			});
		}
		return json;
	};
	return JSON.stringify(keep({ type: "doc" }, doc));
}

/** A document from stored JSON; an empty body becomes one empty paragraph. */
export function documentFrom(json) {
	const blocks = json?.content?.length ? json : { type: "doc", content: [{ type: "paragraph" }] };
	const doc = schema.nodeFromJSON(blocks);
	doc.check();
	return doc;
}
