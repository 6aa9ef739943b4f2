package id.terbit.contentapi;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import id.terbit.person.ApiTokens.Scope;
import id.terbit.person.Person;
import id.terbit.person.Role;
import id.terbit.person.SamplePeople;
import id.terbit.site.SampleSites;
import id.terbit.site.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;

class ContentApiIntegrationTests extends ApiOffice {

	@Test
	void an_article_goes_through_every_step_and_is_read_by_anybody() throws Exception {
		JsonNode article = published("Zapin Api menyala");
		assertThat(article.path("status").stringValue()).isEqualTo("live");
		assertThat(article.path("site").stringValue()).isEqualTo(this.site.slug());
		assertThat(article.path("slug").stringValue()).isEqualTo("zapin-api-menyala");
		assertThat(article.path("path").stringValue()).isEqualTo("/berita/zapin-api-menyala");
		assertThat(article.path("category").stringValue()).isEqualTo("wisata");
		assertThat(article.path("tags").get(0).stringValue()).isEqualTo("zapin-api");
		assertThat(article.path("body").path("type").stringValue()).isEqualTo("doc");
		assertThat(article.has("state")).isFalse();
		assertThat(article.has("deliveries")).isFalse();
		JsonNode inside = data(send(get("/api/v1/articles/" + article.path("id").stringValue()), this.editor), 200);
		assertThat(inside.path("state").stringValue()).isEqualTo("PUBLISHED");
		assertThat(inside.has("deliveries")).isTrue();
	}

	@Test
	void a_draft_is_seen_only_with_a_right_and_only_when_asked_for() throws Exception {
		String address = "/api/v1/articles/" + draft("Rahasia").path("id").stringValue();
		problem(send(get(address), null), 404, "resource.missing");
		problem(send(get(address), this.writer), 404, "resource.missing");
		problem(send(get(address + "?status=draft"), null), 401, "token.required");
		Site other = this.sites.create(SampleSites.department(this.ids));
		Person stranger = this.people.create(SamplePeople.on(other.id(), this.ids, Role.EDITOR), null);
		problem(send(get(address + "?status=draft"), token(stranger, EnumSet.allOf(Scope.class))), 404,
				"document.missing");
		JsonNode draft = data(send(get(address + "?status=draft"), this.editor), 200);
		assertThat(draft.path("state").stringValue()).isEqualTo("DRAFT");
		assertThat(draft.path("step").path("number").intValue()).isEqualTo(1);
		List<JsonNode> listed = data(send(get("/api/v1/articles?status=draft&filter[state]=DRAFT"), this.editor), 200)
			.valueStream()
			.toList();
		assertThat(listed).singleElement()
			.satisfies((one) -> assertThat(one.path("title").stringValue()).isEqualTo("Rahasia"));
		assertThat(data(send(get("/api/v1/articles?status=draft"), token(stranger, EnumSet.allOf(Scope.class))), 200))
			.isEmpty();
		assertThat(data(send(get("/api/v1/articles?filter[site]=" + this.site.slug()), this.editor), 200)).isEmpty();
	}

