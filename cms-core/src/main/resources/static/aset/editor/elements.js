// Small builders of elements; text is always text.

/** An element with properties, attributes (names with a dash, or role) and children. */
export function element(name, properties = {}, ...children) {
	const made = document.createElement(name);
	for (const [key, value] of Object.entries(properties)) {
		if (value === null || value === undefined) {
			continue;
		}
		if (key.includes("-") || key === "role" || key === "for") {
			made.setAttribute(key, value);
		}
		else {
			made[key] = value;
		}
	}
	made.append(...children);
	return made;
}

let numbers = 0;

/** A label with its field, as the newsroom's forms have it. */
export function field(label, input, hint) {
	input.id ||= `bidang-${++numbers}`;
	const hintLine = hint ? element("span", { className: "hint" }, hint) : "";
	return element("div", { className: "field" }, element("label", { for: input.id }, label, hintLine), input);
}

const SHAPES = {
	bold: "M7 5h6a3.5 3.5 0 0 1 0 7H7zM7 12h7a3.5 3.5 0 0 1 0 7H7z",
	italic: "M10 5h7M7 19h7M14 5l-4 14",
	underline: "M7 4v7a5 5 0 0 0 10 0V4M6 20h12",
	superscript: "M4 8l8 10M12 8L4 18M16 9c0-3 4-3 4-1 0 1.500-4 3-4 4h4",
	subscript: "M4 5l8 10M12 5L4 15M16 17c0-3 4-3 4-1 0 1.500-4 3-4 4h4",
	link: "M10 14a4 4 0 0 0 6 .5l3-3a4 4 0 0 0-5.700-5.700l-1.500 1.500M14 10a4 4 0 0 0-6-.5l-3 3a4 4 0 0 0 5.700 5.700l1.500-1.500",
	bullet: "M9 6h11M9 12h11M9 18h11M4.500 6h.01M4.500 12h.01M4.500 18h.01",
	number: "M10 6h10M10 12h10M10 18h10M4 5l1.500-1v5M4 15c0-2 3-2 3 0 0 1-3 2-3 4h3",
	quote: "M5 18c3-1 4-4 4-7H5V6h5v5c0 5-2 7-5 9zM14 18c3-1 4-4 4-7h-4V6h5v5c0 5-2 7-5 9z",
	callout: "M4 5h16v14H4zM4 5v14M8 10h8M8 14h5",
	divider: "M4 12h16",
	table: "M4 5h16v14H4zM4 10h16M4 14.500h16M10 5v14",
	image: "M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15.500 9h.01",
	library: "M4 5h5v14H4zM9 5h5v14H9zM15 6l4-1 3 13-4 1z",
	gallery: "M3 7h13v12H3zM7 7V4h14v12h-5M3 16l4-4 4 4 2-2 3 3",
	video: "M3 6h18v12H3zM10 9.500v5l4.500-2.500z",
	attachment: "M19 11l-7.500 7.500a4.500 4.500 0 0 1-6.400-6.400L13 4.500a3 3 0 0 1 4.200 4.200L9.500 16.500a1.500 1.500 0 0 1-2.100-2.100l7-7",
	undo: "M9 7L5 11l4 4M5 11h9a5 5 0 0 1 0 10h-3",
	redo: "M15 7l4 4-4 4M19 11h-9a5 5 0 0 0 0 10h3",
	rowBefore: "M4 13h16v6H4zM12 3v6M9 6h6",
	rowAfter: "M4 5h16v6H4zM12 15v6M9 18h6",
	rowDelete: "M4 9h16v6H4zM9 4l6 3M15 4L9 7",
	columnBefore: "M13 4h6v16h-6zM3 12h6M6 9v6",
	columnAfter: "M5 4h6v16H5zM15 12h6M18 9v6",
	columnDelete: "M9 9h6v12H9zM9 3l6 3M15 3L9 6",
	header: "M4 5h16v14H4zM4 10h16M5 7.500h14",
	remove: "M5 7h14M9 7V4h6v3M7 7l1 13h8l1-13",
};

/** A drawn sign; the name of its button stands in aria-label. */
export function sign(name) {
	const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
	svg.setAttribute("viewBox", "0 0 24 24");
	svg.setAttribute("aria-hidden", "true");
	const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
	path.setAttribute("d", SHAPES[name]);
	svg.append(path);
	return svg;
}
