// Focal point and crop by pointer and by arrow keys. The numbers in the forms are what counts: without this script they
// are typed.
const stage = document.querySelector(".media-stage");
const sentences = stage ? JSON.parse(stage.dataset.script) : {};
const say = (key, ...values) => sentences[key].replace(/\{(\d)\}/g, (whole, place) => String(values[Number(place)] ?? whole));
const between = (least, value, most) => Math.max(least, Math.min(most, Math.round(value)));

const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** A button that arrow keys move, with larger steps while Shift is held, and that a pointer drags. */
function handle(className, label, described, frame, moved) {
	const button = document.createElement("button");
	button.type = "button";
	button.className = className;
	button.setAttribute("aria-label", label);
	button.setAttribute("aria-describedby", described);
	button.addEventListener("keydown", (event) => {
		const way = ARROWS[event.key];
		if (way) {
			event.preventDefault();
			const step = event.shiftKey ? 10 : 1;
			moved(way[0] * step, way[1] * step);
		}
	});
	button.addEventListener("pointerdown", (event) => {
		event.preventDefault();
		button.focus();
		button.setPointerCapture(event.pointerId);
		let { clientX, clientY } = event;
		let restX = 0;
		let restY = 0;
		const move = (next) => {
			const box = frame.getBoundingClientRect();
			restX += (100 * (next.clientX - clientX)) / box.width;
			restY += (100 * (next.clientY - clientY)) / box.height;
			({ clientX, clientY } = next);
			const [x, y] = [Math.round(restX), Math.round(restY)];
			if (x || y) {
				restX -= x;
				restY -= y;
				moved(x, y);
			}
		};
		button.addEventListener("pointermove", move);
		button.addEventListener("pointerup", () => button.removeEventListener("pointermove", move), { once: true });
	});
	return button;
}

/** Fields of a form as numbers. */
function numbers(form, names) {
	return {
		get: () => Object.fromEntries(names.map((name) => [name, Number(form.elements.namedItem(name).value)])),
		set(values) {
			names.forEach((name) => {
				form.elements.namedItem(name).value = values[name];
			});
		},
	};
}

function focusTool(form) {
	const fields = numbers(form, ["x", "y"]);
	const status = form.querySelector("[role=status]");
	const place = () => {
		const { x, y } = fields.get();
		point.style.left = `${between(0, x, 100)}%`;
		point.style.top = `${between(0, y, 100)}%`;
	};
	const set = (x, y) => {
		fields.set({ x: between(0, x, 100), y: between(0, y, 100) });
		place();
		const now = fields.get();
		status.textContent = say("focus.at", now.x, now.y);
	};
	const point = handle("media-point", say("focus.point"), "petunjuk-fokus", stage, (dx, dy) => {
		const { x, y } = fields.get();
		set(x + dx, y + dy);
	});
	stage.append(point);
	stage.querySelector("img").addEventListener("click", (event) => {
		const box = stage.getBoundingClientRect();
		set((100 * (event.clientX - box.left)) / box.width, (100 * (event.clientY - box.top)) / box.height);
		point.focus();
	});
	form.addEventListener("input", place);
	place();
}

/** The uploaded picture, turned as it is now: crops are made of it, however often it was cropped before. */
function turned(image, turns) {
	const canvas = document.createElement("canvas");
	const lying = turns % 2 === 1;
	canvas.width = lying ? image.naturalHeight : image.naturalWidth;
	canvas.height = lying ? image.naturalWidth : image.naturalHeight;
	const draw = canvas.getContext("2d");
	draw.translate(canvas.width / 2, canvas.height / 2);
	draw.rotate((turns * Math.PI) / 2);
	draw.drawImage(image, -image.naturalWidth / 2, -image.naturalHeight / 2);
	canvas.setAttribute("role", "img");
	canvas.setAttribute("aria-label", say("crop.picture"));
	return canvas;
}

async function cropTool(form) {
	const image = new Image();
	image.src = form.dataset.base;
	await image.decode();
	const frame = form.querySelector(".media-crop");
	const fields = numbers(form, ["left", "top", "width", "height"]);
	const status = form.querySelector("[role=status]");
	const box = document.createElement("div");
	box.className = "media-part";
	const place = () => {
		for (const [name, value] of Object.entries(fields.get())) {
			box.style[name] = `${value}%`;
		}
	};
	const set = (next) => {
		const width = between(5, next.width, 100);
		const height = between(5, next.height, 100);
		fields.set({ width, height, left: between(0, next.left, 100 - width), top: between(0, next.top, 100 - height) });
		place();
		const now = fields.get();
		status.textContent = say("crop.at", now.left, now.top, now.width, now.height);
	};
	const move = handle("media-move", say("crop.move"), "petunjuk-potong", frame, (dx, dy) => {
		const now = fields.get();
		set({ ...now, left: now.left + dx, top: now.top + dy });
	});
	const size = handle("media-size", say("crop.size"), "petunjuk-potong", frame, (dx, dy) => {
		const now = fields.get();
		set({
			...now,
			width: Math.min(now.width + dx, 100 - now.left),
			height: Math.min(now.height + dy, 100 - now.top),
		});
	});
	box.append(move, size);
	frame.append(turned(image, Number(form.dataset.turns)), box);
	frame.hidden = false;
	form.addEventListener("input", place);
	place();
}

const focusForm = document.getElementById("fokus");
const cropForm = document.getElementById("potong");
if (stage && focusForm) {
	focusTool(focusForm);
}
if (stage && cropForm) {
	cropTool(cropForm);
}
