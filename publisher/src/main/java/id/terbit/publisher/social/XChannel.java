package id.terbit.publisher.social;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import id.terbit.language.Texts;
import id.terbit.publisher.social.OnceClient.Answer;
import id.terbit.publisher.social.OnceClient.NotSentException;
import id.terbit.refusal.Refusal;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import twitter4j.RequestSigner;

/**
 * X by its API v2 (docs.x.com/x-api/posts/creation-of-a-post and
 * /x-api/users/user-posts-timeline-by-user-id), signed for one user by Twitter4J.
 */
class XChannel implements SocialChannel {

	static final String NAME = "x";

	static final String API_KEY = "api-key";

	static final String API_SECRET = "api-secret";

	static final String ACCESS_TOKEN = "access-token";

	static final String ACCESS_TOKEN_SECRET = "access-token-secret";

	private static final int LONGEST = 280;

	/** Pages of the timeline that reading back turns; each holds a hundred posts. */
	private static final int MOST_PAGES = 5;

	private static final MediaType JSON_TYPE = MediaType.get("application/json");

	private static final JsonMapper JSON = JsonMapper.shared();

	private final OnceClient client;

	private final SocialProperties.X properties;

	private final Texts texts;

	private final XErrors errors;

	XChannel(OnceClient client, SocialProperties.X properties, Texts texts, InstantSource clock) {
		this.client = client;
		this.properties = properties;
		this.texts = texts;
		this.errors = new XErrors(texts, clock);
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public String label() {
		return "X";
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
		// the link counts as an address even where its host is unusual (a trial on
		// localhost)
		String words = withLink(text, link).replace(link, "https://a.id");
		return WeightedLength.of(words);
	}

	@Override
	public List<Field> fields() {
		return List.of(new Field(API_KEY, true), new Field(API_SECRET, true), new Field(ACCESS_TOKEN, true),
				new Field(ACCESS_TOKEN_SECRET, true));
	}

	@Override
	public List<Refusal> check(Map<String, String> entries) {
		List<Refusal> refusals = new ArrayList<>();
		for (String field : List.of(API_KEY, API_SECRET, ACCESS_TOKEN_SECRET)) {
			if (!entries.getOrDefault(field, "").matches("[A-Za-z0-9]{10,200}")) {
				refusals.add(Refusal.at("/" + field, "channel.token-invalid"));
			}
		}
		if (!entries.getOrDefault(ACCESS_TOKEN, "").matches("[0-9]{1,25}-[A-Za-z0-9]{10,200}")) {
			refusals.add(Refusal.at("/" + ACCESS_TOKEN, "channel.access-token-invalid"));
		}
		return refusals;
	}

	/** An access token begins with the id of the user whom it speaks for. */
	@Override
	public String accountOf(Map<String, String> entries) {
		String token = entries.getOrDefault(ACCESS_TOKEN, "");
		return token.substring(0, Math.max(0, token.indexOf('-')));
	}

	@Override
	public Outcome publish(Account account, String text, String link) {
		HttpUrl url = address().addPathSegments("2/tweets").build();
		String body = JSON.writeValueAsString(Map.of("text", withLink(text, link)));
		Request request = signed(account, "POST", url).post(RequestBody.create(body, JSON_TYPE)).build();
		try {
			Answer answer = this.client.send(request);
			return answer.successful() ? sent(answer, account) : this.errors.outcome(answer);
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
		HttpUrl next = address().addPathSegments("2/users")
			.addPathSegment(account.name())
			.addPathSegment("tweets")
			.addQueryParameter("max_results", "100")
			.addQueryParameter("start_time", since.truncatedTo(ChronoUnit.SECONDS).toString())
			.addQueryParameter("tweet.fields", "created_at,entities")
			.build();
		try {
			for (int page = 0; page < MOST_PAGES; page++) {
				Answer answer = this.client.send(signed(account, "GET", next).get().build());
				if (!answer.successful()) {
					return this.errors.unreadable(answer);
				}
				JsonNode posts = JSON.readTree(answer.body());
				if (!isTimeline(posts)) {
					return new ReadBack.Unreadable(this.texts.get("share.not-readable", label(), "data"), null);
				}
				for (JsonNode post : posts.path("data")) {
					if (mentions(post, mentions)) {
						String id = post.path("id").asString("");
						return new ReadBack.Found(id, address(account, id));
					}
				}
				String token = posts.path("meta").path("next_token").asString("");
				if (token.isEmpty()) {
					return new ReadBack.Absent();
				}
				next = next.newBuilder().setQueryParameter("pagination_token", token).build();
			}
			return new ReadBack.Unreadable(this.texts.get("share.too-many-posts", label()), null);
		}
		catch (IOException | JacksonException ex) {
			return new ReadBack.Unreadable(
					this.texts.get("share.not-readable", label(), String.valueOf(ex.getMessage())), null);
		}
	}

	/**
	 * An empty timeline has no {@code data} but says so; without either it is no answer
	 * (partial errors of X's API v2).
	 */
	private static boolean isTimeline(JsonNode posts) {
		boolean empty = posts.path("meta").path("result_count").asInt(-1) == 0 && posts.path("errors").isMissingNode();
		return posts.path("data").isArray() || empty;
	}

	/**
	 * X has no field for a link: it stands in the text, whose addresses are shortened.
	 */
	private static String withLink(String text, String link) {
		return new Mentions(link).in(text) ? text : text.strip() + "\n" + link;
	}

	private static boolean mentions(JsonNode post, Mentions mentions) {
		if (mentions.in(post.path("text").asString(""))) {
			return true;
		}
		for (JsonNode address : post.path("entities").path("urls")) {
			if (mentions.in(address.path("expanded_url").asString(""))
					|| mentions.in(address.path("unwound_url").asString(""))) {
				return true;
			}
		}
		return false;
	}

	private Outcome sent(Answer answer, Account account) {
		try {
			String id = JSON.readTree(answer.body()).path("data").path("id").asString("");
			if (!id.isEmpty()) {
				return new Outcome.Sent(id, address(account, id));
			}
		}
		catch (JacksonException ex) {
			return new Outcome.Lost(this.texts.get("share.answer-lost", label(), "JSON"));
		}
		return new Outcome.Lost(this.texts.get("share.answer-lost", label(), "id"));
	}

	private static String address(Account account, String id) {
		return "https://x.com/" + account.name() + "/status/" + id;
	}

	private static Request.Builder signed(Account account, String method, HttpUrl url) {
		RequestSigner signer = new RequestSigner(account.secret(API_KEY), account.secret(API_SECRET),
				account.secret(ACCESS_TOKEN), account.secret(ACCESS_TOKEN_SECRET));
		return new Request.Builder().url(url).header("Authorization", signer.header(method, url.toString()));
	}

	private HttpUrl.Builder address() {
		return HttpUrl.get(this.properties.baseUrl()).newBuilder();
	}

}
