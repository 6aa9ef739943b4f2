package id.terbit.contentapi;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;

import id.terbit.contentapi.TokenBuckets.Standing;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps one client from taking the API from all others. Stands before the security chain,
 * so that guessing tokens is bounded as well.
 */
@Component
@Order(-110)
@EnableConfigurationProperties(RateLimitProperties.class)
class RateLimits extends OncePerRequestFilter {

	private final TokenBuckets tokens;

	private final TokenBuckets addresses;

	private final InstantSource clock;

	private final Problems problems;

	RateLimits(RateLimitProperties properties, InstantSource clock, Problems problems) {
		this.tokens = new TokenBuckets(properties.perToken());
		this.addresses = new TokenBuckets(properties.perAddress());
		this.clock = clock;
		this.problems = problems;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !Problems.answers(request.getRequestURI());
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		long now = this.clock.millis();
		Standing standing = this.addresses.take(ClientNetwork.of(request.getRemoteAddr()), now);
		String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
		if (standing.allowed() && authorization != null) {
			standing = this.tokens.take(digest(authorization), now);
		}
		response.setHeader("RateLimit-Limit", Integer.toString(standing.limit()));
		response.setHeader("RateLimit-Remaining", Integer.toString(standing.remaining()));
		response.setHeader("RateLimit-Reset", Long.toString(standing.reset()));
		if (standing.allowed()) {
			chain.doFilter(request, response);
			return;
		}
		this.problems.write(request, response,
				Problem.of(HttpStatus.TOO_MANY_REQUESTS, "rate.exceeded", standing.retryAfter())
					.header(HttpHeaders.RETRY_AFTER, Long.toString(standing.retryAfter())));
	}

	/** The token itself is kept nowhere. */
	private static String digest(String authorization) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(authorization.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest, 0, 16);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has SHA-256", ex);
		}
	}

}
