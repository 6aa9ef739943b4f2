package id.terbit.harness;

import java.util.List;

import id.terbit.person.Actor;
import id.terbit.person.ApiTokens;
import id.terbit.person.Caller;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Bearer tokens for the API where the composition root is not on the class path. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnMissingClass("id.terbit.Terbit")
class ApiStandIn implements WebMvcConfigurer {

	private final ApiTokens tokens;

	ApiStandIn(ApiTokens tokens) {
		this.tokens = tokens;
	}

	@Bean
	@Order(1)
	static SecurityFilterChain apiChain(HttpSecurity http) {
		return http.securityMatcher("/api", "/api/**", "/s/**")
			.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
			.csrf((csrf) -> csrf.disable())
			.build();
	}

	/** A chain of one's own makes Boot's step back, which the newsroom's pages need. */
	@Bean
	@Order(2)
	static SecurityFilterChain newsroomChain(HttpSecurity http) {
		return http.securityMatcher("/meja", "/meja/**", "/staging/**")
			.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
			.formLogin(Customizer.withDefaults())
			.build();
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(new CallerByToken(this.tokens));
	}

	private record CallerByToken(ApiTokens tokens) implements HandlerMethodArgumentResolver {

		@Override
		public boolean supportsParameter(MethodParameter parameter) {
			return parameter.getParameterType() == Caller.class;
		}

		@Override
		public @Nullable Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
				NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
			String header = request.getHeader("Authorization");
			if (header == null) {
				return null;
			}
			return this.tokens.resolve(header.substring("Bearer ".length()))
				.map((grantee) -> new Caller(new Actor.Human(grantee.person(), null), grantee.scopes(), false))
				.orElseThrow(() -> new BadCredentialsException("unknown token"));
		}

	}

}
