package id.terbit.config.security;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/**
 * Bounds what a request may carry that is read into memory as a whole (JSON, texts),
 * whoever sends it, with or without a length said beforehand. Uploads have limits of
 * their own: files those of the container, signed addresses the size that was promised.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
class BodySizes extends OncePerRequestFilter {

	/**
	 * Twice the largest text with all that belongs to it; readers have smaller limits.
	 */
	static final long MOST_BYTES = 8_000_000;

	private final ContentPolicy policy;

	BodySizes(ContentPolicy policy) {
		this.policy = policy;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return ReadableParameters.isUpload(request) || request.getRequestURI().startsWith("/api/store/");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (request.getContentLengthLong() > MOST_BYTES) {
			this.policy.writeHeaders(request, response);
			response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
			return;
		}
		boolean unsaid = request.getContentLengthLong() < 0 && request.getHeader("Transfer-Encoding") != null;
		chain.doFilter(unsaid ? new Counted(request) : request, response);
	}

	private static final class Counted extends HttpServletRequestWrapper {

		Counted(HttpServletRequest request) {
			super(request);
		}

		@Override
		public ServletInputStream getInputStream() throws IOException {
			return new CountedStream(super.getInputStream());
		}

	}

	private static final class CountedStream extends ServletInputStream {

		private final ServletInputStream stream;

		private long read;

		CountedStream(ServletInputStream stream) {
			this.stream = stream;
		}

		@Override
		public int read() throws IOException {
			int one = this.stream.read();
			count((one < 0) ? 0 : 1);
			return one;
		}

		@Override
		public int read(byte[] bytes, int offset, int length) throws IOException {
			int some = this.stream.read(bytes, offset, length);
			count(Math.max(0, some));
			return some;
		}

		private void count(int more) {
			this.read += more;
			if (this.read > MOST_BYTES) {
				throw new MaxUploadSizeExceededException(MOST_BYTES);
			}
		}

		@Override
		public boolean isFinished() {
			return this.stream.isFinished();
		}

		@Override
		public boolean isReady() {
			return this.stream.isReady();
		}

		@Override
		public void setReadListener(ReadListener listener) {
			this.stream.setReadListener(listener);
		}

		@Override
		public void close() throws IOException {
			this.stream.close();
		}

	}

}
