// The fields around the text, as the server's content JSON names them.

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
			return control.value === "" ? undefined : Number(control.value);
		default:
			return control.value.trim() || undefined;
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
		const kept = content.fields?.[control.dataset.field];
		if (control.dataset.kind === "YES_NO") {
			control.checked = kept === true;
		}
		else {
			control.value = kept ?? "";
		}
	});
}
