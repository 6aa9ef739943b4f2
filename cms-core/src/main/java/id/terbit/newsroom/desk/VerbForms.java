package id.terbit.newsroom.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import id.terbit.document.Document;
import id.terbit.document.Edition.Withdrawal;
import id.terbit.document.EditionState;
import id.terbit.document.EditorialDesk.Offer;
import id.terbit.document.Verb;
import id.terbit.language.Texts;
import id.terbit.newsroom.Choice;
import id.terbit.newsroom.RefusedPages;
import id.terbit.newsroom.Viewer;
import id.terbit.newsroom.desk.VerbForm.Note;
import id.terbit.newsroom.desk.VerbForm.ShareField;
import id.terbit.publication.ShareChannels;
import id.terbit.publication.ShareChannels.Channel;
import id.terbit.publication.ShareChannels.Standing;
import id.terbit.site.Site;
import id.terbit.site.SiteAddresses;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Turns the desk's offers into forms: what each verb asks for, and its reasons. */
@Component
class VerbForms {

	/** The way forward, in the order of the SOP; shown unfolded. */
	private static final Set<Verb> FORWARD = EnumSet.of(Verb.SUBMIT, Verb.ENDORSE, Verb.APPROVE, Verb.COMPOSE,
			Verb.STAGE, Verb.PASS, Verb.PUBLISH, Verb.SHARE, Verb.REVIEW);

	private static final Set<Verb> HURTING = EnumSet.of(Verb.REJECT, Verb.WITHDRAW, Verb.DISCARD, Verb.REVOKE);

	private static final Set<Verb> WITH_NOTE = EnumSet.of(Verb.REVOKE, Verb.REJECT, Verb.REWORK, Verb.RETURN,
			Verb.WITHDRAW);

	private static final Set<Verb> NOTE_WELCOME = EnumSet.of(Verb.ENDORSE, Verb.APPROVE, Verb.FAST_TRACK, Verb.ARCHIVE,
			Verb.REVIEW, Verb.DISCARD, Verb.SUBMIT);

	private final ShareChannels channels;

	private final SiteAddresses addresses;

	VerbForms(ShareChannels channels, SiteAddresses addresses) {
		this.channels = channels;
		this.addresses = addresses;
	}

	/** Every offer as a form, the way forward first; {@code tried} keeps its input. */
	List<VerbForm> of(Document document, Site site, String path, List<Offer> offers, Viewer viewer, Tried tried) {
		return offers.stream()
			.filter((offer) -> offer.verb() != Verb.AMEND)
			.sorted(Comparator.comparing((Offer offer) -> !FORWARD.contains(offer.verb()))
				.thenComparing((offer) -> HURTING.contains(offer.verb())))
			.map((offer) -> form(document, site, path, offer, viewer, tried.of(offer)))
			.toList();
	}

	private VerbForm form(Document document, Site site, String path, Offer offer, Viewer viewer, Tried tried) {
		Texts texts = viewer.texts();
		Verb verb = offer.verb();
		VerbInput input = tried.input();
		String tone = FORWARD.contains(verb) ? "primary" : (HURTING.contains(verb) ? "danger" : "");
		String textHash = (verb == Verb.APPROVE) ? document.current().textHash() : "";
		List<String> refusals = RefusedPages.words(texts, offer.refusals());
		boolean beside = offer.state() == EditionState.DISCARDED && document.live() != null;
		String words = beside ? "verb.restore.revision" : "verb." + verb.key();
		return new VerbForm(verb.key(), texts.get(words), texts.get(words + ".hint"), tone, refusals,
				isOthers(offer, tried), tried.errors().stream().filter((error) -> !refusals.contains(error)).toList(),
				note(verb), verb == Verb.SCHEDULE, checks(verb, texts, input), withdrawals(verb, texts, input),
				(verb == Verb.SHARE) ? shares(document, site, path, texts, tried) : List.of(), textHash,
				(verb == Verb.RESTORE) ? offer.edition().toString() : "", beside, input,
				FORWARD.contains(verb) || !tried.errors().isEmpty());
	}

	/** The task of other people; said in a list rather than by a dead button for each. */
	private static boolean isOthers(Offer offer, Tried tried) {
		return tried.errors().isEmpty()
				&& offer.refusals().stream().anyMatch((refusal) -> refusal.code().equals("verb.role-missing"));
	}

	private static Note note(Verb verb) {
		if (WITH_NOTE.contains(verb)) {
			return Note.REQUIRED;
		}
		return NOTE_WELCOME.contains(verb) ? Note.OPTIONAL : Note.NONE;
	}

	private static List<Choice> checks(Verb verb, Texts texts, VerbInput input) {
		if (verb != Verb.PASS) {
			return List.of();
		}
		return IntStream.rangeClosed(1, VerbInput.CHECKS)
			.mapToObj(Integer::toString)
			.map((number) -> new Choice(number, texts.get("verb.pass.check." + number),
					input.checked().contains(number)))
			.toList();
	}

	private static List<Choice> withdrawals(Verb verb, Texts texts, VerbInput input) {
		if (verb != Verb.WITHDRAW) {
			return List.of();
		}
		return Arrays.stream(Withdrawal.Kind.values())
			.map((kind) -> new Choice(kind.name(), texts.get("withdrawal." + kind), kind.name().equals(input.kind())))
			.toList();
	}

	private List<ShareField> shares(Document document, Site site, String path, Texts texts, Tried tried) {
		String usual = document.current().content().title()
				+ (path.isEmpty() ? "" : "\n" + this.addresses.url(site, path));
		List<ShareField> fields = new ArrayList<>();
		for (Channel channel : this.channels.of(site.id())) {
			boolean usable = channel.standing() == Standing.CONNECTED;
			VerbInput input = tried.input();
			fields.add(new ShareField(channel.name(), channel.label(), usable,
					texts.get("channel.standing." + channel.standing()), input.channels().contains(channel.name()),
					input.texts().getOrDefault(channel.name(), usual), channel.maxLength()));
		}
		return fields;
	}

	/**
	 * The verb that was just tried in vain.
	 *
	 * @param verb null where none was
	 */
	record Tried(@Nullable Verb verb, VerbInput input, List<String> errors) {

		/** Nothing was tried. */
		static final Tried NOTHING = new Tried(null, VerbInput.NONE, List.of());

		/** This one, if it was tried with the edition that the offer is about. */
		Tried of(Offer offer) {
			boolean same = offer.verb() == this.verb
					&& (this.input.edition().isEmpty() || this.input.edition().equals(offer.edition().toString()));
			return same ? this : NOTHING;
		}

	}

}
