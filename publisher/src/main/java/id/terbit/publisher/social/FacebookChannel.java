package id.terbit.publisher.social;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import id.terbit.language.Texts;
import id.terbit.publisher.social.OnceClient.Answer;
import id.terbit.publisher.social.OnceClient.NotSentException;
import id.terbit.refusal.Refusal;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.Request;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A Facebook Page by the Graph API (developers.facebook.com/docs/pages-api/posts and
 * /docs/graph-api/reference/page/feed).
 */
class FacebookChannel implements SocialChannel {

	static final String NAME = "facebook";

	static final String PAGE = "page-id";

	static final String TOKEN = "page-token";

	/** The longest message of a post, in characters. */
	private static final int LONGEST = 63_206;

	/** Pages of the feed that reading back turns; each holds a hundred posts. */
	private static final int MOST_PAGES = 5;

	private static final JsonMapper JSON = JsonMapper.shared();

	private final OnceClient client;

	private final SocialProperties.Facebook properties;

	private final Texts texts;

	private final FacebookErrors errors;

	FacebookChannel(OnceClient client, SocialProperties.Facebook properties, Texts texts) {
		this.client = client;
		this.properties = properties;
		this.texts = texts;
		this.errors = new FacebookErrors(texts);
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public String label() {
		return "Facebook";
	}

	@Override
	public URI baseUrl() {
		return this.properties.baseUrl();
	}

	@Override
	public int maxLength() {
		return LONGEST;
	}

	@Override
	public int length(String text, String link) {
		return text.codePointCount(0, text.length());
	}

	@Override
	public List<Field> fields() {
		return List.of(new Field(PAGE, false), new Field(TOKEN, true));
	}

	@Override
	public List<Refusal> check(Map<String, String> entries) {
		List<Refusal> refusals = new ArrayList<>();
		if (!entries.getOrDefault(PAGE, "").matches("[0-9]{5,25}")) {
			refusals.add(Refusal.at("/" + PAGE, "channel.page-id-invalid"));
		}
		if (!entries.getOrDefault(TOKEN, "").matches("[A-Za-z0-9_|-]{20,1000}")) {
			refusals.add(Refusal.at("/" + TOKEN, "channel.token-invalid"));
		}
		return refusals;
	}

	@Override
	public String accountOf(Map<String, String> entries) {
		return entries.getOrDefault(PAGE, "");
	}

	@Override
	public Outcome publish(Account account, String text, String link) {
		Request request = request(account, feed(account).build())
			.post(new FormBody.Builder().add("message", text).add("link", link).build())
			.build();
		try {
			Answer answer = this.client.send(request);
			return answer.successful() ? sent(answer) : this.errors.outcome(answer);
		}
		catch (NotSentException ex) {
			return new Outcome.NotPosted(this.texts.get("share.not-reached", label(), String.valueOf(ex.getMessage())),
					null);
		}
		catch (IOException ex) {
			return new Outcome.Lost(this.texts.get("share.answer-lost", label(), String.valueOf(ex.getMessage())));
		}
	}

	@Override
	public ReadBack readBack(Account account, String link, Instant since) {
		Mentions mentions = new Mentions(link);
		HttpUrl next = feed(account)
			.addQueryParameter("fields", "id,message,permalink_url,created_time,attachments{url,unshimmed_url,target}")
			.addQueryParameter("since", Long.toString(since.getEpochSecond()))
			.addQueryParameter("limit", "100")
			.build();
		try {
			for (int page = 0; page < MOST_PAGES; page++) {
				Answer answer = this.client.send(request(account, next).get().build());
				if (!answer.successful()) {
					return this.errors.unreadable(answer);
				}
				JsonNode posts = JSON.readTree(answer.body());
				if (!posts.path("data").isArray()) {
					return new ReadBack.Unreadable(this.texts.get("share.not-readable", label(), "data"), null);
				}
				for (JsonNode post : posts.path("data")) {
					if (strings(post).anyMatch(mentions::in)) {
						String id = post.path("id").asString("");
						return new ReadBack.Found(id, post.path("permalink_url").asString(address(id)));
					}
				}
				String after = posts.path("paging").path("cursors").path("after").asString("");
				if (posts.path("paging").path("next").isMissingNode() || after.isEmpty()) {
					return new ReadBack.Absent();
				}
				// the cursor only: the address under "next" carries the token, and a host
				// of the answer's choice
				next = next.newBuilder().setQueryParameter("after", after).build();
			}
			return new ReadBack.Unreadable(this.texts.get("share.too-many-posts", label()), null);
		}
		catch (IOException | JacksonException ex) {
			return new ReadBack.Unreadable(
					this.texts.get("share.not-readable", label(), String.valueOf(ex.getMessage())), null);
		}
	}

	private Outcome sent(Answer answer) {
		try {
			String id = JSON.readTree(answer.body()).path("id").asString("");
			if (!id.isEmpty()) {
				return new Outcome.Sent(id, address(id));
			}
		}
		catch (JacksonException ex) {
			return new Outcome.Lost(this.texts.get("share.answer-lost", label(), "JSON"));
		}
		return new Outcome.Lost(this.texts.get("share.answer-lost", label(), "id"));
	}

	private static Stream<String> strings(JsonNode node) {
		if (node.isString()) {
			return Stream.of(node.stringValue());
		}
		return StreamSupport.stream(node.spliterator(), false).flatMap(FacebookChannel::strings);
	}

	private static String address(String id) {
		return "https://www.facebook.com/" + id;
	}

	private Request.Builder request(Account account, HttpUrl url) {
		// in a header and not in the address, which proxies and logs keep
		return new Request.Builder().url(url).header("Authorization", "Bearer " + account.secret(TOKEN));
	}

	private HttpUrl.Builder feed(Account account) {
		return HttpUrl.get(this.properties.baseUrl())
			.newBuilder()
			.addPathSegment(this.properties.version())
			.addPathSegment(account.name())
			.addPathSegment("feed");
	}

}
