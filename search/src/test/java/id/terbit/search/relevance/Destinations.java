package id.terbit.search.relevance;

import java.util.ArrayList;
import java.util.List;

import id.terbit.search.relevance.Places.District;

/** Places to see, and the portal's pages on culture, food, travel and the regency. */
final class Destinations {

	private Destinations() {
	}

	static List<Item> items() {
		List<Item> items = new ArrayList<>();
		Rows.cells("destinations.txt", 6).forEach((row) -> items.add(destination(row)));
		Rows.cells("culture.txt", 4).forEach((row) -> items.add(page(row)));
		return items;
	}

	private static Item destination(List<String> row) {
		String name = row.get(0);
		District district = Places.district(row.get(1));
		Voice voice = new Voice("destination " + name);
		district.name(voice);
		voice.name("judul", name).name("khas", row.get(4));
		String text = String.join("\n", voice.say("destination.opening"),
				name + " terletak di Kecamatan " + district.name() + ", Kabupaten Bengkalis.",
				"Cara mencapai: " + row.get(5) + ".", voice.some("destination.text", voice.number(5, 7)),
				"Halaman ini memuat data contoh.");
		return new Item.Builder("pesona", "destination", name).topics(row.get(3))
			.summary(voice.pick(List.of(Voice.capitalised(row.get(4)) + ".",
					Voice.capitalised(row.get(2)) + " di Kecamatan " + district.name() + " dengan " + row.get(4)
							+ ".")))
			.text(text)
			.captions(voice.pick(List.of("Suasana " + name, "Pemandangan di " + name, "Pengunjung di " + name)))
			.category("wisata")
			.tags(List.of("wisata", row.get(2)))
			.district(district.slug())
			.date(voice.dayOf(voice.number(2021, 2025)))
			.build();
	}

	private static Item page(List<String> row) {
		Voice voice = new Voice("page " + row.get(0));
		List<String> sentences = Rows.split(row.get(3), ";");
		String more = voice.pick(List.of("Keterangan lebih lengkap diperoleh dari buku panduan dan cerita para tetua.",
				"Foto dan rekaman tersedia pada galeri portal."));
		String text = String.join(". ", sentences) + ".\n" + more
				+ " Tulisan ini disusun bersama pegiat budaya, kelompok sadar wisata dan warga setempat."
				+ " Pembaca dapat mengirim koreksi dan foto melalui redaksi portal. Halaman ini memuat data contoh.";
		return new Item.Builder("pesona", "page", row.get(0)).topics(row.get(1))
			.summary(sentences.get(0) + ".")
			.text(text)
			.captions(row.get(0))
			.category(row.get(2))
			.tags(List.of(row.get(2)))
			.date(voice.dayOf(voice.number(2021, 2025)))
			.build();
	}

}
