package id.terbit.document;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import id.terbit.body.Block;
import id.terbit.body.Bodies;
import id.terbit.body.Inline;
import id.terbit.body.Mark;
import id.terbit.contenttype.ContentTypes;
import id.terbit.person.Role;
import id.terbit.refusal.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StagedPageTests {

	private final Situation situation = new Situation();

	@ParameterizedTest
	@EnumSource(names = { "PASS", "PUBLISH", "SCHEDULE" })
	void another_layout_than_was_staged_goes_nowhere(Verb verb) {
		Edition edition = EditionChange.of(Editions.in(state(verb)))
			.content(TextHash.of(ContentTypes.ARTICLE, Editions.content().withSlug("alamat-lain")))
			.build();
		assertThat(reasons(edition, verb)).containsExactly(Refusal.of("staged.changed"));
	}

	@ParameterizedTest
	@EnumSource(names = { "PASS", "PUBLISH", "SCHEDULE" })
	void a_page_that_is_still_being_built_goes_nowhere(Verb verb) {
		Edition edition = EditionChange.of(Editions.in(state(verb))).staged(null).build();
		assertThat(reasons(edition, verb)).containsExactly(Refusal.of("staged.changed"));
	}

	@ParameterizedTest
	@EnumSource(names = { "STAGE", "PASS", "PUBLISH", "SCHEDULE" })
	void a_picture_or_a_link_target_that_has_gone_is_named_with_its_place(Verb verb) {
		UUID elsewhere = Editions.id(77);
		this.situation.openLinks = Set.of(elsewhere);
		Content content = Editions.withPicture(
				Editions.content("Judul", Bodies.of(Bodies.paragraph("Alinea pertama."),
						new Block.Paragraph(
								List.of(new Inline.Text("ke sana", List.of(new Mark.DocumentLink(elsewhere))))))),
				"Alt", "Contoh");
		assertThat(reasons(Editions.in(state(verb), content), verb)).containsExactly(
				Refusal.at("/media/0", "stage.file-missing", 1),
				Refusal.at("/body/content/1/content/0", "stage.link-open", elsewhere.toString(), 2));
	}

	@Test
	void staging_notes_what_it_showed() {
		Edition staged = ((Decision.Allowed) this.situation.decide(Editions.document(Editions.in(EditionState.STAGING)),
				VerbRequest.of(Verb.STAGE), Situation.stranger(Role.PUBLISHER)))
			.edition();
		assertThat(Editions.in(EditionState.STAGING).stagedHash()).isNull();
		assertThat(StagedPage.shows(ContentTypes.ARTICLE, staged)).isTrue();
	}

	@Test
	void a_picture_between_other_paragraphs_is_another_page_though_the_layout_is_the_same() {
		Block picture = new Block.Image(Bodies.asset(7));
		Content above = Editions.content("Judul",
				Bodies.of(picture, Bodies.paragraph("Satu."), Bodies.paragraph("Dua.")));
		Content between = Editions.content("Judul",
				Bodies.of(Bodies.paragraph("Satu."), picture, Bodies.paragraph("Dua.")));
		assertThat(TextHash.of(ContentTypes.ARTICLE, above).layout())
			.isEqualTo(TextHash.of(ContentTypes.ARTICLE, between).layout());
		assertThat(StagedPage.hash(ContentTypes.ARTICLE, above))
			.isNotEqualTo(StagedPage.hash(ContentTypes.ARTICLE, between));
	}

	private static EditionState state(Verb verb) {
		return switch (verb) {
			case STAGE -> EditionState.STAGING;
			case PASS -> EditionState.CHECKING;
			default -> EditionState.READY;
		};
	}

	private List<Refusal> reasons(Edition edition, Verb verb) {
		Decision decision = this.situation.decide(Editions.document(edition), Situation.whole(verb),
				Situation.stranger(Role.PUBLISHER, Role.EDITOR));
		assertThat(decision).isInstanceOf(Decision.Refused.class);
		return ((Decision.Refused) decision).exception().refusals();
	}

}
