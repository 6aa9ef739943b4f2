// What the toolbar and the keyboard do to a document.
import { setBlockType, toggleMark, wrapIn, lift, chainCommands, exitCode, baseKeymap } from "prosemirror-commands";
import { wrapInList, liftListItem, sinkListItem, splitListItem } from "prosemirror-schema-list";
import { undo, redo } from "prosemirror-history";
import { goToNextCell, isInTable } from "prosemirror-tables";
import { NodeSelection } from "prosemirror-state";
import { inputRules, textblockTypeInputRule, wrappingInputRule } from "prosemirror-inputrules";
import { askLink } from "./links.js";
import { schema } from "./schema.js";

const { nodes, marks } = schema;

/** The nearest node of a type around the selection, with its place. */
export function around(state, type) {
	const { $from } = state.selection;
	for (let depth = $from.depth; depth > 0; depth--) {
		if ($from.node(depth).type === type) {
			return { node: $from.node(depth), place: $from.before(depth), depth };
		}
	}
	return null;
}

/** Whether a mark stands at the selection. */
export function hasMark(state, type) {
	const { from, $from, to, empty } = state.selection;
	return empty ? Boolean(type.isInSet(state.storedMarks ?? $from.marks())) : state.doc.rangeHasMark(from, to, type);
}

/** Puts the selection into a list, changes the kind of the list that it is in, or takes it out. */
export function toggleList(type) {
	return (state, dispatch, view) => {
		const inside = around(state, nodes.bulletList) ?? around(state, nodes.orderedList);
		const nearest = [around(state, nodes.bulletList), around(state, nodes.orderedList)]
			.filter(Boolean)
			.sort((one, other) => other.depth - one.depth)[0];
		if (!inside) {
			return wrapInList(type)(state, dispatch, view);
		}
		if (nearest.node.type === type) {
			return liftListItem(nodes.listItem)(state, dispatch, view);
		}
		dispatch?.(state.tr.setNodeMarkup(nearest.place, type));
		return true;
	};
}

/** Wraps in a quotation or a callout, or lifts out of it. */
export function toggleWrap(type, attributes) {
	return (state, dispatch, view) =>
		around(state, type) ? lift(state, dispatch, view) : wrapIn(type, attributes)(state, dispatch, view);
}

/** Inserts a block behind the one that holds the selection. */
export function insertBlock(node) {
	return (state, dispatch) => {
		const { $to } = state.selection;
		if (state.selection instanceof NodeSelection || $to.depth === 0) {
			dispatch?.(state.tr.insert(state.selection.to, node).scrollIntoView());
			return true;
		}
		const inCell = isInTable(state) && node.type === nodes.image;
		let depth = inCell ? $to.depth : 1;
		while (inCell && depth > 1 && !$to.node(depth - 1).type.spec.tableRole) {
			depth--;
		}
		const block = $to.node(depth);
		const empty = block.type === nodes.paragraph && block.content.size === 0;
		const tr = empty
			? state.tr.replaceWith($to.before(depth), $to.after(depth), node)
			: state.tr.insert($to.after(depth), node);
		const last = tr.doc.lastChild;
		if (last && last.isLeaf) {
			tr.insert(tr.doc.content.size, nodes.paragraph.create());
		}
		dispatch?.(tr.scrollIntoView());
		return true;
	};
}

/** A table of three columns with a row of headers. */
export function newTable() {
	const cells = (type) => Array.from({ length: 3 }, () => type.createAndFill());
	return nodes.table.create(null, [
		nodes.tableRow.create(null, cells(nodes.tableHeader)),
		nodes.tableRow.create(null, cells(nodes.tableCell)),
		nodes.tableRow.create(null, cells(nodes.tableCell)),
	]);
}

