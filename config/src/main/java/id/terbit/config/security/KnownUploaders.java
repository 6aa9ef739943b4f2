package id.terbit.config.security;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses uploads of strangers before a byte of them is read: the container would put a
 * form's files on the disk as soon as anybody asks for one of its fields, the check of
 * forms to begin with.
 */
class KnownUploaders extends OncePerRequestFilter {

	private final CallerReader callers;

	private final AccessAnswers answers;

	KnownUploaders(CallerReader callers, AccessAnswers answers) {
		this.callers = callers;
		this.answers = answers;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (ReadableParameters.isUpload(request) && this.callers.read(request).isEmpty()) {
			this.answers.handle(request, response, new AccessDeniedException("an upload of nobody known"));
			return;
		}
		chain.doFilter(request, response);
	}

}
