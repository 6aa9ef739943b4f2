package id.terbit.config.security;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses parameters that can't be read ({@code %zz}, broken UTF-8, too many) with 400,
 * before they surprise a controller as a fault of ours. Uploads are read later, by who
 * may send them.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class ReadableParameters extends OncePerRequestFilter {

	private final ContentPolicy policy;

	ReadableParameters(ContentPolicy policy) {
		this.policy = policy;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (!isUpload(request)) {
			try {
				request.getParameterMap();
			}
			catch (IllegalStateException ex) {
				this.policy.writeHeaders(request, response);
				// as Servlet 6.1 has it for ServletRequest.getParameterMap()
				response.sendError((ex instanceof InvalidParameterException known) ? known.getErrorCode()
						: HttpServletResponse.SC_BAD_REQUEST);
				return;
			}
		}
		chain.doFilter(request, response);
	}

	static boolean isUpload(HttpServletRequest request) {
		String type = request.getContentType();
		return type != null && type.regionMatches(true, 0, "multipart/", 0, "multipart/".length());
	}

}
