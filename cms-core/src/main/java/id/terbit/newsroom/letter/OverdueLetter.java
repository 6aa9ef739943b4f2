package id.terbit.newsroom.letter;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import id.terbit.document.DueSteps;
import id.terbit.document.DueSteps.Due;
import id.terbit.language.Formats;
import id.terbit.language.Texts;
import id.terbit.mail.Letter;
import id.terbit.newsroom.letter.LetterView.Button;
import id.terbit.newsroom.letter.LetterView.Fact;
import id.terbit.person.Person;
import id.terbit.site.Sites;

import org.springframework.stereotype.Component;

/**
 * Tells somebody which steps have used up their norm, all in one mail; what was done
 * meanwhile is left out, and a mail that would say nothing is not sent.
 */
@Component
class OverdueLetter implements Letter {

	static final String KIND = "overdue";

	/** The fact that names the steps: their ids with commas between. */
	static final String STEPS = "steps";

	private final DueSteps steps;

	private final Sites sites;

	private final LetterParts parts;

	private final LetterForm form;

	OverdueLetter(DueSteps steps, Sites sites, LetterParts parts, LetterForm form) {
		this.steps = steps;
		this.sites = sites;
		this.parts = parts;
		this.form = form;
	}

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public Optional<Written> write(Facts facts, Person recipient) {
		List<Due> due = this.steps.running(Arrays.stream(facts.values().getOrDefault(STEPS, "").split(","))
			.filter((id) -> !id.isEmpty())
			.map(UUID::fromString)
			.toList());
		return due.isEmpty() ? Optional.empty() : Optional.of(write(due, this.parts.texts(recipient), recipient));
	}

	private Written write(List<Due> due, Texts texts, Person recipient) {
		boolean one = due.size() == 1;
		String path = one ? "/meja/naskah/" + due.get(0).documentId() : "/meja";
		LetterView letter = new LetterView(texts,
				one ? texts.get("letter.overdue.subject", title(due.get(0), texts))
						: texts.get("letter.overdue.subject-many", due.size()),
				texts.get("letter.greeting", recipient.name()), texts.get("letter.overdue.lead"),
				due.stream().map((step) -> fact(step, texts)).toList(), "",
				new Button(one ? texts.get("letter.open") : texts.get("letter.overdue.board"),
						this.parts.address(path)),
				texts.get("letter.overdue.remark"));
		return this.form.written(letter, (at) -> {
		});
	}

	private Fact fact(Due step, Texts texts) {
		Formats formats = new Formats(texts, this.sites.get(step.siteId()).zone());
		return new Fact(title(step, texts), texts.get("letter.overdue.step", step.step().number(),
				texts.get("step." + step.step().number()), formats.full(step.dueAt())));
	}

	private static String title(Due step, Texts texts) {
		return LetterParts.title(step.title(), texts);
	}

}
