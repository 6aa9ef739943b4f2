package id.terbit.newsroom.letter;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import id.terbit.document.Document;
import id.terbit.document.Edition;
import id.terbit.language.Formats;
import id.terbit.language.Texts;
import id.terbit.newsroom.ClockView;
import id.terbit.newsroom.letter.LetterView.Fact;
import id.terbit.person.People;
import id.terbit.person.Person;
import id.terbit.procedure.StepRegister;
import id.terbit.site.Site;
import id.terbit.site.SiteAddresses;
import id.terbit.site.Sites;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What letters have in common: the facts about an edition in a reader's language. */
@Component
class LetterParts {

	private final Sites sites;

	private final People people;

	private final StepRegister steps;

	private final SiteAddresses addresses;

	private final MessageSource messages;

	private final InstantSource clock;

	LetterParts(Sites sites, People people, StepRegister steps, SiteAddresses addresses, MessageSource messages,
			InstantSource clock) {
		this.sites = sites;
		this.people = people;
		this.steps = steps;
		this.addresses = addresses;
		this.messages = messages;
		this.clock = clock;
	}

	Texts texts(Person reader) {
		return new Texts(this.messages, Locale.forLanguageTag(reader.language()));
	}

	/** An address of this installation; configuration knows it, no request is asked. */
	String address(String path) {
		return this.addresses.application() + path;
	}

	/** The title on one line: a subject can't hold two. */
	static String title(Edition edition, Texts texts) {
		return title(edition.content().title(), texts);
	}

	static String title(String title, Texts texts) {
		String line = title.replaceAll("\\p{Cntrl}+", " ").strip();
		return line.isEmpty() ? texts.get("newsroom.untitled") : line;
	}

	List<Fact> facts(Document document, Edition edition, Texts texts) {
		Site site = this.sites.get(document.siteId());
		Map<UUID, Person> known = this.people
			.byIds(Stream.of(edition.writer(), edition.editor()).filter(Objects::nonNull).toList());
		List<Fact> facts = new ArrayList<>();
		facts.add(new Fact(texts.get("letter.title"), title(edition, texts)));
		if (!edition.content().summary().isBlank()) {
			facts.add(new Fact(texts.get("letter.summary"), edition.content().summary().strip()));
		}
		facts.add(new Fact(texts.get("letter.site"), site.name()));
		facts.add(new Fact(texts.get("letter.writer"), name(known, edition.writer())));
		if (edition.editor() != null) {
			facts.add(new Fact(texts.get("letter.editor"), name(known, edition.editor())));
		}
		deadline(edition.id(), new Formats(texts, site.zone()), texts)
			.ifPresent((deadline) -> facts.add(new Fact(texts.get("letter.deadline"), deadline)));
		return facts;
	}

	private Optional<String> deadline(UUID editionId, Formats formats, Texts texts) {
		return this.steps.running(Set.of(editionId), this.clock.instant())
			.getOrDefault(editionId, List.of())
			.stream()
			.findFirst()
			.map((clock) -> ClockView.deadline(clock, texts, formats::full));
	}

	private static String name(Map<UUID, Person> known, UUID person) {
		Person found = known.get(person);
		return (found != null) ? found.name() : "";
	}

}
