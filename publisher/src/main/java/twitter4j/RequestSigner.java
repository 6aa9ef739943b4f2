package twitter4j;

import java.util.Map;

import org.jspecify.annotations.NullMarked;

/**
 * Twitter4J's signature (OAuth 1.0a, RFC 5849) for requests that it does not send itself.
 * Its classes for requests are package-private in 4.1, which is why this class stands in
 * its package.
 */
@NullMarked
public final class RequestSigner {

	private final OAuthAuthorization authorization;

	public RequestSigner(String apiKey, String apiSecret, String accessToken, String accessTokenSecret) {
		this.authorization = OAuthAuthorization.newBuilder()
			.oAuthConsumer(apiKey, apiSecret)
			.oAuthAccessToken(accessToken, accessTokenSecret)
			.build();
	}

	/**
	 * The value of the {@code Authorization} header. A JSON body is no part of the
	 * signature; the query of the address is.
	 * @param method GET, POST, PUT or DELETE
	 */
	public String header(String method, String url) {
		return this.authorization.getAuthorizationHeader(new HttpRequest(RequestMethod.valueOf(method), url,
				new HttpParameter[0], this.authorization, Map.of()));
	}

}
