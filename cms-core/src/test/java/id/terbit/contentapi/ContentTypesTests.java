package id.terbit.contentapi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import id.terbit.contenttype.ContentType;
import id.terbit.contenttype.ContentType.Field;
import id.terbit.contenttype.ContentType.Kind;
import id.terbit.contenttype.ContentType.Search;
import id.terbit.contenttype.ContentTypes;
import id.terbit.contenttype.FieldSamples;
import id.terbit.contenttype.FieldText;
import id.terbit.language.Formats;
import id.terbit.language.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.context.support.ResourceBundleMessageSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What every declaration of a content type must keep to. */
class ContentTypesTests {

	@Test
	void names_plurals_and_addresses_are_unique() {
		assertThat(ContentTypes.all()).extracting(ContentType::name).doesNotHaveDuplicates();
		assertThat(ContentTypes.all()).extracting(ContentType::plural).doesNotHaveDuplicates();
		assertThat(ContentTypes.all()).extracting(ContentType::pathPrefix)
			.doesNotHaveDuplicates()
			.allMatch((prefix) -> prefix.matches("/[a-z]+/"));
	}

	@Test
	void a_field_means_the_same_kind_in_every_type_and_hides_no_common_member() {
		Map<String, Kind> kinds = new HashMap<>();
		Set<String> common = new TreeSet<>(TypeVocabulary.MEMBERS);
		common.addAll(TypeVocabulary.ON_REQUEST);
		common.addAll(TypeVocabulary.INSIDE);
		common.addAll(Set.of("tag", "district", "createdAt"));
		for (ContentType type : ContentTypes.all()) {
			assertThat(type.fields()).extracting(Field::name).doesNotHaveDuplicates();
			for (Field field : type.fields()) {
				assertThat(kinds.putIfAbsent(field.name(), field.kind())).as(field.name()).isIn(null, field.kind());
				assertThat(common).doesNotContain(field.name());
				// lists sorted by such a name are paged by time
				assertThat(field.name()).doesNotEndWith("At");
			}
		}
	}

	@Test
	void choices_numbers_and_ends_are_declared_where_they_mean_something() {
		for (ContentType type : ContentTypes.all()) {
			for (Field field : type.fields()) {
				assertThat(field.choices().isEmpty()).as(field.name()).isEqualTo(field.kind() != Kind.CHOICE);
				assertThat(field.least()).as(field.name()).isLessThanOrEqualTo(field.most());
				assertThat(field.open() || !field.searched()).as("%s is inside and searched", field.name()).isTrue();
			}
			type.spans().forEach((span) -> {
				Field from = type.field(span.from()).orElseThrow();
				assertThat(from.kind()).isIn(Kind.DAY, Kind.MOMENT)
					.isEqualTo(type.field(span.to()).orElseThrow().kind());
			});
		}
	}

	@Test
	void a_service_standard_has_the_fourteen_components_of_the_law_and_asks_for_those_of_delivery() {
		List<Field> components = ContentTypes.SERVICE.fields()
			.stream()
			.filter((field) -> field.kind() == Kind.PROSE)
			.toList();
		assertThat(components).hasSize(14).allMatch((field) -> field.search() == Search.TEXT);
		assertThat(components.stream().filter(Field::required)).hasSize(6);
	}

	@Test
	void a_civil_servants_number_is_open_nowhere() {
		assertThat(ContentTypes.all()).flatExtracting(ContentType::fields)
			.filteredOn((field) -> field.kind() == Kind.NIP)
			.isNotEmpty()
			.noneMatch(Field::open);
		assertThat(TypeVocabulary.list(ContentTypes.OFFICIAL, false).filters()).doesNotContainKey("nip");
		assertThat(TypeVocabulary.list(ContentTypes.OFFICIAL, false).sorts()).doesNotContain("nip");
		assertThat(TypeVocabulary.list(ContentTypes.OFFICIAL, true).filters()).containsKey("nip");
	}

	@ParameterizedTest
	@ValueSource(strings = { "id", "en" })
	void everything_has_a_name(String language) {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasenames("messages/contenttype", "messages/language");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		messages.setAlwaysUseMessageFormat(true);
		Texts texts = new Texts(messages, Locale.forLanguageTag(language));
		FieldText words = new FieldText(texts, new Formats(texts, Formats.WIB));
		List<String> unnamed = new ArrayList<>();
		for (ContentType type : ContentTypes.all()) {
			assertThat(texts.get("type." + type.name())).isNotBlank();
			for (Field field : type.fields()) {
				assertThat(FieldText.label(texts, field)).isNotBlank();
				field.choices().forEach((choice) -> assertThat(words.of(field, choice)).isNotEqualTo(choice));
				if (field.kind() == Kind.DOCUMENTS) {
					assertThat(texts.get("inverse." + field.name())).isNotBlank();
				}
			}
			FieldSamples.of(type).forEach((name, value) -> {
				Kind kind = type.field(name).orElseThrow().kind();
				String shown = words.of(type.field(name).orElseThrow(), value);
				if (Set.of(Kind.CHOICE, Kind.DAY, Kind.MOMENT, Kind.YES_NO, Kind.MONEY).contains(kind)
						&& shown.equals(value.toString())) {
					unnamed.add(type.name() + "." + name);
				}
			});
		}
		assertThat(unnamed).as("shown as they are kept").isEmpty();
	}

}
