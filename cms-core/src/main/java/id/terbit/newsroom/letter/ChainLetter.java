package id.terbit.newsroom.letter;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import id.terbit.history.HistoryLog;
import id.terbit.language.Formats;
import id.terbit.language.Texts;
import id.terbit.mail.Letter;
import id.terbit.mail.MailQueue;
import id.terbit.newsroom.letter.LetterView.Fact;
import id.terbit.person.People;
import id.terbit.person.Person;
import id.terbit.person.Role;
import id.terbit.site.Site;
import id.terbit.site.Sites;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The newest link of every site's history in one mail to those who run the installation:
 * out of the reach of whoever could cut the end of a chain in the database. The links are
 * taken when the mail is queued, so that a mail that waits tells what was then.
 */
@Component
class ChainLetter implements Letter {

	static final String KIND = "history-links";

	private static final String AT = "at";

	private final HistoryLog history;

	private final People people;

	private final Sites sites;

	private final MailQueue mails;

	private final TransactionTemplate transaction;

	private final LetterParts parts;

	private final LetterForm form;

	ChainLetter(HistoryLog history, People people, Sites sites, MailQueue mails, TransactionTemplate transaction,
			LetterParts parts, LetterForm form) {
		this.history = history;
		this.people = people;
		this.sites = sites;
		this.mails = mails;
		this.transaction = transaction;
		this.parts = parts;
		this.form = form;
	}

	/** Queues the mail of a day. */
	void queue(Instant now) {
		this.transaction.executeWithoutResult((status) -> {
			Map<String, String> facts = new TreeMap<>();
			this.history.newest()
				.forEach((link) -> facts.put(link.siteId().toString(), link.number() + " " + link.mac()));
			if (!facts.isEmpty()) {
				facts.put(AT, now.toString());
				this.people.all()
					.stream()
					.filter((person) -> person.hasEverywhere(Role.OPERATOR))
					.forEach((operator) -> this.mails.send(KIND, operator.id(), null, facts));
			}
		});
	}

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public Optional<Written> write(Facts facts, Person recipient) {
		Texts texts = this.parts.texts(recipient);
		Formats formats = new Formats(texts, Formats.WIB);
		Instant at = Instant.parse(facts.values().getOrDefault(AT, ""));
		Map<UUID, String> names = this.sites.all().stream().collect(Collectors.toMap(Site::id, Site::name));
		List<Fact> links = facts.values()
			.entrySet()
			.stream()
			.filter((fact) -> !fact.getKey().equals(AT))
			.map((fact) -> fact(names.getOrDefault(UUID.fromString(fact.getKey()), fact.getKey()), fact.getValue(),
					texts, formats))
			.sorted((one, other) -> one.label().compareTo(other.label()))
			.toList();
		LetterView letter = new LetterView(texts, texts.get("letter.history-links.subject", formats.date(at)),
				texts.get("letter.greeting", recipient.name()),
				texts.get("letter.history-links.lead", formats.full(at)), links, "", null,
				texts.get("letter.history-links.remark"));
		return Optional.of(this.form.written(letter, (accepted) -> {
		}));
	}

	private static Fact fact(String site, String link, Texts texts, Formats formats) {
		String[] parts = link.split(" ", 2);
		return new Fact(site,
				texts.get("letter.history-links.link", formats.number(Long.parseLong(parts[0])), parts[1]));
	}

}
