package id.terbit.search.relevance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import id.terbit.search.relevance.Places.Department;
import id.terbit.search.relevance.Places.District;

/** News, announcements and events, told of many places over many years. */
final class News {

	private static final int FIRST_YEAR = 2019;

	private News() {
	}

	static List<Item> items() {
		List<Item> items = new ArrayList<>();
		told(items, "article", "news-services.txt");
		told(items, "article", "news-region.txt");
		told(items, "announcement", "announcements.txt");
		told(items, "event", "events.txt");
		return items;
	}

	private static void told(List<Item> items, String type, String file) {
		for (Story story : Story.of(file)) {
			for (int i = 0; i < story.number(); i++) {
				items.add(told(type, story, i));
			}
		}
	}

	private static Item told(String type, Story story, int number) {
		Voice voice = new Voice(type + story.titles().get(0) + number);
		Department department = Places.department(story.site());
		department.name(voice);
		LocalDate day = day(voice, number);
		voice.day(day);
		String template = story.titles().get(number % story.titles().size());
		Item.Builder item;
		String dateline = "BENGKALIS";
		if (story.place().equals("-")) {
			Places.nameRegency(voice);
			item = titled(type, story, voice, template);
		}
		else {
			District district = story.place().equals("*") ? voice.pick(Places.DISTRICTS)
					: Places.district(story.place());
			district.name(voice);
			dateline = district.dateline();
			item = titled(type, story, voice, template).district(district.slug());
			if (district.slug().equals("mandau")) {
				item.topics("duri");
			}
		}
		return item.topics(story.topics())
			.text(text(type, story, voice, dateline))
			.category(story.category())
			.tags(List.of(story.category(), department.shortName()))
			.date(day)
			.build();
	}

	private static Item.Builder titled(String type, Story story, Voice voice, String template) {
		String title = voice.fill(template);
		voice.name("judul", title);
		Item.Builder item = new Item.Builder(story.site(), type, title);
		return switch (type) {
			case "article" -> item.summary(voice.say("news.summary")).captions(voice.say("news.caption"));
			default -> item.summary(voice.order(story.sentences()).get(0));
		};
	}

	private static String text(String type, Story story, Voice voice, String dateline) {
		return switch (type) {
			case "article" -> {
				List<String> told = voice.order(story.sentences());
				String passing = voice.oneIn(3) ? "\n" + voice.say("news.passing") : "";
				yield String.join("\n", dateline + " – " + String.join(" ", told.subList(0, 2)),
						voice.say("news.opening"), String.join(" ", told.subList(2, told.size())),
						voice.say("news.quote"), voice.some("news.filler", voice.number(3, 5)) + passing,
						voice.say("news.closing"));
			}
			case "announcement" -> String.join("\n", voice.say("notice.opening"), voice.fill("Perihal: {judul}."),
					String.join(" ", voice.order(story.sentences())), voice.some("notice.filler", 3),
					voice.some("notice.closing", 2));
			default -> String.join("\n", voice.say("event.opening"), voice.fill("{Judul}."),
					String.join(" ", voice.order(story.sentences())), voice.some("event.filler", 3),
					voice.some("event.closing", 2));
		};
	}

	/** Later texts of a story are newer. */
	private static LocalDate day(Voice voice, int number) {
		int year = Math.min(Voice.LAST_YEAR, voice.number(FIRST_YEAR, Voice.LAST_YEAR - 2) + number);
		return voice.dayOf(year);
	}

}
