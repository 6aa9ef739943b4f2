package id.terbit.running;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import id.terbit.contenttype.ContentType;
import id.terbit.document.Document;
import id.terbit.person.Person;

import static id.terbit.running.Visitor.ACCOUNTS;
import static id.terbit.running.Visitor.EDITORIAL;
import static id.terbit.running.Visitor.NONE;
import static id.terbit.running.Visitor.OPERATING;
import static id.terbit.running.Visitor.PUBLISHER;
import static id.terbit.running.Visitor.OPERATOR;
import static id.terbit.running.Visitor.RUNNING;
import static id.terbit.running.Visitor.SITE;
import static id.terbit.running.Visitor.STRANGER;
import static id.terbit.running.Visitor.SYSTEM;
import static id.terbit.running.Visitor.WORLD;
import static id.terbit.running.Visitor.WORLD_OF_PROGRAMS;
import static id.terbit.running.Visitor.WRITER;

/**
 * Who may come to which address, written by hand from WORKFLOW.md and API.md and not from
 * the code. Every mapping of the application has a row: a new one without a row fails the
 * build. The request of a row names things of one site, and is such that somebody with
 * the right is answered something else than "not for you".
 */
final class AccessTable {

	/** User name that somebody tries to get by a spent invitation. */
	static final String INTRUDER = "penyusup";

	private static final byte[] FILE = "Bukan berkas Word.".getBytes(StandardCharsets.UTF_8);

	private final Premises at;

	private final List<Row> rows = new ArrayList<>();

	private AccessTable(Premises premises) {
		this.at = premises;
	}

	static List<Row> of(Premises premises) {
		AccessTable table = new AccessTable(premises);
		table.everybody();
		table.links();
		table.ownAccount();
		table.documents();
		table.writing();
		table.media();
		table.sites();
		table.people();
		table.machinery();
		table.publicApi();
		table.api();
		premises.drafts().forEach(table::type);
		return List.copyOf(table.rows);
	}

	private void everybody() {
		String site = "/s/" + this.at.site().slug();
		get("/", "/", WORLD);
		get("/robots.txt", "/robots.txt", WORLD);
		get("/masuk", "/masuk", WORLD);
		get("/api", "/api", WORLD);
		get("/s/{slug}", site, WORLD);
		get("/s/{slug}/{*path}", site + "/", WORLD);
		get("/s/{site}/cari", site + "/cari?q=terbit", WORLD);
		get("/s/{site}/cari/saran", site + "/cari/saran?q=terbit", WORLD);
		get("/aset/situs/{slug}.css", "/aset/situs/" + this.at.site().slug() + ".css", WORLD);
	}

	/**
	 * Whoever holds a link may; without one there is nothing. Mails are kept in demo mode
	 * alone.
	 */
	private void links() {
		String token = "A".repeat(43);
		String page = "/setujui/" + "A".repeat(16);
		get("/setujui/{token:[A-Za-z0-9_-]{17,}}", "/setujui/" + token, WORLD);
		get("/setujui", "/setujui", NONE);
		form("/setujui", "/setujui", Map.of("putusan", "setujui"), NONE);
		get("/setujui/{handle:[A-Za-z0-9_-]{16}}", page, NONE);
		form("/setujui/{handle:[A-Za-z0-9_-]{16}}", page, Map.of("putusan", "setujui"), NONE);
		get("/setujui/{handle:[A-Za-z0-9_-]{16}}/media/{sha256}/{width:[0-9]{1,4}}.{extension}",
				page + "/media/" + this.at.asset().sha256() + "/320.jpg", NONE);
		String stored = "/api/store/private/" + this.at.asset().sha256();
		get("/api/store/{area}/{sha256}", stored + "?signature=x", NONE);
		get("/api/store/{area}/{sha256}/{part}", stored + "/320.jpg?signature=x", NONE);
		row("PUT /api/store/{area}/{sha256}/{part}",
				(http) -> http.json("PUT", "/api/store/quarantine/" + "0".repeat(64) + "/x?size=2&signature=x", "{}"),
				NONE);
		get("/undangan/{token}", "/undangan/" + token, NONE);
		Set<Visitor> withAForm = EnumSet.copyOf(WORLD);
		// the session of a disabled account has ended, and its form with it
		withAForm.remove(Visitor.DISABLED);
		form("/undangan/{token}", "/undangan/" + token,
				Map.of("username", INTRUDER, "name", "Penyusup", "email", "a@example.org", "password", "x".repeat(20)),
				// everybody is told that the link is spent, and nobody gets an account by
				// it
				withAForm);
		get("/surat", "/surat", NONE);
		get("/surat/{id}", "/surat/" + this.at.draft().id(), NONE);
	}

