package id.terbit.journey;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import id.terbit.contenttype.ContentType;
import id.terbit.contenttype.ContentTypes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Ids and addresses of the sample data, by the name of their place in {@code pages.txt}.
 */
record SampleFacts(Map<String, List<String>> known) {

	private static final List<String> STATES = List.of("DRAFT", "RETURNED", "EDITING", "APPROVAL", "COMPOSING",
			"STAGING", "CHECKING", "READY", "SCHEDULED", "PUBLISHED", "WITHDRAWN", "ARCHIVED", "DISCARDED");

	private static final int MOST_OF_A_KIND = 6;

	private static final Pattern ADDRESS = Pattern.compile("<loc>https?://[^/<]*(/[^<]*)</loc>");

	private static final Pattern MAIL = Pattern.compile("/surat/([0-9a-f-]{36})");

	private static final Pattern LINK = Pattern.compile("/setujui/([A-Za-z0-9_-]{43})");

	/** Reads them as the operator, who is signed in on the page. */
	static SampleFacts of(TerbitProcess terbit, Page operator) throws IOException, InterruptedException {
		Map<String, List<String>> known = new LinkedHashMap<>();
		for (String state : STATES) {
			operator.navigate(terbit.base() + "/meja/naskah?situs=pesona&jenis=article&keadaan=" + state);
			known.put(state, List.of(last(operator, "main a[href^='/meja/naskah/0']")));
		}
		known.put("each", known.values().stream().flatMap(List::stream).toList());
		operator.navigate(terbit.base() + "/meja/orang");
		known.put("person", List.of(last(operator, "main a[href^='/meja/orang/0']")));
		JsonNode revisions = terbit
			.api("operator", "/api/v1/articles/" + new SampleFacts(known).one("APPROVAL") + "/revisions")
			.path("data");
		known.put("revision", List.of(revisions.path(0).path("id").asString()));
		known.put("older", List.of(revisions.path(revisions.size() - 1).path("id").asString()));
		operator.navigate(terbit.base() + "/meja/media?situs=pesona");
		known.put("file", List.of(last(operator, ".media-grid a[href^='/meja/media/0']")));
		known.put("form", forms(terbit));
		known.put("public", addresses(terbit));
		links(terbit, known);
		return new SampleFacts(known);
	}

	/** A draft of every type but articles, which the sample data has in every state. */
	private static List<String> forms(TerbitProcess terbit) throws IOException, InterruptedException {
		List<String> drafts = new ArrayList<>();
		for (ContentType type : ContentTypes.all()) {
			if (!type.equals(ContentTypes.ARTICLE)) {
				String made = terbit
					.post("penulis", "/api/v1/" + type.plural(),
							Map.of("site", "pesona", "title", "Formulir " + type.name()))
					.body();
				drafts.add(JsonMapper.shared().readTree(made).path("data").path("id").asString());
			}
		}
		return drafts;
	}

	/** What stands at a place that has one value. */
	String one(String place) {
		return Objects.requireNonNull(this.known.get(place), place).get(0);
	}

	private static String last(Page page, String link) {
		String address = page.locator(link).first().getAttribute("href");
		return address.substring(address.lastIndexOf('/') + 1);
	}

	private static List<String> addresses(TerbitProcess terbit) throws IOException, InterruptedException {
		Set<String> addresses = new LinkedHashSet<>();
		for (JsonNode site : terbit.api("operator", "/api/v1/sites").path("data")) {
			addresses.add("/s/" + site.path("slug").asString() + "/");
		}
		List<String> maps = new ArrayList<>(List.of("/s/pesona/sitemap.xml"));
		for (int next = 0; next < maps.size(); next++) {
			Matcher found = ADDRESS.matcher(terbit.get(maps.get(next)).body());
			while (found.find()) {
				(found.group(1).endsWith(".xml") ? maps : addresses).add(found.group(1));
			}
		}
		return few(addresses);
	}

	/** Pages of one kind stand in one folder; some of each show what there is to see. */
	private static List<String> few(Set<String> addresses) {
		Map<String, Integer> ofKind = new HashMap<>();
		return addresses.stream()
			.filter((address) -> ofKind.merge(address.replaceFirst("[^/]+/?$", ""), 1, Integer::sum) <= MOST_OF_A_KIND)
			.toList();
	}

	/** Mails leave a moment after the sample data stands. */
	private static void links(TerbitProcess terbit, Map<String, List<String>> known)
			throws IOException, InterruptedException {
		long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
		int page = 1;
		while (!known.containsKey("open-link")) {
			if (System.nanoTime() > end) {
				throw new IllegalStateException("no approval link came by mail");
			}
			String mails = terbit.get("/surat?untuk=kasi&hal=" + page).body();
			Matcher mail = MAIL.matcher(mails);
			while (mail.find()) {
				Matcher link = LINK.matcher(terbit.get("/surat/" + mail.group(1)).body());
				if (link.find()) {
					known.put("mail", List.of(mail.group(1)));
					known.put("open-link", List.of(link.group(1)));
				}
			}
			page = mails.contains("rel=\"next\"") ? page + 1 : 1;
		}
	}

}
