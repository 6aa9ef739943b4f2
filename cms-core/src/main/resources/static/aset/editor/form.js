// The fields around the text, as the server's content JSON names them.
import { element } from "./elements.js";

function value(form, name) {
	const control = form.elements.namedItem(name);
	return control && "value" in control ? control.value.trim() : "";
}

/** Reads a field of the type by its kind; an empty one is left out. */
function typeField(control) {
	switch (control.dataset.kind) {
		case "YES_NO":
			return control.checked;
		case "NUMBER":
		case "MONEY":
			return control.value === "" ? undefined : Number(control.value);
		case "TEXTS":
			return some(control.value.split("\n").map((line) => line.trim()).filter(Boolean));
		case "DOCUMENTS":
			return some([...control.querySelectorAll("input:checked")].map((box) => box.value));
		default:
			return control.value.trim() || undefined;
	}
}

function some(list) {
	return list.length ? list : undefined;
}

function fillTypeField(control, kept) {
	switch (control.dataset.kind) {
		case "YES_NO":
			control.checked = kept === true;
			break;
		case "TEXTS":
			control.value = (kept ?? []).join("\n");
			break;
		case "DOCUMENTS":
			control.querySelectorAll("input").forEach((box) => {
				box.checked = kept?.includes(box.value) ?? false;
			});
			break;
		default:
			control.value = kept ?? "";
	}
}

/** Everything that is saved, for JSON. */
export function gather(form, doc, media, panel) {
	const fields = {};
	form.querySelectorAll("[data-field]").forEach((control) => {
		const read = typeField(control);
		if (read !== undefined) {
			fields[control.dataset.field] = read;
		}
	});
	const content = {
		title: value(form, "title"),
		summary: value(form, "summary"),
		body: doc.toJSON(),
		seoTitle: value(form, "seoTitle"),
		seoDescription: value(form, "seoDescription"),
		slug: value(form, "slug"),
		category: value(form, "category") || null,
		districts: [...form.querySelectorAll("[name='districts']:checked")].map((box) => box.value),
		hero: panel.hero,
		gallery: panel.gallery,
		media: media.toJSON(),
		fields,
	};
	const tagNames = value(form, "tags").split(",").map((name) => name.trim()).filter(Boolean);
	return { content, tagNames };
}

/** Puts a kept copy back into the fields. */
export function fill(form, { content, tagNames }) {
	for (const name of ["title", "summary", "seoTitle", "seoDescription", "slug", "category"]) {
		const control = form.elements.namedItem(name);
		if (control && "value" in control) {
			control.value = content[name] ?? "";
		}
	}
	form.elements.namedItem("tags").value = (tagNames ?? []).join(", ");
	form.querySelectorAll("[name='districts']").forEach((box) => {
		box.checked = content.districts?.includes(box.value) ?? false;
	});
	form.querySelectorAll("[data-field]").forEach((control) => {
		fillTypeField(control, content.fields?.[control.dataset.field]);
	});
}

/** Says at each field of the type what the server refused there, and forgets what it said before. */
export function mark(form, errors = []) {
	form.querySelectorAll("[data-field]").forEach((control) => {
		const id = `field-${control.dataset.field}-salah`;
		const pointer = `/fields/${control.dataset.field}`;
		const words = errors
			.filter((one) => one.pointer === pointer || one.pointer?.startsWith(`${pointer}/`))
			.map((one) => one.detail);
		document.getElementById(id)?.remove();
		const others = (control.getAttribute("aria-describedby") ?? "").split(" ").filter((one) => one && one !== id);
		control.removeAttribute("aria-invalid");
		if (words.length) {
			control.setAttribute("aria-invalid", "true");
			control.closest(".field").append(element("p", { className: "field-error", id }, words.join(" ")));
			others.push(id);
		}
		if (others.length) {
			control.setAttribute("aria-describedby", others.join(" "));
		}
		else {
			control.removeAttribute("aria-describedby");
		}
	});
}
