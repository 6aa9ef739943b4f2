package id.terbit.newsroom;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

import id.terbit.language.Texts;
import id.terbit.procedure.SopStep;
import id.terbit.procedure.StepClock;

/**
 * A step's clock in words.
 *
 * @param step number and name, for example "2 Mengedit"
 * @param holder the roles it waits for
 * @param standing "12 menit lagi", "terlambat 1 jam 5 menit"; for a step that reminds
 * nobody, or has ended, what was used
 * @param late whether it is to be shown in red
 * @param ended "13 Agu 2023 15.49", or empty while it runs
 */
public record ClockView(String step, String holder, String standing, boolean late, String used, String norm,
		String started, String deadline, String ended) {

	/**
	 * The clock as this viewer reads it; what a year without calendar leaves unknown is
	 * said to be so.
	 */
	public static ClockView of(StepClock clock, Viewer viewer) {
		var texts = viewer.texts();
		var formats = viewer.formats();
		Duration worked = clock.used();
		String used = (worked != null) ? formats.length(worked) : unknown(clock, texts);
		boolean running = clock.endedAt() == null;
		boolean counts = clock.step() != SopStep.WRITE;
		String standing = (running && counts && worked != null) ? formats.remaining(clock.norm(), worked)
				: texts.get("clock.used", used, formats.length(clock.norm()));
		return new ClockView(clock.step().number() + " " + texts.get("step." + clock.step().number()),
				holders(clock, texts), standing, counts && clock.late(), used, formats.length(clock.norm()),
				formats.brief(clock.startedAt()), deadline(clock, texts, formats::brief),
				(clock.endedAt() != null) ? formats.brief(clock.endedAt()) : "");
	}

	/**
	 * The deadline in words, or why there is none.
	 * @param format how a moment is written
	 */
	public static String deadline(StepClock clock, Texts texts, Function<Instant, String> format) {
		return (clock.deadline() != null) ? format.apply(clock.deadline()) : unknown(clock, texts);
	}

	private static String unknown(StepClock clock, Texts texts) {
		return (clock.yearWithoutCalendar() != null)
				? texts.get("clock.no-calendar", Integer.toString(clock.yearWithoutCalendar()))
				: texts.get("clock.unknown");
	}

	/** "Penyunting atau Admin penerbit". */
	private static String holders(StepClock clock, Texts texts) {
		return clock.holders()
			.stream()
			.map((role) -> texts.get("role." + role))
			.reduce((one, other) -> texts.get("clock.holder-or", one, other))
			.orElse("");
	}

	/** How much working time is left; what reminds nobody comes last. */
	public static Duration urgency(StepClock clock) {
		Duration used = clock.used();
		if (clock.step() == SopStep.WRITE) {
			return Duration.ofDays(3650);
		}
		return (used != null) ? clock.norm().minus(used) : clock.norm();
	}

	/** Whether it runs. */
	public boolean running() {
		return this.ended.isEmpty();
	}

}