	@Test
	void lists_filter_sort_page_and_choose_fields() throws Exception {
		for (String title : List.of("Alpha", "Beta", "Gamma")) {
			published(title);
		}
		String list = "/api/v1/articles?filter[site]=" + this.site.slug();
		assertThat(titles(list)).containsExactly("Gamma", "Beta", "Alpha");
		assertThat(titles(list + "&sort=title")).containsExactly("Alpha", "Beta", "Gamma");
		assertThat(titles(list + "&filter[slug]=beta")).containsExactly("Beta");
		assertThat(titles(list + "&filter[title][contains]=AMM")).containsExactly("Gamma");
		assertThat(titles(list + "&filter[title][contains]=%25")).isEmpty();
		assertThat(titles(list + "&filter[slug][in]=alpha,gamma&sort=slug")).containsExactly("Alpha", "Gamma");
		assertThat(titles(list + "&filter[category]=wisata")).hasSize(3);
		assertThat(titles(list + "&filter[category][ne]=wisata")).isEmpty();
		assertThat(titles(list + "&filter[tag]=zapin-api")).hasSize(3);
		assertThat(titles(list + "&filter[tag][ne]=zapin-api")).isEmpty();
		assertThat(titles(list + "&filter[publishedAt][lt]=2020-01-01")).isEmpty();
		assertThat(titles(list + "&filter[publishedAt][gte]=2020-01-01T00:00:00Z")).hasSize(3);
		JsonNode page = answer(send(get(list + "&sort=title&page[size]=2&page[number]=1&fields=title"), null), 200);
		assertThat(page.path("meta").path("page").path("total").intValue()).isEqualTo(3);
		assertThat(page.path("links").path("next").stringValue()).contains("page[number]=2");
		assertThat(page.path("data").get(0).propertyNames()).containsExactlyInAnyOrder("id", "type", "version",
				"title");
		JsonNode first = answer(send(get(list + "&page[size]=2&page[after]="), null), 200);
		assertThat(titles(first)).containsExactly("Gamma", "Beta");
		JsonNode rest = answer(send(get(first.path("links").path("next").stringValue()), null), 200);
		assertThat(titles(rest)).containsExactly("Alpha");
		assertThat(rest.path("links").has("next")).isFalse();
		JsonNode whole = answer(send(get(list + "&include=category,tags,bodyText,bodyHtml"), null), 200);
		assertThat(whole.path("included").path("categories").get(0).path("name").stringValue()).isEqualTo("Wisata");
		assertThat(whole.path("data").get(0).path("bodyText").stringValue()).contains("Isi berita contoh.");
		assertThat(whole.path("data").get(0).path("bodyHtml").stringValue()).contains("<p>Isi berita contoh.</p>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "-updatedAt", "createdAt" })
	void a_list_of_drafts_loses_none_on_its_way_through_the_pages(String sort) throws Exception {
		JsonNode live = published("Direvisi");
		act(live.path("id").stringValue(), "revise", "{\"note\": \"Angka baru\"}", this.writer);
		for (String title : List.of("Satu", "Dua", "Tiga")) {
			draft(title);
		}
		List<String> seen = new ArrayList<>();
		String address = "/api/v1/articles?status=draft&sort=" + sort + "&page[size]=1&page[after]=";
		while (!address.isEmpty()) {
			JsonNode page = answer(send(get(address), this.editor), 200);
			seen.addAll(titles(page));
			address = page.path("links").path("next").asString("");
		}
		assertThat(seen).containsExactlyInAnyOrder("Direvisi", "Satu", "Dua", "Tiga");
		problem(send(get("/api/v1/articles?status=draft&sort=publishedAt"), this.editor), 400, "sort.field-unknown");
	}

	@ParameterizedTest
	@CsvSource({ "?foo=1,parameter.unknown", "?filter[foo]=1,filter.field-unknown",
			"?filter[slug][like]=1,filter.operator-unknown", "?filter[publishedAt]=kemarin,filter.value-malformed",
			"?filter[state]=DRAFT,filter.field-unknown", "?sort=foo,sort.field-unknown", "?fields=foo,fields.unknown",
			"?include=foo,include.unknown", "?page[size]=101,page.too-large", "?page[size]=0,page.malformed",
			"?page[number]=-1,page.malformed", "?page[foo]=1,parameter.unknown", "?status=foo,parameter.value-unknown",
			"?page[after]=x&sort=title,page.after-needs-time", "?page[after]=kacau,page.malformed",
			"?filter[slug]=a&filter[slug]=b,parameter.repeated", "?page[number]=9999&page[size]=100,page.too-deep" })
	void what_is_unknown_in_a_query_is_refused(String query, String code) throws Exception {
		JsonNode problem = problem(send(get("/api/v1/articles" + query), null), 400, code);
		assertThat(problem.path("errors").get(0).path("pointer").stringValue()).startsWith("/query/");
	}

	@Test
	void a_read_carries_its_version_and_is_not_sent_twice() throws Exception {
		JsonNode article = published("Sekali saja");
		String address = "/api/v1/articles/" + article.path("id").stringValue();
		String tag = tag(send(get(address), null));
		assertThat(tag).isEqualTo("\"" + article.path("version").longValue() + "\"");
		MockHttpServletResponse again = send(get(address).header(HttpHeaders.IF_NONE_MATCH, tag), null);
		assertThat(again.getStatus()).isEqualTo(304);
		assertThat(again.getContentLength()).isZero();
	}

	@Test
	void a_write_names_the_version_it_is_based_on() throws Exception {
		JsonNode draft = draft("Versi pertama");
		String address = "/api/v1/articles/" + draft.path("id").stringValue();
		String change = "{\"title\": \"Versi kedua\"}";
		problem(send(patch(address, change), this.writer), 428, "precondition.required");
		problem(send(patch(address, change).header(HttpHeaders.IF_MATCH, "*"), this.writer), 400,
				"precondition.malformed");
		String tag = "\"" + draft.path("version").longValue() + "\"";
		MockHttpServletResponse saved = send(patch(address, change).header(HttpHeaders.IF_MATCH, tag), this.writer);
		JsonNode now = data(saved, 200);
		assertThat(now.path("title").stringValue()).isEqualTo("Versi kedua");
		assertThat(now.path("summary").stringValue()).isEqualTo("Ringkasan contoh");
		MockHttpServletResponse stale = send(patch(address, change).header(HttpHeaders.IF_MATCH, tag), this.writer);
		JsonNode problem = problem(stale, 412, "document.stale");
		assertThat(problem.path("currentVersion").longValue()).isEqualTo(now.path("version").longValue());
		JsonNode anew = data(send(put(address, "{\"title\": \"Hanya judul\"}").header(HttpHeaders.IF_MATCH, tag(saved)),
				this.writer), 200);
		assertThat(anew.has("summary")).isFalse();
		assertThat(anew.has("category")).isFalse();
		problem(send(post(address + "/actions/submit", "{}"), this.writer), 428, "precondition.required");
		MockHttpServletResponse late = send(post(address + "/actions/submit", "{}").header(HttpHeaders.IF_MATCH, tag),
				this.writer);
		JsonNode overtaken = problem(late, 412, "verb.saved-since");
		assertThat(overtaken.path("currentVersion").longValue()).isEqualTo(anew.path("version").longValue());
		assertThat(late.getHeader(HttpHeaders.ETAG)).isEqualTo("\"" + anew.path("version").longValue() + "\"");
		assertThat(overtaken.path("state").stringValue()).isEqualTo("DRAFT");
		assertThat(overtaken.path("last").path("by").stringValue()).isNotEmpty();
	}

	@Test
	void a_repeated_post_gets_the_first_answer() throws Exception {
		MockHttpServletResponse first = send(
				post("/api/v1/articles", article("Satu")).header("Idempotency-Key", "kunci-1"), this.writer);
		MockHttpServletResponse second = send(
				post("/api/v1/articles", article("Satu")).header("Idempotency-Key", "kunci-1"), this.writer);
		assertThat(data(second, 201)).isEqualTo(data(first, 201));
		assertThat(second.getHeader(HttpHeaders.LOCATION)).isEqualTo(first.getHeader(HttpHeaders.LOCATION));
		assertThat(second.getHeader("Idempotency-Replayed")).isEqualTo("true");
		problem(send(post("/api/v1/articles", article("Dua")).header("Idempotency-Key", "kunci-1"), this.writer), 422,
				"idempotency.key-reused");
		String id = data(first, 201).path("id").stringValue();
		String submit = "/api/v1/articles/" + id + "/actions/submit";
		String tag = "\"" + version(id) + "\"";
		for (int i = 0; i < 2; i++) {
			JsonNode done = data(
					send(post(submit, "{}").header(HttpHeaders.IF_MATCH, tag).header("Idempotency-Key", "kunci-2"),
							this.writer),
					200);
			assertThat(done.path("state").stringValue()).isEqualTo("EDITING");
		}
		problem(send(post("/api/v1/articles", "{}").header("Idempotency-Key", "kunci-3"), this.writer), 400,
				"json.value-missing");
		data(send(post("/api/v1/articles", article("Tiga")).header("Idempotency-Key", "kunci-3"), this.writer), 201);
	}

	@Test
	void every_refusal_names_all_its_reasons() throws Exception {
		JsonNode draft = data(
				send(post("/api/v1/articles", "{\"site\": \"%s\"}".formatted(this.site.slug())), this.writer), 201);
		String id = draft.path("id").stringValue();
		JsonNode problem = answer(send(post("/api/v1/articles/" + id + "/actions/submit", "{}")
			.header(HttpHeaders.IF_MATCH, "\"" + version(id) + "\""), this.writer), 409);
		assertThat(problem.path("errors").size()).isGreaterThanOrEqualTo(3);
		List<JsonNode> offers = data(send(get("/api/v1/articles/" + id + "/actions"), this.writer), 200).valueStream()
			.toList();
		assertThat(offers).anySatisfy((offer) -> {
			assertThat(offer.path("verb").stringValue()).isEqualTo("submit");
			assertThat(offer.path("allowed").booleanValue()).isFalse();
			assertThat(offer.path("reasons")).isNotEmpty();
		});
		assertThat(offers).noneMatch((offer) -> offer.path("verb").stringValue().equals("amend"));
	}

	@Test
	void input_is_read_strictly() throws Exception {
		String start = "{\"site\": \"%s\", ".formatted(this.site.slug());
		refused(start + "\"state\": \"PUBLISHED\"}", "json.member-unknown", "/state");
		refused(start + "\"siteId\": \"x\"}", "json.member-unknown", "/siteId");
		refused(start + "\"title\": 7}", "json.text-wanted", "/title");
		refused(start + "\"category\": \"tidak-ada\"}", "content.category-unknown", "/category");
		refused(start + "\"districts\": [\"atlantis\"]}", "content.district-unknown", "/districts/0");
		refused(start + "\"order\": 3}", "json.member-unknown", "/order");
		refused(start + "\"assets\": [{\"id\": \"bukan\"}]}", "content.asset-unknown", "/assets/0/id");
		JsonNode script = answer(
				send(post("/api/v1/articles",
						start + "\"body\": {\"type\":\"doc\",\"content\":[{\"type\":\"script\"}]}}"), this.writer),
				400);
		assertThat(script.path("errors").get(0).path("pointer").stringValue()).startsWith("/body/content/0");
		problem(send(post("/api/v1/articles", "{"), this.writer), 400, "json.malformed");
		problem(send(post("/api/v1/articles", "{\"a\":1,\"a\":2}"), this.writer), 400, "json.malformed");
		problem(send(post("/api/v1/articles", "[]"), this.writer), 400, "json.no-object");
		problem(send(post("/api/v1/articles", "{}{}"), this.writer), 400, "json.malformed");
		problem(send(post("/api/v1/articles", "[".repeat(100_000)), this.writer), 400, "json.malformed");
		problem(send(post("/api/v1/articles", " ".repeat(JsonInput.MAX_BYTES + 1)), this.writer), 413,
				"request.too-large");
	}

	private void refused(String body, String code, String pointer) throws Exception {
		JsonNode problem = problem(send(post("/api/v1/articles", body), this.writer), 400, code);
		assertThat(problem.path("errors").get(0).path("pointer").stringValue()).isEqualTo(pointer);
	}

	@Test
	void whatever_goes_wrong_is_a_problem() throws Exception {
		problem(send(get("/api/v1/tidak-ada"), null), 404, "resource.missing");
		problem(send(get("/api/v1/articles/x/y/z/a"), null), 404, "resource.missing");
		problem(send(get("/api/v1/articles/bukan-uuid"), null), 404, "resource.missing");
		MockHttpServletResponse wrong = send(MockMvcRequestBuilders.delete("/api/v1/articles"), this.writer);
		problem(wrong, 405, "method.not-allowed");
		assertThat(wrong.getHeader(HttpHeaders.ALLOW)).contains("GET");
		problem(send(MockMvcRequestBuilders.post("/api/v1/articles").contentType("text/plain").content("x"),
				this.writer), 415, "media.unsupported");
		problem(send(post("/api/v1/articles", "{}"), null), 401, "token.required");
		problem(send(get("/api/v1/whoami"), "terbit_salah"), 401, "token.required");
		problem(send(post("/api/v1/articles/" + this.ids.next() + "/actions/submit", "{}"), this.writer), 404,
				"document.missing");
		String id = draft("Tindakan").path("id").stringValue();
		problem(send(post("/api/v1/articles/" + id + "/actions/amend", "{}"), this.writer), 404, "resource.missing");
		problem(send(post("/api/v1/pages/" + id + "/actions/submit", "{}"), this.writer), 404, "resource.missing");
		JsonNode english = problem(send(get("/api/v1/tidak-ada").header(HttpHeaders.ACCEPT_LANGUAGE, "en"), null), 404,
				"resource.missing");
		assertThat(english.path("title").stringValue()).isEqualTo("Not found");
	}

	@Test
	void a_token_reaches_as_far_as_its_scopes() throws Exception {
		Person person = this.people.create(SamplePeople.on(this.site.id(), this.ids, Role.WRITER, Role.PUBLISHER),
				null);
		String reading = token(person, Set.of(Scope.READ));
		String writing = token(person, Set.of(Scope.READ, Scope.WRITE));
		problem(send(post("/api/v1/articles", article("X")), reading), 403, "token.scope-missing");
		String id = data(send(post("/api/v1/articles", article("X")), writing), 201).path("id").stringValue();
		act(id, "submit", "{}", writing);
		problem(send(post("/api/v1/articles/" + id + "/actions/stage", "{}").header(HttpHeaders.IF_MATCH, "\"1\""),
				writing), 403, "token.scope-missing");
	}

	@Test
	void revisions_routes_sites_and_whoami_answer() throws Exception {
		JsonNode article = published("Jejak");
		String id = article.path("id").stringValue();
		problem(send(get("/api/v1/articles/" + id + "/revisions"), null), 401, "token.required");
		JsonNode revisions = data(send(get("/api/v1/articles/" + id + "/revisions"), this.writer), 200);
		assertThat(revisions).isNotEmpty();
		JsonNode revision = data(
				send(get("/api/v1/articles/" + id + "/revisions/" + revisions.get(0).path("id").stringValue()),
						this.writer),
				200);
		assertThat(revision.path("content").path("title").stringValue()).isEqualTo("Jejak");
		JsonNode route = data(send(get("/api/v1/routes?site=" + this.site.slug() + "&path=/berita/jejak"), null), 200);
		assertThat(route.path("resource").path("href").stringValue()).isEqualTo("/api/v1/articles/" + id);
		problem(send(get("/api/v1/routes?site=" + this.site.slug() + "&path=/tidak"), null), 404, "resource.missing");
		JsonNode one = data(send(get("/api/v1/sites/" + this.site.slug()), null), 200);
		assertThat(one.path("categories").get(0).path("slug").stringValue()).isEqualTo("wisata");
		assertThat(data(send(get("/api/v1/sites"), null), 200).valueStream()
			.map((each) -> each.path("slug").stringValue())).contains(this.site.slug());
		problem(send(get("/api/v1/sites/tidak-ada"), null), 404, "site.missing");
		JsonNode me = data(send(get("/api/v1/whoami"), this.head), 200);
		assertThat(me.path("roles").get(0).path("role").stringValue()).isEqualTo("SECTION_HEAD");
		problem(send(get("/api/v1/whoami"), null), 401, "token.required");
	}

	@Test
	void a_link_to_another_site_s_document_leads_to_that_site() throws Exception {
		Site here = this.site;
		office();
		JsonNode there = published("Di situs lain");
		Person writer = this.people.create(SamplePeople.on(here.id(), this.ids, Role.WRITER), null);
		String token = token(writer, EnumSet.allOf(Scope.class));
		String body = """
				{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"lihat",
				"marks":[{"type":"link","attrs":{"document":"%s"}}]}]}]}""".formatted(there.path("id").stringValue());
		String draft = "{\"site\": \"%s\", \"title\": \"Merujuk\", \"body\": %s}".formatted(here.slug(), body);
		String id = data(send(post("/api/v1/articles", draft), token), 201).path("id").stringValue();
		JsonNode article = data(send(get("/api/v1/articles/" + id + "?status=draft&include=bodyHtml"), token), 200);
		assertThat(article.path("bodyHtml").stringValue()).contains("href=\"" + there.path("url").stringValue() + "\"")
			.contains("/s/" + this.site.slug() + "/");
	}

	@Test
	void a_withdrawn_article_is_gone_for_everybody_but_those_inside() throws Exception {
		String id = published("Keliru").path("id").stringValue();
		act(id, "withdraw", "{\"reason\": \"Keliru\", \"kind\": \"in-error\"}", this.division);
		problem(send(get("/api/v1/articles/" + id), null), 404, "resource.missing");
		assertThat(titles("/api/v1/articles?filter[site]=" + this.site.slug())).isEmpty();
		JsonNode inside = data(send(get("/api/v1/articles/" + id + "?status=draft"), this.division), 200);
		assertThat(inside.path("state").stringValue()).isEqualTo("WITHDRAWN");
	}

	private List<String> titles(String address) throws Exception {
		return titles(answer(send(get(address), null), 200));
	}

	private static List<String> titles(JsonNode answer) {
		return answer.path("data").valueStream().map((one) -> one.path("title").stringValue()).toList();
	}

}
