package id.terbit.config.security;

import java.io.IOException;

import id.terbit.identity.Ids;
import id.terbit.newsroom.Viewer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.MDC;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every request an id of our own: in the answer's header, in the log and in
 * history.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestIds extends OncePerRequestFilter {

	private static final String ATTRIBUTE = Viewer.REQUEST_ID;

	private final Ids ids;

	RequestIds(Ids ids) {
		this.ids = ids;
	}

	static String of(HttpServletRequest request) {
		return String.valueOf(request.getAttribute(ATTRIBUTE));
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String id = this.ids.next().toString();
		request.setAttribute(ATTRIBUTE, id);
		response.setHeader("X-Request-Id", id);
		MDC.put("request", id);
		try {
			chain.doFilter(request, response);
		}
		finally {
			MDC.remove("request");
		}
	}

}
