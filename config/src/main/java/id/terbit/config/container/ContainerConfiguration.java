package id.terbit.config.container;

import id.terbit.contentapi.Problems;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.RemoteIpValve;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProxyProperties.class)
class ContainerConfiguration {

	/**
	 * The innermost valve that reports is heard: after Spring Boot's own, and instead of
	 * the one that Tomcat adds at start.
	 */
	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> tomcatAnswers(Problems problems, MessageSource messages) {
		return (factory) -> factory.addContextCustomizers((context) -> {
			if (context.getParent() instanceof StandardHost host) {
				host.setErrorReportValveClass(ErrorAnswers.class.getName());
				host.getPipeline().addValve(new ErrorAnswers(problems, messages));
			}
		});
	}

	/** Sees to it that limits, logs and history name the reader's address. */
	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> readersAddress(ProxyProperties proxies) {
		return (factory) -> {
			if (!proxies.trustedProxies().isEmpty()) {
				RemoteIpValve valve = new RemoteIpValve();
				valve.setInternalProxies(String.join(",", proxies.trustedProxies()));
				factory.addEngineValves(valve);
			}
		};
	}

}
