package id.terbit.journey;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import com.microsoft.playwright.Page;

/** Walks through a page with the Tab key, as somebody without a mouse does. */
final class Keyboard {

	private static final int MOST_STEPS = 500;

	/** The walk begins at the top, whatever the page gave the focus to. */
	private static final String TO_THE_TOP = """
			() => {
				const body = document.body;
				body.setAttribute('tabindex', '-1');
				body.focus();
				body.removeAttribute('tabindex');
			}""";

	/**
	 * Marks what has the focus; says what it is, and whether one sees it. A date has
	 * several stops within one field.
	 */
	private static final String HERE = """
			() => {
				const here = document.activeElement;
				const before = document.querySelector('[data-here]');
				if (here && here === before) {
					return '';
				}
				if (!here || here === document.body || here.dataset.reached) {
					return 'end';
				}
				before?.removeAttribute('data-here');
				here.dataset.here = here.dataset.reached = 'yes';
				const style = getComputedStyle(here);
				const seen = (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0)
					|| style.boxShadow !== 'none';
				const box = here.getBoundingClientRect();
				const shown = box.width > 0 && box.height > 0 && box.right > 0 && box.bottom > 0;
				const name = here.tagName.toLowerCase() + (here.id ? '#' + here.id : '')
					+ (here.getAttribute('name') ? '[name=' + here.getAttribute('name') + ']' : '');
				return seen && shown ? '' : name + (shown ? ' has the focus, and nothing shows it'
					: ' has the focus outside the window');
			}""";

	/** What is there to be used and was not reached; of radio buttons one does. */
	private static final String LEFT_OUT = """
			() => {
				const all = [...document.querySelectorAll(
					'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')];
				const groups = new Set(all.filter(one => one.type === 'radio' && one.dataset.reached).map(one => one.name));
				return all.filter(one => !one.disabled && !one.dataset.reached && one.checkVisibility({ visibilityProperty: true })
						&& !(one.type === 'radio' && groups.has(one.name)))
					.map(one => one.outerHTML.slice(0, 120));
			}""";

	private Keyboard() {
	}

	/** Everything that somebody without a mouse would miss, one line each. */
	static List<String> faults(Page page) {
		page.evaluate(TO_THE_TOP);
		Set<String> faults = new LinkedHashSet<>();
		String here = "";
		for (int step = 0; step < MOST_STEPS && !here.equals("end"); step++) {
			page.keyboard().press("Tab");
			here = String.valueOf(page.evaluate(HERE));
			if (!here.isEmpty() && !here.equals("end")) {
				faults.add(here);
			}
		}
		((List<?>) page.evaluate(LEFT_OUT)).forEach((left) -> faults.add("never reached by Tab: " + left));
		return new ArrayList<>(faults);
	}

}
