package id.terbit.newsroom.sites;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import id.terbit.language.Texts;
import id.terbit.procedure.SopStep;
import id.terbit.procedure.StepRule;
import id.terbit.site.SiteRules;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A site's rules in words, and what is different between two of them. */
@Component
class RulesWords {

	private final Texts records;

	RulesWords(MessageSource messages) {
		this.records = new Texts(messages, Locale.forLanguageTag("id"));
	}

	/** "15 menit, Penyunting atau Admin penerbit". */
	static String rule(StepRule rule, Texts texts) {
		return texts.get("rules.rule", rule.minutes(),
				rule.roles()
					.stream()
					.map((role) -> texts.get("role." + role))
					.reduce((one, other) -> texts.get("clock.holder-or", one, other))
					.orElse("–"));
	}

	/** "2 Mengedit". */
	static String step(SopStep step, Texts texts) {
		return step.number() + " " + texts.get("step." + step.number());
	}

	/** What history keeps, in the language of the office, a line for each change. */
	String changes(SiteRules before, SiteRules after) {
		List<String> lines = new ArrayList<>();
		for (SopStep step : SopStep.values()) {
			if (!before.of(step).equals(after.of(step))) {
				lines.add(this.records.get("rules.change", step(step, this.records),
						rule(before.of(step), this.records), rule(after.of(step), this.records)));
			}
		}
		if (before.writerMayEdit() != after.writerMayEdit()) {
			lines.add(this.records.get("rules.change", this.records.get("sites.rules.writer-may-edit"),
					yes(before.writerMayEdit(), this.records), yes(after.writerMayEdit(), this.records)));
		}
		return lines.stream().collect(Collectors.joining("\n"));
	}

	static String yes(boolean holds, Texts texts) {
		return texts.get(holds ? "rules.yes" : "rules.no");
	}

}