/** Asks where the link leads and sets, changes or removes it. */
export async function editLink(view) {
	const range = linkRange(view.state);
	const wantsWords = view.state.selection.empty && !range;
	const answer = await askLink({ attrs: range?.mark.attrs ?? null, wantsWords });
	view.focus();
	if (!answer) {
		return;
	}
	const { from, to } = range ?? view.state.selection;
	const tr = view.state.tr;
	if (answer.removed) {
		tr.removeMark(from, to, marks.link);
	}
	else if (wantsWords) {
		tr.replaceSelectionWith(schema.text(answer.words, [marks.link.create(answer.attrs)]), false);
	}
	else {
		tr.removeMark(from, to, marks.link).addMark(from, to, marks.link.create(answer.attrs));
	}
	view.dispatch(tr.scrollIntoView());
}

function linkRange(state) {
	const { $from, empty } = state.selection;
	const mark = marks.link.isInSet($from.marks()) ?? ($from.nodeAfter ? marks.link.isInSet($from.nodeAfter.marks) : null);
	if (!mark) {
		return null;
	}
	if (!empty) {
		return { from: state.selection.from, to: state.selection.to, mark };
	}
	let from = null;
	let to = null;
	let open = true;
	$from.parent.forEach((child, offset) => {
		const start = $from.start() + offset;
		if (mark.isInSet(child.marks)) {
			if (open && (from === null || to !== start)) {
				from = start;
			}
			to = open ? start + child.nodeSize : to;
		}
		else if (to !== null && to >= $from.pos) {
			open = false;
		}
	});
	return { from, to, mark };
}

/** Keys of the text; leave() is where Escape goes, toolbar() where Alt-F10 goes. */
export function keys({ leave, toolbar, save }) {
	const heading = (level) => setBlockType(nodes.heading, { level });
	const hardBreak = chainCommands(exitCode, (state, dispatch) => {
		dispatch?.(state.tr.replaceSelectionWith(nodes.hardBreak.create()).scrollIntoView());
		return true;
	});
	return {
		"Mod-b": toggleMark(marks.bold),
		"Mod-i": toggleMark(marks.italic),
		"Mod-u": toggleMark(marks.underline),
		"Mod-k": (state, dispatch, view) => {
			editLink(view);
			return true;
		},
		"Mod-z": undo,
		"Mod-y": redo,
		"Shift-Mod-z": redo,
		"Mod-Alt-0": setBlockType(nodes.paragraph),
		"Mod-Alt-2": heading(2),
		"Mod-Alt-3": heading(3),
		"Mod-Alt-4": heading(4),
		"Mod-Shift-7": toggleList(nodes.orderedList),
		"Mod-Shift-8": toggleList(nodes.bulletList),
		"Mod-Shift-9": toggleWrap(nodes.blockquote),
		"Mod-.": toggleMark(marks.superscript),
		"Mod-,": toggleMark(marks.subscript),
		"Mod-s": () => save(),
		"Shift-Enter": hardBreak,
		Enter: splitListItem(nodes.listItem),
		Tab: chainCommands(goToNextCell(1), sinkListItem(nodes.listItem)),
		"Shift-Tab": chainCommands(goToNextCell(-1), liftListItem(nodes.listItem)),
		Escape: () => leave(),
		"Alt-F10": () => toolbar(),
	};
}

/** What typing turns into blocks: "## ", "- ", "1. ", "> ". */
export function typing() {
	return inputRules({
		rules: [
			textblockTypeInputRule(/^(#{2,4})\s$/, nodes.heading, (match) => ({ level: match[1].length })),
			wrappingInputRule(/^\s*[-*]\s$/, nodes.bulletList),
			wrappingInputRule(
				/^(\d{1,4})\.\s$/,
				nodes.orderedList,
				(match) => ({ start: Math.max(Number(match[1]), 1) }),
				(match, node) => node.childCount + node.attrs.start === Number(match[1]),
			),
			wrappingInputRule(/^\s*>\s$/, nodes.blockquote),
		],
	});
}

export { baseKeymap, undo, redo, setBlockType, toggleMark };
