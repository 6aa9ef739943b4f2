package id.terbit.contentapi;

import java.io.IOException;
import java.util.EnumSet;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Errors of the API that no controller saw: those of the security chain and of the
 * container, which come back through the container's error dispatch.
 */
@Configuration(proxyBeanMethods = false)
class ContainerErrors {

	@Bean
	FilterRegistrationBean<ErrorFilter> apiErrorFilter(Problems problems) {
		FilterRegistrationBean<ErrorFilter> registration = new FilterRegistrationBean<>(new ErrorFilter(problems));
		registration.setDispatcherTypes(EnumSet.of(DispatcherType.ERROR));
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
		return registration;
	}

	/** Answers the error dispatch of paths of the API; everything else passes. */
	static final class ErrorFilter extends OncePerRequestFilter {

		private final Problems problems;

		ErrorFilter(Problems problems) {
			this.problems = problems;
		}

		@Override
		protected boolean shouldNotFilterErrorDispatch() {
			return false;
		}

		@Override
		protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
				throws ServletException, IOException {
			Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
			if (!(path instanceof String text) || !Problems.answers(text)) {
				chain.doFilter(request, response);
				return;
			}
			this.problems.write(request, response, response.getStatus());
		}

	}

}
