package id.terbit.publisher.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.terbit.body.Block;
import id.terbit.body.Body;
import id.terbit.body.Inline;
import id.terbit.document.Content;
import id.terbit.publisher.site.PressOffice.Press;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Very many published articles at once: one that was published through the desk, copied
 * in the database under other names and times.
 */
@TestComponent
class GeneratedArticles {

	/** Makes a page of about 9 kB. */
	private static final int PARAGRAPHS = 12;

	private final JdbcClient database;

	GeneratedArticles(JdbcClient database) {
		this.database = database;
	}

	/** So many articles, an hour apart, in two categories, with tags and districts. */
	void make(Press press, int articles) {
		UUID template = press.publish("article", content(press));
		this.database.sql("create unlogged table if not exists generated (number int, document uuid, edition uuid)")
			.update();
		this.database.sql("truncate generated").update();
		this.database.sql("""
				insert into generated
				select number, uuidv7(), uuidv7() from generate_series(1, :articles) as s (number)
				""").param("articles", articles).update();
		copy("document", "id", template, "jsonb_build_object('id', g.document)");
		copy("edition", "document_id", template, """
				jsonb_build_object('id', g.edition, 'document_id', g.document,
					'title', 'Kabar hari ke-' || g.number || ' dari kampung', 'slug', 'kabar-' || g.number,
					'category_id', (array[cast(:one as uuid), cast(:two as uuid)])[g.number % 2 + 1],
					'first_published_at', r.first_published_at - make_interval(hours => g.number),
					'published_at', r.published_at - make_interval(hours => g.number))
				""".replace(":one", quoted(press, 0)).replace(":two", quoted(press, 1)));
		copy("route", "document_id", template,
				"jsonb_build_object('document_id', g.document, 'path', '/berita/kabar-' || g.number)");
		this.database.sql("""
				insert into edition_tag (edition_id, tag_id, position)
				select g.edition, t.id, 0 from generated g join (
					select id, row_number() over (order by slug) - 1 as place from tag where site_id = :site) t
				on t.place = g.number % 3
				""").param("site", press.site().id()).update();
		this.database.sql("""
				insert into edition_district (edition_id, district_code)
				select g.edition, d.code from generated g join (
					select code, row_number() over (order by code) - 1 as place from district limit 8) d
				on d.place = g.number % 8
				""").update();
	}

	private void copy(String table, String key, UUID template, String changes) {
		this.database.sql("""
				insert into %1$s
				select (jsonb_populate_record(r, %3$s)).*
				from %1$s r cross join generated g where r.%2$s = :template
				""".formatted(table, key, changes)).param("template", template).update();
	}

	private static String quoted(Press press, int category) {
		return "'" + press.categories().get(category).id() + "'";
	}

	private static Content content(Press press) {
		List<Block> paragraphs = new ArrayList<>();
		for (int i = 0; i < PARAGRAPHS; i++) {
			paragraphs.add(new Block.Paragraph(List.of(new Inline.Text("Paragraf " + i
					+ ": warga kampung berkumpul di balai untuk menyiapkan lomba perahu, menata panggung di tepi laut, "
					+ "dan memasak hidangan bersama; hari itu angin tenang, air pasang sejak pagi, dan anak-anak menari "
					+ "zapin diiringi gambus sampai petang menjelang azan magrib."))));
		}
		return new Content("Kabar pertama dari kampung", "Ringkasan kabar dari kampung di tepi laut.",
				new Body(paragraphs), "", "", "", press.categories().get(0).id(), List.of(), List.of(), null, List.of(),
				List.of(), Map.of());
	}

}
