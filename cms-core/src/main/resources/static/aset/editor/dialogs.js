// Questions to the writer, in native dialogs: modal, closed by Escape, focus returns by itself.
import { element, field } from "./elements.js";
import { say } from "./words.js";

/**
 * Opens a dialog and answers with the values of its fields by name, or null where it was given up.
 * validate(values) answers with a sentence where something is wrong. A field is {name, label, hint, input}, or
 * {name, node, read, input} where it is more than one control.
 */
export function ask({ title, fields, accept, validate = () => null, remove = null }) {
	return new Promise((resolve) => {
		const error = element("p", { className: "field-error", role: "alert", hidden: true });
		const give = element("button", { type: "button" }, say("dialog.cancel"));
		const form = element(
			"form",
			{ method: "dialog", noValidate: true },
			...fields.map((one) => one.node ?? field(one.label, one.input, one.hint)),
			error,
			element("div", { className: "actions" }, element("button", { className: "primary" }, accept), give),
		);
		const heading = element("h2", { id: "dialog-judul" }, title);
		const dialog = element("dialog", { className: "ask", "aria-labelledby": "dialog-judul" }, heading, form);
		let answer = null;
		const values = () => Object.fromEntries(fields.map((one) => [one.name, one.read ? one.read() : one.input.value.trim()]));
		give.addEventListener("click", () => dialog.close());
		if (remove) {
			const button = element("button", { type: "button", className: "danger" }, remove);
			button.addEventListener("click", () => {
				answer = { removed: true };
				dialog.close();
			});
			form.lastElementChild.append(button);
		}
		form.addEventListener("submit", (event) => {
			event.preventDefault();
			const wrong = validate(values());
			if (wrong) {
				error.textContent = wrong;
				error.hidden = false;
				fields[0].input.focus();
				return;
			}
			answer = values();
			dialog.close();
		});
		dialog.addEventListener("close", () => {
			dialog.remove();
			resolve(answer);
		});
		document.body.append(dialog);
		dialog.showModal();
		fields[0]?.input.focus();
	});
}

/** Asks what a picture shows and who took it; alt text and credit are wanted before submitting. */
export function describePicture(item, title) {
	const alt = element("textarea", { value: item.alt, rows: 2, maxLength: 1000 });
	const caption = element("textarea", { value: item.caption, rows: 2, maxLength: 1000 });
	const credit = element("input", { value: item.credit, maxLength: 300, autocomplete: "off" });
	return ask({
		title,
		accept: say("dialog.keep"),
		fields: [
			{ name: "alt", label: say("media.alt"), hint: say("media.alt.hint"), input: alt },
			{ name: "caption", label: say("media.caption"), hint: say("media.caption.hint"), input: caption },
			{ name: "credit", label: say("media.credit"), hint: say("media.credit.hint"), input: credit },
		],
	});
}

/** Asks which pictures of the list a gallery shows, in which order they stand in the list. */
export function choosePictures(items, chosen) {
	const boxes = items.map((item) => {
		const box = element("input", { type: "checkbox", value: item.asset, checked: chosen.includes(item.asset) });
		const picture = element("img", { src: item.url, alt: "", width: 64, height: 64 });
		return { box, node: element("label", { className: "choice" }, box, picture, item.alt || item.caption || item.name) };
	});
	const legend = element("legend", {}, say("gallery.which"));
	return ask({
		title: say("toolbar.gallery"),
		accept: say("dialog.insert"),
		fields: [
			{
				name: "assets",
				node: element("fieldset", { className: "pictures" }, legend, ...boxes.map((one) => one.node)),
				input: boxes[0].box,
				read: () => boxes.filter((one) => one.box.checked).map((one) => one.box.value),
			},
		],
		validate: ({ assets }) => (assets.length ? null : say("gallery.none")),
	});
}
