package id.terbit.config.security;

import java.util.List;
import java.util.Optional;

import id.terbit.person.Actor;
import id.terbit.person.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Gives controllers who is calling: {@code Actor.Human}, or {@code Caller} (null where
 * nobody). A token that is none, expired or revoked is refused at every address of the
 * API, also where nobody need be known: its program must hear of it.
 */
@Component
class CallerArguments implements HandlerMethodArgumentResolver, HandlerInterceptor, WebMvcConfigurer {

	private final CallerReader callers;

	CallerArguments(CallerReader callers) {
		this.callers = callers;
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(this);
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this).addPathPatterns("/api/v1/**");
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (CallerReader.hasToken(request)) {
			caller(request);
		}
		return true;
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == Caller.class || parameter.getParameterType() == Actor.Human.class;
	}

	@Override
	public @Nullable Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest web, @Nullable WebDataBinderFactory binders) {
		HttpServletRequest request = web.getNativeRequest(HttpServletRequest.class);
		if (request == null) {
			throw new IllegalStateException("not an HTTP request");
		}
		Optional<Caller> caller = caller(request);
		if (parameter.getParameterType() == Caller.class) {
			return caller.orElse(null);
		}
		return caller.map(Caller::actor)
			.orElseThrow(() -> new AuthenticationCredentialsNotFoundException("nobody is signed in"));
	}

	private Optional<Caller> caller(HttpServletRequest request) {
		Optional<Caller> caller = this.callers.read(request);
		if (caller.isEmpty() && CallerReader.hasToken(request)) {
			throw new BadCredentialsException("unknown, expired or revoked token");
		}
		return caller;
	}

}
