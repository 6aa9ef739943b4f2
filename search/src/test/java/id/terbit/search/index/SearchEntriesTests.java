package id.terbit.search.index;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.terbit.asset.AssetCatalog;
import id.terbit.asset.AssetId;
import id.terbit.body.Block.Attachment;
import id.terbit.body.Body;
import id.terbit.publication.PublishedEdition;
import id.terbit.publication.PublishedEdition.Byline;
import id.terbit.publication.PublishedEdition.Media;
import id.terbit.publication.PublishedEdition.Status;
import id.terbit.site.SampleSites;
import id.terbit.site.Site;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SearchEntriesTests {

	private static final String FILE = "ab".repeat(32);

	private final AssetId paper = new AssetId(UUID.randomUUID());

	@Test
	void a_page_is_found_by_the_words_of_its_attachments_without_identity_numbers() {
		SearchEntry entry = entry(Map.of(FILE, "Retribusi pasar NIK 1403010101900001", "cd".repeat(32), "rahasia"));

		assertThat(entry.attached()).contains("Retribusi pasar").doesNotContain("1403010101900001", "rahasia");
		assertThat(SearchEntries.files(List.of(edition()))).containsExactly(FILE);
	}

	@Test
	void attachments_give_no_more_words_than_their_bound() {
		assertThat(entry(Map.of(FILE, "kata ".repeat(AssetCatalog.MAX_WORDS))).attached())
			.hasSizeLessThanOrEqualTo(AssetCatalog.MAX_WORDS);
		assertThat(entry(Map.of()).attached()).isEmpty();
	}

	private SearchEntry entry(Map<String, String> words) {
		Site site = SampleSites.department(UUID::randomUUID);
		return SearchEntries.of(edition(), site, words);
	}

	private PublishedEdition edition() {
		return new PublishedEdition(UUID.randomUUID(), UUID.randomUUID(), 1, UUID.randomUUID(), "article",
				"/berita/perbup", Status.LIVE, "Perbup", "", new Body(List.of(new Attachment(this.paper))), "", "",
				null, List.of(), null, List.of(), List.of(), Map.of(),
				Map.of(this.paper, new Media(this.paper, FILE, "", "", "")), new Byline("", "", ""), false, Entries.NOW,
				Entries.NOW);
	}

}
