// The words of the interface: rendered by the server from the message files.
let words = {};

/** Takes the words over, by key. */
export function learn(all) {
	words = all;
}

/** The sentence of a key, with {0}, {1} … filled in. */
export function say(key, ...values) {
	const sentence = words[key];
	if (sentence === undefined) {
		throw new Error(`no words for ${key}`);
	}
	return sentence.replace(/\{(\d)\}/g, (whole, place) => String(values[Number(place)] ?? whole));
}
