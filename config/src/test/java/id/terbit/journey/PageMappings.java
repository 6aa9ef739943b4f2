package id.terbit.journey;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import id.terbit.newsroom.NewsroomController;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.View;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** The addresses at which the newsroom's controllers, of any module, show pages. */
final class PageMappings {

	private PageMappings() {
	}

	static List<PathPattern> ofProgram() {
		ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
		scan.addIncludeFilter(new AnnotationTypeFilter(NewsroomController.class));
		List<PathPattern> patterns = new ArrayList<>();
		for (BeanDefinition found : scan.findCandidateComponents("id.terbit")) {
			Class<?> type = ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null);
			for (Method method : type.getDeclaredMethods()) {
				RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
				if (mapping != null && View.class.isAssignableFrom(method.getReturnType())
						&& Set.of(mapping.method()).contains(RequestMethod.GET)) {
					add(patterns, AnnotatedElementUtils.findMergedAnnotation(type, RequestMapping.class), mapping);
				}
			}
		}
		if (patterns.isEmpty()) {
			throw new IllegalStateException("no page found on the class path");
		}
		return patterns;
	}

	private static void add(List<PathPattern> patterns, @Nullable RequestMapping ofType, RequestMapping ofMethod) {
		for (String before : (ofType != null) ? paths(ofType) : List.of("")) {
			for (String after : paths(ofMethod)) {
				patterns.add(PathPatternParser.defaultInstance.parse(before + after));
			}
		}
	}

	private static List<String> paths(RequestMapping mapping) {
		return (mapping.path().length > 0) ? Arrays.asList(mapping.path()) : List.of("");
	}

}
