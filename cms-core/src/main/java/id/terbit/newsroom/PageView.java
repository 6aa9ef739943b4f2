package id.terbit.newsroom;

import java.io.IOException;
import java.util.Map;

import gg.jte.Content;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.View;

/**
 * A rendered template as the answer to a request. The page is rendered as a whole before
 * the first byte leaves, so that an error in it becomes an error page, never half a page.
 * Newsroom pages show drafts: nobody may keep them, which a header set earlier overrides.
 */
public final class PageView implements View {

	private static final String HTML = "text/html;charset=UTF-8";

	private final Content content;

	public PageView(Content content) {
		this.content = content;
	}

	@Override
	public String getContentType() {
		return HTML;
	}

	@Override
	public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		Utf8ByteOutput output = new Utf8ByteOutput();
		this.content.writeTo(output);
		response.setContentType(HTML);
		if (!response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
			response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		}
		response.setContentLength(output.getContentLength());
		output.writeTo(response.getOutputStream());
	}

}
