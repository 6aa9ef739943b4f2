package id.terbit.search.relevance;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Regulations of the regency, on the site of its secretariat. */
final class Regulations {

	private static final Map<String, String> KINDS = Map.of("Perbup", "Peraturan Bupati", "Perda", "Peraturan Daerah",
			"Kepbup", "Keputusan Bupati", "SE", "Surat Edaran");

	private static final List<List<String>> ROWS = Rows.cells("regulations.txt", 6);

	private Regulations() {
	}

	static List<Item> items() {
		return ROWS.stream().map(Regulations::item).toList();
	}

	private static Item item(List<String> row) {
		String kind = Objects.requireNonNull(KINDS.get(row.get(0)), row.get(0));
		String name = numbered(row);
		String subject = row.get(3);
		String title = name + " tentang " + subject;
		Voice voice = new Voice("regulation " + title);
		LocalDate day = voice.dayOf(Integer.parseInt(row.get(2)));
		voice.name("judul", subject.toLowerCase(Locale.ROOT)).name("jenis", kind.toLowerCase(Locale.ROOT));
		voice.name("rujukan", numbered(voice.pick(ROWS)));
		String text = String.join("\n", voice.say("regulation.considering"), voice.say("regulation.seeing"),
				"Memutuskan: menetapkan " + title + ".", voice.some("regulation.article", 5),
				"Ditetapkan di Bengkalis pada tanggal " + Voice.written(day) + ".", "Status: " + row.get(5) + ".");
		return new Item.Builder("setda", "regulation", title)
			.topics(row.get(4), "%s-%s-%s".formatted(row.get(0).toLowerCase(Locale.ROOT), row.get(1), row.get(2)))
			.summary(summary(voice, row, name, subject))
			.text(text)
			.attachment("Lembaran " + name + " " + subject)
			.category("regulasi")
			.tags(List.of("regulasi", kind.toLowerCase(Locale.ROOT)))
			.date(day)
			.build();
	}

	/** Name with number and year, as it is cited. */
	private static String numbered(List<String> row) {
		String kind = Objects.requireNonNull(KINDS.get(row.get(0)), row.get(0));
		boolean regional = row.get(0).equals("Perda");
		return kind + (regional ? " Kabupaten Bengkalis" : "") + " Nomor " + row.get(1) + " Tahun " + row.get(2);
	}

	private static String summary(Voice voice, List<String> row, String name, String subject) {
		return voice.pick(List.of(name + " mengatur " + subject.toLowerCase(Locale.ROOT) + ".",
				"Naskah lengkap " + name + " beserta lampirannya; status: " + row.get(5) + ".",
				subject + " diatur dengan " + name + "."));
	}

}
