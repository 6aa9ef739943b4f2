package id.terbit.config.security;

import java.util.Set;

import id.terbit.site.SiteAddresses;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.session.autoconfigure.DefaultCookieSerializerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * One chain for everything. Public: sites, reading the API, approval and store links (the
 * link is the right). The newsroom wants a session; what a person may do there is asked
 * of the desk, not here.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

	@Bean
	SecurityFilterChain chain(HttpSecurity http, CallerReader callers, ContentPolicy policy, AccessAnswers answers,
			AfterSignIn afterSignIn, FormTokens forms, SiteAddresses addresses) throws Exception {
		return http
			.authorizeHttpRequests((requests) -> requests.requestMatchers("/meja", "/meja/**", "/staging/**")
				.access((authentication, context) -> new AuthorizationDecision(
						callers.read(context.getRequest()).filter((caller) -> caller.session()).isPresent()))
				.anyRequest()
				.permitAll())
			.formLogin((form) -> form.loginPage("/masuk")
				.loginProcessingUrl("/masuk")
				.successHandler(afterSignIn)
				.failureHandler(afterSignIn))
			.logout((logout) -> logout.logoutUrl("/keluar").logoutSuccessUrl("/masuk?keluar"))
			.httpBasic((basic) -> basic.disable())
			.csrf((csrf) -> csrf.requireCsrfProtectionMatcher(browserWrites())
				.csrfTokenRepository(forms)
				.ignoringRequestMatchers("/setujui", "/setujui/**", "/api/store/**"))
			.sessionManagement((session) -> session.sessionFixation((fixation) -> fixation.changeSessionId()))
			.headers((headers) -> headers.frameOptions(FrameOptionsConfig::sameOrigin)
				.httpStrictTransportSecurity((strict) -> secured(strict, addresses.secure()))
				.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
				.addHeaderWriter(policy))
			.exceptionHandling((handling) -> handling.authenticationEntryPoint(answers).accessDeniedHandler(answers))
			.requestCache((cache) -> cache.disable())
			.build();
	}

	/**
	 * Where readers come by https they shall come by nothing else (RFC 6797), whatever
	 * the proxy says of this request. Hosts below ours may be others'.
	 */
	private static void secured(HeadersConfigurer<HttpSecurity>.HstsConfig strict, boolean https) {
		if (https) {
			strict.includeSubDomains(false).requestMatcher(AnyRequestMatcher.INSTANCE);
		}
		else {
			strict.disable();
		}
	}

	/** The session's cookie; where readers come by http too, it is as the request was. */
	@Bean
	DefaultCookieSerializerCustomizer sessionCookie(SiteAddresses addresses) {
		return (cookie) -> {
			if (addresses.secure()) {
				cookie.setUseSecureCookie(true);
			}
		};
	}

	/**
	 * Requests that change something and are not signed by a token, which no browser adds
	 * by itself.
	 */
	private static RequestMatcher browserWrites() {
		return (request) -> !isSafe(request) && !CallerReader.hasToken(request);
	}

	private static boolean isSafe(HttpServletRequest request) {
		return SAFE_METHODS.contains(request.getMethod());
	}

}
