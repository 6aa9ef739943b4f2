package id.terbit.media.library;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import id.terbit.language.Formats;
import id.terbit.language.Texts;
import id.terbit.mail.Letter;
import id.terbit.mail.MailQueue;
import id.terbit.media.library.EndingRights.Ending;
import id.terbit.newsroom.OfficeLetters;
import id.terbit.newsroom.OfficeLetters.Words;
import id.terbit.person.People;
import id.terbit.person.Person;
import id.terbit.person.Role;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the publishers of a site which files' rights end: once two weeks ahead, once when
 * the last day has passed, all in one mail. What was mended meanwhile is left out, and a
 * mail that would say nothing is not sent.
 */
@Component
class RightsLetter implements Letter {

	static final String KIND = "asset-rights";

	/** The fact that names the files: their ids with commas between. */
	private static final String ASSETS = "assets";

	private static final Period AHEAD = Period.ofDays(14);

	/** Told of in one go; the rest has its turn on the next day. */
	private static final int MOST = 200;

	private final EndingRights rights;

	private final People people;

	private final MailQueue mails;

	private final OfficeLetters letters;

	private final TransactionTemplate transaction;

	private final InstantSource clock;

	RightsLetter(EndingRights rights, People people, MailQueue mails, OfficeLetters letters,
			TransactionTemplate transaction, InstantSource clock) {
		this.rights = rights;
		this.people = people;
		this.mails = mails;
		this.letters = letters;
		this.transaction = transaction;
		this.clock = clock;
	}

	/** Queues the mails of a day. */
	void queue(Instant now) {
		LocalDate today = LocalDate.ofInstant(now, Formats.WIB);
		this.transaction.executeWithoutResult((status) -> {
			List<Ending> untold = this.rights.untold(today, today.plus(AHEAD), MOST);
			if (untold.isEmpty()) {
				return;
			}
			Map<UUID, List<Ending>> bySite = untold.stream().collect(Collectors.groupingBy(Ending::siteId));
			Map<UUID, StringBuilder> letters = new TreeMap<>();
			bySite.forEach((site,
					files) -> recipients(site).forEach((person) -> files
						.forEach((file) -> letters.computeIfAbsent(person.id(), (one) -> new StringBuilder())
							.append(file.id())
							.append(','))));
			letters.forEach((person, ids) -> this.mails.send(KIND, person, null, Map.of(ASSETS, ids.toString())));
			this.rights.told(untold.stream().map(Ending::id).toList(), today);
		});
	}

	/** A site that lost its last publisher is the operators' care. */
	private List<Person> recipients(UUID site) {
		List<Person> publishers = this.people.holding(List.of(Role.PUBLISHER), site);
		return publishers.isEmpty() ? this.people.holding(List.of(Role.OPERATOR), site) : publishers;
	}

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public Optional<Written> write(Facts facts, Person recipient) {
		List<UUID> ids = Arrays.stream(facts.values().getOrDefault(ASSETS, "").split(","))
			.filter((id) -> !id.isEmpty())
			.map(UUID::fromString)
			.toList();
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), Formats.WIB);
		List<Ending> ending = this.rights.among(ids, today.plus(AHEAD));
		return ending.isEmpty() ? Optional.empty()
				: Optional.of(this.letters.written(words(ending, today, this.letters.texts(recipient)), recipient));
	}

	private Words words(List<Ending> ending, LocalDate today, Texts texts) {
		Formats formats = new Formats(texts, Formats.WIB);
		Map<UUID, List<EndingRights.Live>> live = this.rights.live(ending.stream().map(Ending::id).toList());
		Map<String, String> facts = new LinkedHashMap<>();
		for (Ending file : ending) {
			List<String> titles = Objects.requireNonNullElse(live.get(file.id()), List.<EndingRights.Live>of())
				.stream()
				.map(EndingRights.Live::title)
				.toList();
			String where = titles.isEmpty() ? texts.get("media.report.not-live")
					: texts.get("media.report.live", String.join(", ", titles));
			facts.put(file.fileName(),
					texts.get(file.until().isBefore(today) ? "letter.asset-rights.ended" : "letter.asset-rights.ending",
							formats.date(file.until()), where));
		}
		return new Words(texts.get("letter.asset-rights.subject", ending.size(), ending.get(0).fileName()),
				texts.get("letter.asset-rights.lead"), facts, texts.get("letter.asset-rights.open"),
				RightsController.PATH, texts.get("letter.asset-rights.remark"));
	}

}
