package id.terbit.newsroom.letter;

import java.util.List;
import java.util.Optional;

import id.terbit.language.Texts;
import id.terbit.mail.Letter;
import id.terbit.newsroom.letter.LetterView.Button;
import id.terbit.person.Person;
import id.terbit.person.Role;
import id.terbit.procedure.WorkingCalendars;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Says that a year has no working calendar and what follows from it; where somebody has
 * made it meanwhile, the mail is not sent.
 */
@Component
class CalendarLetter implements Letter {

	static final String KIND = "calendar-missing";

	/** The fact that names the year. */
	static final String YEAR = "year";

	private final WorkingCalendars calendars;

	private final LetterParts parts;

	private final LetterForm form;

	CalendarLetter(WorkingCalendars calendars, LetterParts parts, LetterForm form) {
		this.calendars = calendars;
		this.parts = parts;
		this.form = form;
	}

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public Optional<Written> write(Facts facts, Person recipient) {
		String year = facts.values().getOrDefault(YEAR, "");
		return this.calendars.of(Integer.parseInt(year)).isPresent() ? Optional.empty()
				: Optional.of(write(year, recipient));
	}

	private Written write(String year, Person recipient) {
		Texts texts = this.parts.texts(recipient);
		boolean makes = recipient.hasEverywhere(Role.OPERATOR);
		@Nullable Button button = makes
				? new Button(texts.get("calendar.make-named", year), this.parts.address("/meja/kalender/" + year))
				: null;
		LetterView letter = new LetterView(texts, texts.get("letter.calendar-missing.subject", year),
				texts.get("letter.greeting", recipient.name()), texts.get("letter.calendar-missing.lead", year),
				List.of(), "", button,
				texts.get(makes ? "letter.calendar-missing.remark" : "letter.calendar-missing.remark-head", year));
		return this.form.written(letter, (at) -> {
		});
	}

}