	private void ownAccount() {
		get("/meja", "/meja", ACCOUNTS);
		get("/meja/akun", "/meja/akun", ACCOUNTS);
		form("/meja/akun/bahasa", "/meja/akun/bahasa", Map.of("bahasa", "id"), ACCOUNTS);
		form("/meja/akun/sandi", "/meja/akun/sandi", Map.of("lama", "salah", "baru", "x".repeat(20)), ACCOUNTS);
		form("/meja/akun/token", "/meja/akun/token", Map.of("nama", ""), ACCOUNTS);
		form("/meja/akun/token/{id}/cabut", "/meja/akun/token/" + this.at.draft().id() + "/cabut", Map.of(), ACCOUNTS);
	}

	private void documents() {
		String draft = "/meja/naskah/" + this.at.draft().id();
		String revision = this.at.revision().toString();
		get("/meja/naskah", "/meja/naskah?kata=contoh&situs=" + this.at.site().slug(), ACCOUNTS);
		get("/meja/naskah/{id}", draft, SITE);
		get("/meja/naskah/{id}/pratinjau", draft + "/pratinjau", SITE);
		get("/meja/naskah/{id}/riwayat", draft + "/riwayat", SITE);
		get("/meja/naskah/{id}/revisi/{revision}", draft + "/revisi/" + revision, SITE);
		get("/meja/naskah/{id}/bandingkan", draft + "/bandingkan?dari=" + revision + "&ke=" + revision, SITE);
		get("/meja/naskah/{id}/impor", draft + "/impor", SITE);
		// whoever may not save is led back to the document
		get("/meja/naskah/{id}/sunting", draft + "/sunting", SITE);
		form("/meja/naskah/{id}/banding", draft + "/banding", Map.of("content", this.at.saving()), SITE);
		get("/meja/naskah/{id}/tautan", draft + "/tautan?kata=contoh", SITE);
		get("/meja/naskah/{id}/tautan/{target}", draft + "/tautan/" + this.at.live().id(), SITE);
		Map<String, String> visit = Map.of("kunjungan", this.at.share().toString());
		form("/meja/naskah/{id}/hadir", draft + "/hadir", visit, SITE);
		form("/meja/naskah/{id}/hadir/selesai", draft + "/hadir/selesai", visit, SITE);
		get("/staging/{slug}/{*path}", "/staging/" + this.at.site().slug() + "/" + this.at.staged().id(), SITE);
	}

