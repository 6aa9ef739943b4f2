package id.terbit.search.relevance;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A thousand queries of somebody who wants what is not for him or tries to break the
 * search: secrets in many spellings, engine syntax, JSON, and characters at random. Some
 * are longer than a query may be and some are blank: refusing is an answer, failing is
 * none.
 */
public final class HostileQueries {

	/** Number of queries. */
	public static final int NUMBER = 1_000;

	private static final List<String> SYNTAX = List.of("title:*", "*:*", "*", "?", "_exists_:title", "gone:yes",
			"gone:yes OR title:*", "state:draft", "NOT state:live", "site:* AND NOT site:pesona", "AND", "OR", "NOT",
			"AND OR NOT", "+", "-", "+title:berita -gone:yes", "\"", "\"\"", "\"\"\"\"", "\"berita", "~", "~2",
			"berita~2", "\"berita daerah\"~1000000", "^", "berita^1000000", "berita^-1", "[a TO z]", "{* TO *}",
			"[* TO", "year:[0 TO 9999]", "/.*/", "/(a+)+$/", "/[/", "(a|b)*c", "((((((((((", "))))))))))", "{{{{{{{{",
			"\\", "\\\\", "\\u0074itle:*", "a:b:c:d", ":", "::", "&&", "||", "!", "!!", "<>", ">=2020",
			"<script>alert(1)</script>", "' OR 1=1 --", "\"; DROP TABLE document; --", "${jndi:ldap://example.org/a}",
			"#{7*7}", "{{7*7}}", "../../../../etc/passwd", "%00", "%2a%3a%2a", "{\"query\":{\"match_all\":{}}}",
			"{\"match_all\":{}}", "\",\"should\":[{\"match_all\":{}}],\"a\":\"", "{\"script\":{\"source\":\"1\"}}",
			"{\"query_string\":{\"query\":\"*\"}}", "_search?q=*", "_all", "_source", "_id:*", "newsroom/_search",
			"null", "undefined", "NaN", "true", "[]", "{}");

	private static final List<String> ORDINARY = List.of("berita", "KTP", "siak kecil", "perbup 51 2016");

	/** Ways to write a secret. */
	private static final List<UnaryOperator<String>> SPELLINGS = List.of(UnaryOperator.identity(),
			(text) -> text.toUpperCase(Locale.ROOT), (text) -> "\"" + text + "\"", (text) -> text.substring(0, 8) + "*",
			(text) -> "*" + text.substring(4), (text) -> text + "~2", (text) -> "title:" + text,
			(text) -> "text:\"" + text + "\"", (text) -> "words:" + text + " OR gone:yes",
			(text) -> "+" + text + " -xyz", (text) -> "/.*" + text.substring(0, 6) + ".*/",
			(text) -> "[" + text + " TO zzzz]", (text) -> "{\"query\":{\"match\":{\"text\":\"" + text + "\"}}}",
			(text) -> text.replaceAll("(.{4})", "$1 "), (text) -> text.replaceAll("(.{4})", "$1."),
			(text) -> text.replaceAll("(.{3})", "$1-"), (text) -> text.replaceAll("(.{2})", "$1\u200b"),
			HostileQueries::wide, (text) -> "berita " + text + " desa", (text) -> text.substring(0, text.length() - 1),
			(text) -> new StringBuilder(text).reverse().toString(), (text) -> text.replace(" ", ""),
			(text) -> "%" + text + "%", (text) -> text + "\u0000");

	private HostileQueries() {
	}

	/** The same queries each time. */
	public static List<String> all() {
		Set<String> queries = new LinkedHashSet<>();
		for (Secret secret : Secret.all()) {
			SPELLINGS.forEach((spelling) -> queries.add(spelling.apply(secret.text())));
		}
		for (String syntax : SYNTAX) {
			queries.add(syntax);
			ORDINARY.forEach((words) -> queries.add(words + " " + syntax));
		}
		queries.addAll(unusualLengths());
		Random random = new Random(20_260_601);
		while (queries.size() < NUMBER) {
			queries.add(characters(random));
		}
		return new ArrayList<>(queries).subList(0, NUMBER);
	}

	private static List<String> unusualLengths() {
		return List.of("", " ", "\t\r\n", "a".repeat(200), "a".repeat(100_000), "kata ".repeat(10_000),
				"1".repeat(1_000), "(".repeat(5_000), "\"".repeat(3_001), "😀".repeat(500), "a\u0301".repeat(1_000),
				"ke".repeat(90) + "an", "di-".repeat(66), "\u202e".repeat(200));
	}

	/** Characters of every sort, halves of pairs among them. */
	private static String characters(Random random) {
		return random.ints(1 + random.nextInt(60), 0, 8).mapToObj((sort) -> switch (sort) {
			case 0 -> (char) random.nextInt(0x20);
			case 1 -> (char) (0x21 + random.nextInt(0x0f));
			case 2 -> (char) (0x5b + random.nextInt(6));
			case 3 -> (char) (0xd800 + random.nextInt(0x800));
			case 4 -> (char) (0x2000 + random.nextInt(0x70));
			case 5 -> (char) random.nextInt(0x10000);
			case 6 -> ' ';
			default -> (char) ('a' + random.nextInt(26));
		}).map(String::valueOf).collect(Collectors.joining());
	}

	/** Letters and digits as East Asian fonts have them. */
	private static String wide(String text) {
		return text.chars()
			.mapToObj((letter) -> String.valueOf((char) ((letter > ' ') ? letter + 0xfee0 : letter)))
			.collect(Collectors.joining());
	}

}
