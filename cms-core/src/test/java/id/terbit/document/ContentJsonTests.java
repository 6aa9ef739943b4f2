package id.terbit.document;

import java.util.List;
import java.util.Map;

import id.terbit.body.Block;
import id.terbit.body.Bodies;
import id.terbit.document.Content.MediaItem;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ContentJsonTests {

	private final ContentJson json = new ContentJson();

	@Test
	void what_is_written_is_read_again() {
		Content content = new Content("Judul “contoh”", "Ringkasan",
				Bodies.of(Bodies.paragraph("Isi"), new Block.Image(Bodies.asset(1))), "SEO", "Deskripsi", "judul",
				Editions.CATEGORY, List.of(Editions.id(1), Editions.id(2)), List.of("140301"), Bodies.asset(1),
				List.of(Bodies.asset(2)),
				List.of(new MediaItem(Bodies.asset(1), Editions.DIGEST, "Alt", "Ket", "Foto")),
				Map.of("dateline", "BENGKALIS", "urgent", true, "order", 3, "facilities", List.of("Musala", "Parkir")));
		assertThat(this.json.read(this.json.write(content))).isEqualTo(content);
		assertThat(this.json.read(this.json.write(Content.EMPTY))).isEqualTo(Content.EMPTY);
	}

	@Test
	void what_is_absent_is_empty() {
		assertThat(this.json.read("{}")).isEqualTo(Content.EMPTY);
	}

	@Test
	void everything_wrong_is_named_at_once_with_its_place() {
		refused("""
				{"title": 1, "status": "PUBLISHED", "tags": ["x", null], "category": "none", "gallery": {},
				 "media": [{"asset": "no", "role": "ADMIN"}], "fields": {"a/b": {}, "c": ["teks", 1]},
				 "body": {"type": "doc", "content": [{"type": "script"}]}}
				""", Refusal.at("/status", "json.member-unknown", "status"), Refusal.at("/title", "json.text-wanted"),
				Refusal.at("/category", "json.id-wanted"), Refusal.at("/tags/0", "json.id-wanted"),
				Refusal.at("/tags/1", "json.value-missing"), Refusal.at("/gallery", "json.list-wanted"),
				Refusal.at("/media/0/role", "json.member-unknown", "role"),
				Refusal.at("/media/0/asset", "json.id-wanted"), Refusal.at("/fields/a~1b", "json.scalar-wanted"),
				Refusal.at("/fields/c/1", "json.text-wanted"));
	}

	@Test
	void a_member_that_stands_twice_or_no_json_at_all_is_refused() {
		refused("{\"title\": \"a\", \"title\": \"b\"}", Refusal.at("", "json.malformed"));
		refused("{\"title\": ", Refusal.at("", "json.malformed"));
		refused("{} {}", Refusal.at("", "json.malformed"));
		refused("[]", Refusal.at("", "json.object-wanted"));
		refused("[".repeat(100_000), Refusal.at("", "json.malformed"));
		refused(" ".repeat(ContentJson.MAX_LENGTH + 1), Refusal.at("", "json.too-large", ContentJson.MAX_LENGTH));
	}

	private void refused(String text, Refusal... refusals) {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> this.json.read(text))
			.satisfies((ex) -> assertThat(ex.refusals()).contains(refusals));
	}

}