	private void writing() {
		String draft = "/meja/naskah/" + this.at.draft().id();
		String live = "/meja/naskah/" + this.at.live().id();
		get("/meja/naskah/baru", "/meja/naskah/baru", ACCOUNTS);
		get("/meja/naskah/impor", "/meja/naskah/impor", ACCOUNTS);
		get("/meja/naskah/impor", "/meja/naskah/impor?document=" + this.at.draft().id(), SITE);
		form("/meja/naskah/baru", "/meja/naskah/baru",
				Map.of("site", this.at.site().slug(), "type", "article", "title", "Baru"), Set.of(WRITER));
		upload("/meja/naskah/impor", "/meja/naskah/impor", Map.of("site", this.at.site().slug()), Set.of(WRITER));
		upload("/meja/naskah/impor", "/meja/naskah/impor", Map.of("document", this.at.draft().id().toString()),
				Set.of(WRITER));
		row("POST /meja/naskah/{id}/simpan application/json",
				(http) -> http.json("POST", draft + "/simpan", this.at.saving()), Set.of(WRITER));
		row("POST /meja/naskah/{id}/simpan application/x-www-form-urlencoded", (http) -> http.form("POST",
				draft + "/simpan", Map.of("versi", this.at.version(), "content", this.at.saving())), Set.of(WRITER));
		row("POST /meja/naskah/{id}/revisi/{revision}/pulihkan", (http) -> http.form("POST",
				draft + "/revisi/" + this.at.revision() + "/pulihkan", Map.of("versi", this.at.version())),
				Set.of(WRITER));
		row("POST /meja/naskah/{id}/aksi/{key}",
				(http) -> http.form("POST", draft + "/aksi/submit", Map.of("versi", this.at.version())),
				Set.of(WRITER));
		form("/meja/naskah/{id}/kirim-ulang", live + "/kirim-ulang", Map.of("tujuan", "site"), RUNNING);
		form("/meja/naskah/{id}/bagikan/{share}", live + "/bagikan/" + this.at.share(), Map.of("tampil", "true"),
				RUNNING);
	}

	private void media() {
		String file = "/meja/media/berkas/" + this.at.asset().sha256();
		Map<String, String> site = Map.of("site", this.at.site().slug());
		get("/meja/media", "/meja/media?situs=" + this.at.site().slug(), ACCOUNTS);
		get("/meja/media/berkas/{sha256}", file, SITE);
		get("/meja/media/berkas/{sha256}/{name}", file + "/gambar.png", SITE);
		get("/meja/media/pilih", "/meja/media/pilih?situs=" + this.at.site().slug(), ACCOUNTS);
		get("/meja/media/hak", "/meja/media/hak", ACCOUNTS);
		asset();
		sending();
		form("/meja/media/massal", "/meja/media/massal",
				Map.of("berkas", this.at.asset().id().toString(), "credit", "Dinas Contoh"), EDITORIAL);
		upload("/meja/media/unggah", "/meja/media/unggah", site, EDITORIAL);
		row("POST /meja/media/unggah > text/html", (http) -> http.upload("/meja/media/unggah", site, "a.txt", FILE),
				EDITORIAL);
	}

	/** Forms of an old page: whoever may is told that it is one, and nothing changes. */
	private void asset() {
		String asset = "/meja/media/" + this.at.asset().id();
		get("/meja/media/{id}", asset, SITE);
		form("/meja/media/{id}", asset, Map.of("caption", Premises.SECRET), EDITORIAL);
		form("/meja/media/{id}/fokus", asset + "/fokus", Map.of("x", "10", "y", "10"), EDITORIAL);
		form("/meja/media/{id}/potong", asset + "/potong",
				Map.of("left", "0", "top", "0", "width", "50", "height", "50"), EDITORIAL);
		form("/meja/media/{id}/putar", asset + "/putar", Map.of(), EDITORIAL);
		form("/meja/media/{id}/utuh", asset + "/utuh", Map.of(), EDITORIAL);
		form("/meja/media/{id}/versi/{number}", asset + "/versi/1", Map.of(), EDITORIAL);
		form("/meja/media/{id}/hapus", asset + "/hapus", Map.of(), EDITORIAL);
		upload("/meja/media/{id}/ganti", asset + "/ganti", Map.of(), EDITORIAL);
	}

	/** A file that the publisher has begun to send in pieces. */
	private void sending() {
		String sending = "/meja/media/kiriman/" + this.at.sending();
		form("/meja/media/kiriman", "/meja/media/kiriman",
				Map.of("site", this.at.site().slug(), "name", "a.jpg", "size", "3", "changed", "0"), EDITORIAL);
		get("/meja/media/kiriman/{id}", sending, Set.of(PUBLISHER));
		row("POST /meja/media/kiriman/{id} application/octet-stream",
				(http) -> http.json("POST", sending + "?mulai=0", "x")
					.setHeader("Content-Type", "application/octet-stream"),
				Set.of(PUBLISHER));
		form("/meja/media/kiriman/{id}/batal", sending + "/batal", Map.of(), Set.of(PUBLISHER));
	}

