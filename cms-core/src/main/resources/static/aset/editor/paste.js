// Cleans what is pasted from Word and from web pages to the blocks that a body knows.

const DROPPED = "script, style, meta, link, title, head, xml, o\\:p, iframe, object, embed, svg, math, form, input, button, select, textarea, img, picture, video, audio, canvas, noscript, template";

const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/g;

/** Text without characters that a body refuses. */
export function cleanText(text) {
	return text.replace(/\u000b/g, "\n").replace(CONTROL, "");
}

/**
 * HTML of the clipboard, reduced. It is parsed apart from the page, so nothing of it is loaded or run; what the schema
 * does not know falls away afterwards.
 */
export function cleanHtml(html) {
	const page = new DOMParser().parseFromString(inert(html), "text/html");
	page.querySelectorAll(DROPPED).forEach((element) => element.remove());
	dropComments(page);
	stylesToElements(page);
	wordLists(page);
	page.querySelectorAll("div, section, article, header, footer, main").forEach((element) => paragraphOf(page, element));
	page.querySelectorAll("table table").forEach((element) => element.replaceWith(...textOf(page, element)));
	page.querySelectorAll("th p:empty, td p:empty, li p:empty").forEach((element) => element.remove());
	page.querySelectorAll("*").forEach((element) => element.removeAttribute("data-style"));
	return cleanText(page.body.innerHTML);
}

/**
 * Style sheets go, styles and handlers of elements become data: the page's policy would refuse them with a warning each,
 * and the styles of elements are read below.
 */
function inert(html) {
	return html
		.replace(/<!--\[if[\s\S]*?<!\[endif\]-->/gi, "")
		.replace(/<style\b[\s\S]*?(<\/style\s*>|$)/gi, "")
		.replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/(\s|"|'|\/)(style|on\w+)(\s*=)/gi, "$1 data-$2$3"));
}

function dropComments(page) {
	const walker = page.createTreeWalker(page, NodeFilter.SHOW_COMMENT);
	const comments = [];
	while (walker.nextNode()) {
		comments.push(walker.currentNode);
	}
	comments.forEach((comment) => comment.remove());
}

/** Word and Google Docs say bold by style; the attribute is read as text, since the page's policy applies no styles. */
function stylesToElements(page) {
	page.querySelectorAll("[data-style]").forEach((element) => {
		const style = element.getAttribute("data-style").toLowerCase();
		if (/(^|;)\s*(display\s*:\s*none|mso-hide\s*:\s*all)/.test(style)) {
			element.remove();
			return;
		}
		const weight = /font-weight\s*:\s*(\w+)/.exec(style)?.[1];
		if (/^(b|strong)$/i.test(element.tagName) && /^(normal|400)$/.test(weight ?? "")) {
			element.replaceWith(...element.childNodes);
			return;
		}
		if (/^(span|font|a|p|td|th|li)$/i.test(element.tagName)) {
			wrapContent(page, element, "b", /^(bold|bolder|[6-9]00)$/.test(weight ?? "") && !/^th$/i.test(element.tagName));
			wrapContent(page, element, "i", /font-style\s*:\s*italic/.test(style));
			wrapContent(page, element, "u", /text-decoration[^;]*underline/.test(style) && !element.closest("a"));
			wrapContent(page, element, "sup", /vertical-align\s*:\s*super/.test(style));
			wrapContent(page, element, "sub", /vertical-align\s*:\s*sub/.test(style) && !/super/.test(style));
		}
	});
}

function wrapContent(page, element, name, wanted) {
	if (wanted && element.textContent.trim()) {
		const wrapper = page.createElement(name);
		wrapper.append(...element.childNodes);
		element.append(wrapper);
	}
}

/** Word writes list items as paragraphs that carry "mso-list:l0 level2 lfo1" and a bullet of their own. */
function wordLists(page) {
	const lists = [];
	page.querySelectorAll("p[data-style*='mso-list'], p[class*='MsoListParagraph']").forEach((paragraph) => {
		const level = Number(/mso-list:[^;]*level(\d)/i.exec(paragraph.getAttribute("data-style") ?? "")?.[1]);
		if (!level) {
			return;
		}
		const marker = [...paragraph.querySelectorAll("span")].find((span) =>
			/mso-list\s*:\s*ignore/i.test(span.getAttribute("data-style") ?? ""),
		);
		const ordered = /^[\s(]*(\d+|[a-z]{1,3}|[ivx]+)[.)]/i.test(marker?.textContent ?? "");
		marker?.remove();
		if (paragraph.previousElementSibling !== lists[0]?.list) {
			lists.length = 0;
		}
		while (lists.length > level) {
			lists.pop();
		}
		while (lists.length < level) {
			const list = page.createElement(ordered ? "ol" : "ul");
			const parent = lists[lists.length - 1];
			if (parent) {
				(parent.list.lastElementChild ?? parent.list.appendChild(page.createElement("li"))).append(list);
			}
			else {
				paragraph.before(list);
			}
			lists.push({ list });
		}
		const item = page.createElement("li");
		const text = page.createElement("p");
		text.append(...paragraph.childNodes);
		item.append(text);
		lists[lists.length - 1].list.append(item);
		paragraph.remove();
	});
}

/** A box that holds text itself is a paragraph; a box of boxes is nothing. */
function paragraphOf(page, element) {
	if (element.matches("[data-image], [data-gallery], [data-video], [data-youtube], [data-attachment], [data-callout]")) {
		return;
	}
	const holdsText = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
	if (holdsText && !element.querySelector("p, ul, ol, table, h1, h2, h3, h4, h5, h6, blockquote")) {
		const paragraph = page.createElement("p");
		paragraph.append(...element.childNodes);
		element.replaceWith(paragraph);
	}
	else {
		element.replaceWith(...element.childNodes);
	}
}

function textOf(page, element) {
	return [...element.querySelectorAll("td, th")].map((cell) => {
		const paragraph = page.createElement("p");
		paragraph.textContent = cell.textContent;
		return paragraph;
	});
}
