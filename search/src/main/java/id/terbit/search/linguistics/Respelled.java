package id.terbit.search.linguistics;

import java.util.ArrayList;
import java.util.List;

import id.terbit.search.linguistics.Understanding.Correction;

/** What was typed with other spellings put in, and where each place of it came from. */
final class Respelled {

	private final String text;

	private final List<Correction> corrections;

	/** Where the new spelling of each correction begins. */
	private final List<Integer> starts = new ArrayList<>();

	/**
	 * Puts spellings in.
	 * @param corrections in order, none over another
	 */
	Respelled(String typed, List<Correction> corrections) {
		StringBuilder respelled = new StringBuilder();
		int kept = 0;
		for (Correction correction : corrections) {
			respelled.append(typed, kept, correction.start());
			this.starts.add(respelled.length());
			respelled.append(correction.instead());
			kept = correction.end();
		}
		this.text = respelled.append(typed, kept, typed.length()).toString();
		this.corrections = List.copyOf(corrections);
	}

	String text() {
		return this.text;
	}

	List<Correction> corrections() {
		return this.corrections;
	}

	/** Where a token of the new text begins in what was typed. */
	int startInTyped(int place) {
		int shift = 0;
		for (int i = 0; i < this.corrections.size() && this.starts.get(i) <= place; i++) {
			Correction correction = this.corrections.get(i);
			int end = this.starts.get(i) + correction.instead().length();
			if (place < end) {
				return correction.start();
			}
			shift = correction.end() - end;
		}
		return place + shift;
	}

	/** Where a token of the new text ends in what was typed. */
	int endInTyped(int place) {
		int shift = 0;
		for (int i = 0; i < this.corrections.size() && this.starts.get(i) < place; i++) {
			Correction correction = this.corrections.get(i);
			int end = this.starts.get(i) + correction.instead().length();
			if (place <= end) {
				return correction.end();
			}
			shift = correction.end() - end;
		}
		return place + shift;
	}

}
