package id.terbit.newsroom.calendar;

import java.time.InstantSource;
import java.util.Locale;

import id.terbit.language.Texts;
import id.terbit.procedure.WorkingCalendars;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the log at every start which calendar is missing. */
@Component
class CalendarNotice {

	private static final Logger LOG = LoggerFactory.getLogger(CalendarNotice.class);

	private final WorkingCalendars calendars;

	private final Texts texts;

	private final InstantSource clock;

	CalendarNotice(WorkingCalendars calendars, MessageSource messages, InstantSource clock) {
		this.calendars = calendars;
		this.texts = new Texts(messages, Locale.forLanguageTag("id"));
		this.clock = clock;
	}

	@EventListener(ApplicationReadyEvent.class)
	void started() {
		for (int year : this.calendars.missing(this.clock.instant())) {
			String sentence = this.texts.get("calendar.missing.log", String.valueOf(year));
			LOG.warn("{}", sentence);
		}
	}

}
