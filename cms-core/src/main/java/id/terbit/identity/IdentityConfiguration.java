package id.terbit.identity;

import java.time.InstantSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {

	/** The one source of time; everything that asks for the hour asks here. */
	@Bean
	InstantSource clock() {
		return InstantSource.system();
	}

}
