package id.terbit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.modulith.core.ApplicationModules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/** The house as ARCHITECTURE.md draws it: a build fails where somebody moves a wall. */
class ArchitectureTests {

	/** Builders and fixtures that the modules' tests share are no part of the house. */
	private static final String TEST_JAR = "-tests.jar";

	/** The index of the newsroom, and who makes it. */
	private static final String WORKING_INDEX = "id\\.terbit\\.search\\.index\\.WorkingIndex.*";

	private static JavaClasses all;

	@BeforeAll
	static void read() {
		all = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
			.withImportOption((location) -> !location.contains(TEST_JAR))
			.importPackages("id.terbit");
	}

	@Test
	void every_package_keeps_to_what_its_name_plate_allows() {
		ApplicationModules.of(Terbit.class, inTestJar()).verify();
	}

	@Test
	void media_search_and_publisher_never_see_each_other() {
		String[] siblings = { "media", "search", "publisher" };
		for (String one : siblings) {
			for (String other : siblings) {
				if (!one.equals(other)) {
					noClasses().that()
						.resideInAPackage("id.terbit." + one + "..")
						.should()
						.dependOnClassesThat()
						.resideInAPackage("id.terbit." + other + "..")
						.check(all);
				}
			}
		}
	}

	@Test
	void core_knows_no_engine_store_job_or_social_network() {
		noClasses().that()
			.resideOutsideOfPackages("id.terbit.media..", "id.terbit.search..", "id.terbit.publisher..",
					"id.terbit.config..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.apache.lucene..", "co.elastic..", "io.minio..", "org.springframework.batch..",
					"twitter4j..", "okhttp3..", "org.apache.poi..", "org.apache.tika..")
			.check(all);
	}

	/** Nobody outside of the newsroom's list may come by a text that is not public. */
	@Test
	void the_public_search_can_not_reach_the_index_of_the_newsroom() {
		noClasses().that()
			.resideOutsideOfPackage("id.terbit.search.working..")
			.and()
			.haveNameNotMatching(WORKING_INDEX)
			.should()
			.dependOnClassesThat()
			.resideInAPackage("id.terbit.search.working..")
			.orShould()
			.dependOnClassesThat()
			.haveNameMatching(WORKING_INDEX)
			.check(all);
		noClasses().that()
			.resideInAPackage("id.terbit.search..")
			.and()
			.resideOutsideOfPackage("id.terbit.search.working..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("id.terbit.document..")
			.check(all);
	}

	@Test
	void only_the_list_of_the_newsroom_asks_for_texts_in_work() {
		noClasses().that()
			.resideOutsideOfPackages("id.terbit.document..", "id.terbit.newsroom.work..",
					"id.terbit.newsroom.template..", "id.terbit.search.working..")
			.should()
			.dependOnClassesThat()
			.haveNameMatching("id\\.terbit\\.document\\.(DocumentSearch|WorkingText).*")
			.check(all);
	}

	@Test
	void packages_are_named_for_concepts() {
		noClasses().should()
			.resideInAnyPackage("..service..", "..impl..", "..dto..", "..util..", "..utils..", "..common..",
					"..helper..", "..model..", "..controller..", "..repository..")
			.check(all);
		noClasses().should()
			.haveSimpleNameEndingWith("Impl")
			.orShould()
			.haveSimpleNameEndingWith("Util")
			.orShould()
			.haveSimpleNameEndingWith("Utils")
			.orShould()
			.haveSimpleNameEndingWith("Helper")
			.orShould()
			.haveSimpleNameEndingWith("Manager")
			.check(all);
	}

	@Test
	void stores_stay_in_their_package() {
		classes().that().haveSimpleNameEndingWith("Store").and().areNotInterfaces().should().notBePublic().check(all);
	}

	@Test
	void time_is_asked_of_the_clock_bean() {
		noClasses().that()
			.doNotHaveFullyQualifiedName("id.terbit.identity.IdentityConfiguration")
			.should()
			.callMethod(Instant.class, "now")
			.orShould()
			.callMethod(LocalDate.class, "now")
			.orShould()
			.callMethod(System.class, "currentTimeMillis")
			.orShould()
			.callMethod(UUID.class, "randomUUID")
			.check(all);
	}

	@Test
	void nothing_persists_behind_the_desk() {
		noClasses().should()
			.dependOnClassesThat()
			.resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "org.springframework.data..")
			.check(all);
	}

	@Test
	void configuration_properties_are_records() {
		classes().that()
			.areAnnotatedWith(ConfigurationProperties.class)
			.should()
			.beRecords()
			.andShould()
			.haveModifier(JavaModifier.FINAL)
			.check(all);
	}

	private static DescribedPredicate<JavaClass> inTestJar() {
		return DescribedPredicate.describe("from the test jar",
				(type) -> type.getSource()
					.filter((source) -> source.getUri().toString().contains(TEST_JAR))
					.isPresent());
	}

}
