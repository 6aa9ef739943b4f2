package id.terbit.config.security;

import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;

import id.terbit.site.Sites;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 421 to a host name that is neither ours nor loopback (SAFETY.md, forged Host
 * header).
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class KnownHosts extends OncePerRequestFilter {

	private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "[0:0:0:0:0:0:0:1]");

	private final Sites sites;

	private final ContentPolicy policy;

	private final String own;

	KnownHosts(Sites sites, ContentPolicy policy, @Value("${terbit.base-url}") URI base) {
		this.sites = sites;
		this.policy = policy;
		this.own = String.valueOf(base.getHost()).toLowerCase(Locale.ROOT);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String host = String.valueOf(request.getServerName()).toLowerCase(Locale.ROOT);
		if (LOOPBACK.contains(host) || host.equals(this.own) || this.sites.byHost(host).isPresent()) {
			chain.doFilter(request, response);
		}
		else {
			this.policy.writeHeaders(request, response);
			response.sendError(421);
		}
	}

}