	private void sites() {
		String slug = this.at.site().slug();
		get("/meja/situs", "/meja/situs", ACCOUNTS);
		get("/meja/situs/{slug}", "/meja/situs/" + slug, OPERATING);
		form("/meja/situs/{slug}", "/meja/situs/" + slug, Map.of("versi", "0", "name", ""), OPERATING);
		form("/meja/situs/{slug}/kategori", "/meja/situs/" + slug + "/kategori", Map.of("kategori", ""), OPERATING);
		get("/meja/situs/{slug}/alur", "/meja/situs/" + slug + "/alur", OPERATING);
		get("/meja/situs/{slug}/alur/bawaan", "/meja/situs/" + slug + "/alur/bawaan", OPERATING);
		form("/meja/situs/{slug}/alur", "/meja/situs/" + slug + "/alur", Map.of("versi", "0"), OPERATING);
		get("/meja/situs/baru", "/meja/situs/baru", Set.of(SYSTEM));
		form("/meja/situs/baru", "/meja/situs/baru", Map.of("name", ""), Set.of(SYSTEM));
		get("/meja/situs/{slug}/saluran", "/meja/situs/" + slug + "/saluran", RUNNING);
		form("/meja/situs/{slug}/saluran/{name}", "/meja/situs/" + slug + "/saluran/facebook", Map.of(), RUNNING);
		form("/meja/situs/{slug}/saluran/{name}/putuskan", "/meja/situs/" + slug + "/saluran/facebook/putuskan",
				Map.of(), RUNNING);
	}

	private void people() {
		Person other = this.at.person(STRANGER);
		String one = "/meja/orang/" + other.id();
		get("/meja/orang", "/meja/orang", Set.of(SYSTEM));
		get("/meja/orang/baru", "/meja/orang/baru", Set.of(SYSTEM));
		form("/meja/orang/baru", "/meja/orang/baru", Map.of("username", ""), Set.of(SYSTEM));
		get("/meja/orang/{id}", one, Set.of(SYSTEM));
		form("/meja/orang/{id}", one, Map.of("versi", "0", "name", ""), Set.of(SYSTEM));
		String gone = "/meja/orang/" + this.at.person(Visitor.DISABLED).id();
		form("/meja/orang/{id}/token/{token}/cabut", gone + "/token/" + this.at.token() + "/cabut", Map.of(),
				Set.of(SYSTEM));
		form("/meja/orang/{id}/sandi", gone + "/sandi", Map.of(), Set.of(SYSTEM));
	}

	private void machinery() {
		get("/meja/kalender", "/meja/kalender", Set.of(SYSTEM));
		get("/meja/kalender/{tahun}", "/meja/kalender/2026", Set.of(SYSTEM));
		get("/meja/kalender/{tahun}/salin", "/meja/kalender/2026/salin", Set.of(SYSTEM));
		form("/meja/kalender/{tahun}", "/meja/kalender/2026", Map.of("versi", "-7"), Set.of(SYSTEM));
		get("/meja/surat", "/meja/surat", Set.of(SYSTEM));
		form("/meja/surat/{id}/coba-lagi", "/meja/surat/" + this.at.draft().id() + "/coba-lagi", Map.of(),
				Set.of(SYSTEM));
		form("/meja/surat/coba-lagi", "/meja/surat/coba-lagi", Map.of(), Set.of(SYSTEM));
		get("/meja/pencarian", "/meja/pencarian?kata=zapin", ACCOUNTS);
		form("/meja/pencarian/selesai", "/meja/pencarian/selesai",
				Map.of("situs", this.at.site().id().toString(), "kata", "zapin"), SITE);
		get("/meja/pencarian/sinonim", "/meja/pencarian/sinonim", ACCOUNTS);
		get("/meja/pencarian/sinonim/bawaan", "/meja/pencarian/sinonim/bawaan", ACCOUNTS);
		form("/meja/pencarian/sinonim", "/meja/pencarian/sinonim", Map.of("versi", "-7"), Set.of(SYSTEM));
		get("/meja/batch", "/meja/batch", Set.of(PUBLISHER, OPERATOR, SYSTEM, STRANGER));
		form("/meja/batch", "/meja/batch", Map.of("site", this.at.site().slug()), RUNNING);
		form("/meja/batch", "/meja/batch", Map.of("job", "check-search"), Set.of(SYSTEM));
		form("/meja/batch/{id}/hentikan", "/meja/batch/" + this.at.job() + "/hentikan", Map.of(), RUNNING);
		form("/meja/batch/{id}/lanjutkan", "/meja/batch/" + this.at.job() + "/lanjutkan", Map.of(), RUNNING);
	}

