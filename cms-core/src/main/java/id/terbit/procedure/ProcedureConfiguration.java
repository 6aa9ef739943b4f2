package id.terbit.procedure;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProcedureProperties.class)
class ProcedureConfiguration {

	@Bean
	WorkingTime workingTime(CalendarStore calendars, ProcedureProperties properties) {
		return new OfficeTime(calendars::read, properties.zone());
	}

}
