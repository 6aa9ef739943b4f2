// Fields that hold a file of the library: one that is not there yet is uploaded at the place.
import { element } from "./elements.js";
import { say } from "./words.js";

const PAPERS = ".pdf,.doc,.docx,.xls,.xlsx,.ppt,.pptx,.odt,.ods,.odp,.rtf";

/** Puts a button beside each of them. */
export function offerUploads(form, media, tell) {
	form.querySelectorAll("select[data-kind='FILE']:not(:disabled)").forEach((select) => {
		const label = form.querySelector(`label[for='${select.id}']`);
		label.id ||= `${select.id}-nama`;
		const button = element("button", { type: "button", id: `${select.id}-unggah` }, say("field.upload"));
		button.setAttribute("aria-labelledby", `${button.id} ${label.id}`);
		button.addEventListener("click", () => {
			const input = element("input", { type: "file", accept: PAPERS });
			input.addEventListener("change", () => upload(select, button, input.files[0], media, tell));
			input.click();
		});
		select.after(element("p", { className: "field-tools" }, button));
	});
}

async function upload(select, button, file, media, tell) {
	button.disabled = true;
	try {
		const item = await media.send(file);
		if (![...select.options].some((option) => option.value === item.asset)) {
			select.options[0].after(element("option", { value: item.asset }, item.name));
		}
		select.value = item.asset;
		select.dispatchEvent(new Event("input", { bubbles: true }));
	}
	catch (failure) {
		tell(failure.message);
	}
	button.disabled = false;
	button.focus();
}
