package id.terbit.config.security;

import id.terbit.newsroom.EditorImportMap;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.web.header.HeaderWriter;
import org.springframework.stereotype.Component;

/**
 * Content-Security-Policy of every page that has none of its own: nothing from elsewhere,
 * no inline script but the editor's import map, no inline style. Written by the security
 * chain, and by filters before it that refuse a request.
 */
@Component
class ContentPolicy implements HeaderWriter {

	private static final String NAME = "Content-Security-Policy";

	private static final String POLICY = """
			default-src 'self'; script-src 'self' %s; img-src 'self' data: blob:; object-src 'none'; \
			base-uri 'none'; form-action 'self'; frame-ancestors 'self'""".formatted(EditorImportMap.sha256());

	@Override
	public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
		if (!response.containsHeader(NAME)) {
			response.setHeader(NAME, POLICY);
		}
		response.setHeader("X-Content-Type-Options", "nosniff");
	}

}