	private void publicApi() {
		get("/api/v1/sites", "/api/v1/sites", WORLD_OF_PROGRAMS);
		get("/api/v1/sites/{site}", "/api/v1/sites/" + this.at.site().slug(), WORLD_OF_PROGRAMS);
		get("/api/v1/routes", "/api/v1/routes?site=" + this.at.site().slug() + "&path=/berita/sudah-terbit",
				WORLD_OF_PROGRAMS);
		get("/api/v1/openapi.json", "/api/v1/openapi.json", WORLD_OF_PROGRAMS);
		get("/api/v1/search", "/api/v1/search?q=terbit", WORLD_OF_PROGRAMS);
		get("/api/v1/suggest", "/api/v1/suggest?q=terbit", WORLD_OF_PROGRAMS);
		get("/api/v1/{plural}", "/api/v1/articles", WORLD_OF_PROGRAMS);
		get("/api/v1/{plural}/{id}", "/api/v1/articles/" + this.at.live().id(), WORLD_OF_PROGRAMS);
	}

	private void api() {
		String site = "\"site\": \"%s\"".formatted(this.at.site().slug());
		String draft = "/api/v1/articles/" + this.at.draft().id();
		get("/api/v1/whoami", "/api/v1/whoami", ACCOUNTS);
		get("/api/v1/{plural}", "/api/v1/articles?status=draft", ACCOUNTS);
		get("/api/v1/{plural}/{id}", draft, NONE);
		get("/api/v1/{plural}/{id}", draft + "?status=draft", SITE);
		get("/api/v1/{plural}/{id}/revisions", draft + "/revisions", SITE);
		get("/api/v1/{plural}/{id}/revisions/{revision}", draft + "/revisions/" + this.at.revision(), SITE);
		get("/api/v1/{plural}/{id}/actions", draft + "/actions", SITE);
		row("POST /api/v1/{plural}/{id}/actions/{verb}", (http) -> http.json("POST", draft + "/actions/submit", "{}")
			.header("If-Match", "\"" + this.at.version() + "\""), Set.of(WRITER));
		row("POST /api/v1/{plural} application/json",
				(http) -> http.json("POST", "/api/v1/articles", "{%s, \"title\": \"Baru\"}".formatted(site)),
				Set.of(WRITER));
		row("PUT /api/v1/{plural}/{id} application/json",
				(http) -> http.json("PUT", draft, "{\"title\": \"%s\"}".formatted(Premises.SECRET))
					.header("If-Match", "\"" + this.at.version() + "\""),
				Set.of(WRITER));
		row("PATCH /api/v1/{plural}/{id} application/json application/merge-patch+json",
				(http) -> http.json("PATCH", draft, "{\"summary\": \"Lain\"}")
					.header("If-Match", "\"" + this.at.version() + "\""),
				Set.of(WRITER));
		row("POST /api/v1/articles/import multipart/form-data", (http) -> http
			.upload("/api/v1/articles/import?site=" + this.at.site().slug(), Map.of(), "a.docx", FILE), Set.of(WRITER));
		row("POST /api/v1/assets",
				(http) -> http.upload("/api/v1/assets", Map.of("site", this.at.site().slug()), "a.txt", FILE),
				EDITORIAL);
		get("/api/v1/assets/{id}", "/api/v1/assets/" + this.at.asset().id(), SITE);
		row("PATCH /api/v1/assets/{id} application/json application/merge-patch+json",
				(http) -> http.json("PATCH", "/api/v1/assets/" + this.at.asset().id(), "{\"credit\": \"Contoh\"}")
					.header("If-Match", "\"0\""),
				EDITORIAL);
		row("POST /api/v1/jobs application/json",
				(http) -> http.json("POST", "/api/v1/jobs", "{\"job\": \"rebuild-site\", %s}".formatted(site)),
				RUNNING);
		row("POST /api/v1/jobs application/json",
				(http) -> http.json("POST", "/api/v1/jobs", "{\"job\": \"rebuild-search\"}"), Set.of(SYSTEM));
		get("/api/v1/jobs/{id}", "/api/v1/jobs/" + this.at.job(), RUNNING);
		String slug = this.at.site().slug();
		row("POST /api/v1/assets/uploads",
				(http) -> http.json("POST", "/api/v1/assets/uploads",
						"{\"site\": \"%s\", \"fileName\": \"a.jpg\", \"size\": 3, \"sha256\": \"%s\"}".formatted(slug,
								"1".repeat(64))),
				EDITORIAL);
		row("POST /api/v1/assets/uploads/{id}/complete",
				(http) -> http.json("POST", "/api/v1/assets/uploads/" + this.at.upload() + "/complete", ""),
				Set.of(PUBLISHER));
		get("/api/v1/assets/{id}/original", "/api/v1/assets/" + this.at.asset().id() + "/original", SITE);
		row("POST /api/v1/media-runs",
				(http) -> http.json("POST", "/api/v1/media-runs", "{\"work\": \"collect\", \"dryRun\": true}"),
				Set.of(SYSTEM));
		get("/api/v1/media-runs/{id}", "/api/v1/media-runs/" + this.at.mediaRun(), Set.of(SYSTEM));
		get("/api/v1/history-checks", "/api/v1/history-checks?site=" + this.at.site().slug(), OPERATING);
	}

