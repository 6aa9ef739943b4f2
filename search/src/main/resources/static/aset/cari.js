// Titles while typing: the combobox of the ARIA Authoring Practices (list popup, chosen by hand). Without this script the
// form works as it is.
const WAIT = 180;
const SHORTEST = 2;

function option(suggestion, number) {
	const item = document.createElement("li");
	item.id = `cari-saran-${number}`;
	item.setAttribute("role", "option");
	item.setAttribute("aria-selected", "false");
	item.dataset.url = suggestion.url;
	const title = document.createElement("span");
	title.textContent = suggestion.title;
	const kind = document.createElement("span");
	kind.className = "cari-kind";
	kind.textContent = suggestion.label;
	item.append(title, " ", kind);
	return item;
}

function combobox(box) {
	const input = box.querySelector("input");
	const list = document.createElement("ul");
	list.id = "cari-saran";
	list.className = "cari-suggestions";
	list.hidden = true;
	list.setAttribute("role", "listbox");
	list.setAttribute("aria-label", box.dataset.label);
	const told = document.createElement("p");
	told.className = "cari-unseen";
	told.setAttribute("role", "status");
	box.append(list, told);
	input.setAttribute("role", "combobox");
	input.setAttribute("aria-autocomplete", "list");
	input.setAttribute("aria-controls", list.id);
	input.setAttribute("aria-expanded", "false");

	let active = -1;
	let timer = 0;
	let running = new AbortController();

	const close = () => {
		list.hidden = true;
		input.setAttribute("aria-expanded", "false");
		input.removeAttribute("aria-activedescendant");
		active = -1;
	};
	const cancel = () => {
		clearTimeout(timer);
		running.abort();
	};
	const mark = (next) => {
		list.children[active]?.setAttribute("aria-selected", "false");
		active = next;
		const item = list.children[active];
		if (item) {
			item.setAttribute("aria-selected", "true");
			item.scrollIntoView({ block: "nearest" });
			input.setAttribute("aria-activedescendant", item.id);
		} else {
			input.removeAttribute("aria-activedescendant");
		}
	};
	const show = (suggestions) => {
		close();
		list.replaceChildren(...suggestions.map(option));
		told.textContent = suggestions.length ? box.dataset.count.replace("#", String(suggestions.length)) : box.dataset.none;
		if (suggestions.length && document.activeElement === input) {
			list.hidden = false;
			input.setAttribute("aria-expanded", "true");
		}
	};
	const ask = async () => {
		running = new AbortController();
		const typed = input.value;
		if (typed.trim().length < SHORTEST) {
			close();
			told.textContent = "";
			return;
		}
		const address = new URL(box.dataset.suggestions, location.href);
		address.searchParams.set("q", typed);
		try {
			const answer = await fetch(address, { signal: running.signal, headers: { Accept: "application/json" } });
			show(answer.ok ? await answer.json() : []);
		} catch (error) {
			if (error.name !== "AbortError") {
				close();
			}
		}
	};

	input.addEventListener("input", () => {
		cancel();
		timer = setTimeout(ask, WAIT);
	});
	input.addEventListener("keydown", (event) => {
		const open = !list.hidden;
		const last = list.children.length - 1;
		if (event.key === "Escape" && open) {
			event.preventDefault();
			close();
		} else if (event.key === "ArrowDown" && last >= 0) {
			event.preventDefault();
			if (!open) {
				list.hidden = false;
				input.setAttribute("aria-expanded", "true");
			}
			mark(active < last ? active + 1 : 0);
		} else if (event.key === "ArrowUp" && open) {
			event.preventDefault();
			mark(active > 0 ? active - 1 : last);
		} else if (event.key === "Enter" && open && active >= 0) {
			event.preventDefault();
			location.assign(list.children[active].dataset.url);
		}
	});
	input.addEventListener("blur", () => {
		cancel();
		close();
	});
	list.addEventListener("pointerdown", (event) => event.preventDefault());
	list.addEventListener("click", (event) => {
		const item = event.target.closest("[role=option]");
		if (item) {
			location.assign(item.dataset.url);
		}
	});
}

document.querySelectorAll("[data-suggestions]").forEach(combobox);
