package id.terbit.newsroom;

import java.util.List;

import id.terbit.newsroom.template.StaticTemplates;
import id.terbit.newsroom.template.Templates;
import id.terbit.person.Role;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The newsroom's templates, its part of the menu, and the viewer of its pages. */
@Configuration(proxyBeanMethods = false)
class NewsroomConfiguration implements WebMvcConfigurer {

	private final ViewerResolver viewers;

	NewsroomConfiguration(ViewerResolver viewers) {
		this.viewers = viewers;
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(this.viewers);
	}

	/** Typed facade of core's templates. */
	@Bean
	static Templates newsroomTemplates() {
		return new StaticTemplates();
	}

	@Bean
	static NavigationEntry workEntry() {
		return NavigationEntry.forAll("newsroom.menu.work", "/meja", 10);
	}

	@Bean
	static NavigationEntry documentsEntry() {
		return NavigationEntry.forAll("newsroom.menu.documents", "/meja/naskah", 20);
	}

	@Bean
	static NavigationEntry sitesEntry() {
		return new NavigationEntry("newsroom.menu.sites", "/meja/situs", 70,
				(person) -> person.hasAnywhere(Role.OPERATOR) || person.hasAnywhere(Role.PUBLISHER)
						|| person.hasAnywhere(Role.DIVISION_HEAD));
	}

	@Bean
	static NavigationEntry calendarEntry() {
		return new NavigationEntry("newsroom.menu.calendar", "/meja/kalender", 78,
				(person) -> person.hasEverywhere(Role.OPERATOR));
	}

	@Bean
	static NavigationEntry unsentMailsEntry() {
		return new NavigationEntry("newsroom.menu.unsent", "/meja/surat", 79,
				(person) -> person.hasEverywhere(Role.OPERATOR));
	}

	@Bean
	static NavigationEntry peopleEntry() {
		return new NavigationEntry("newsroom.menu.people", "/meja/orang", 75,
				(person) -> person.hasEverywhere(Role.OPERATOR));
	}

}