	/** A type is written, seen and hidden as articles are. */
	private void type(ContentType type, Document draft) {
		String plural = "/api/v1/" + type.plural();
		String site = this.at.site().slug();
		get("/meja/naskah/{id}/sunting", "/meja/naskah/" + draft.id() + "/sunting", SITE);
		form("/meja/naskah/baru", "/meja/naskah/baru", Map.of("site", site, "type", type.name(), "title", "Baru"),
				Set.of(WRITER));
		get("/api/v1/{plural}", plural, WORLD_OF_PROGRAMS);
		get("/api/v1/{plural}", plural + "?status=draft", ACCOUNTS);
		get("/api/v1/{plural}/{id}", plural + "/" + draft.id(), NONE);
		get("/api/v1/{plural}/{id}", plural + "/" + draft.id() + "?status=draft", SITE);
		row("POST /api/v1/{plural} application/json",
				(http) -> http.json("POST", plural, "{\"site\": \"%s\", \"title\": \"Baru\"}".formatted(site)),
				Set.of(WRITER));
	}

	private void get(String pattern, String address, Set<Visitor> lets) {
		row("GET " + pattern, (http) -> http.request(address).GET(), lets);
	}

	private void form(String pattern, String address, Map<String, String> fields, Set<Visitor> lets) {
		row("POST " + pattern, (http) -> http.form("POST", address, fields), lets);
	}

	private void upload(String pattern, String address, Map<String, String> fields, Set<Visitor> lets) {
		row("POST " + pattern, (http) -> http.upload(address, fields, "a.docx", FILE), lets);
	}

	private void row(String mapping, Function<Http, HttpRequest.Builder> request, Set<Visitor> lets) {
		this.rows.add(new Row(mapping, request, lets));
	}

	/**
	 * One request and who may send it.
	 *
	 * @param mapping method, pattern, and what it consumes and {@code > produces} where
	 * that tells it from another
	 */
	record Row(String mapping, Function<Http, HttpRequest.Builder> request, Set<Visitor> lets) {

		boolean program() {
			return this.mapping.contains(" /api/");
		}

	}

}
