package id.terbit.search.desk;

import id.terbit.newsroom.NavigationEntry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DeskConfiguration {

	@Bean
	NavigationEntry searchEntry() {
		return NavigationEntry.forAll("words.menu", WordsController.PATH, 60);
	}

}
