package id.terbit.search.relevance;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import id.terbit.search.relevance.Places.Department;
import id.terbit.search.relevance.Places.District;

/**
 * Services of departments and district offices, with what one must bring, wait and pay.
 */
final class Services {

	/** Of the services every district office has, a site shows so many. */
	private static final int OF_A_DISTRICT = 4;

	private Services() {
	}

	static List<Item> items() {
		List<Item> items = new ArrayList<>();
		Rows.cells("services.txt", 8).forEach((row) -> items.add(ofDepartment(row)));
		List<List<String>> common = Rows.cells("district-services.txt", 6);
		for (int i = 0; i < Places.DISTRICTS.size(); i++) {
			District district = Places.DISTRICTS.get(i);
			int first = i;
			IntStream.range(0, OF_A_DISTRICT)
				.mapToObj((number) -> common.get((first + number) % common.size()))
				.forEach((row) -> items.add(ofDistrict(district, row)));
		}
		return items;
	}

	private static Item ofDepartment(List<String> row) {
		Department department = Places.department(row.get(0));
		Voice voice = new Voice("service " + row.get(0) + row.get(1));
		department.name(voice);
		return new Item.Builder(row.get(0), "service", row.get(1)).topics(row.get(2))
			.summary(opening(voice, row.get(1), row.get(3), row.get(7)))
			.text(text(voice, row.get(4), row.get(5), row.get(6), row.get(7)))
			.category("layanan")
			.tags(List.of("layanan", department.shortName()))
			.date(voice.dayOf(voice.number(2021, 2025)))
			.build();
	}

	private static Item ofDistrict(District district, List<String> row) {
		Voice voice = new Voice("service " + district.slug() + row.get(0));
		voice.name("dinas", "Kantor Camat " + district.name());
		district.name(voice);
		String title = voice.fill(row.get(0));
		return new Item.Builder(district.site(), "service", title).topics(row.get(1))
			.summary(opening(voice, title, voice.fill(row.get(2)), row.get(5)))
			.text(text(voice, row.get(3), row.get(4), "gratis", row.get(5)))
			.category("layanan")
			.tags(List.of("layanan", "kecamatan"))
			.district(district.slug())
			.date(voice.dayOf(voice.number(2021, 2025)))
			.build();
	}

	private static String opening(Voice voice, String title, String whom, String product) {
		voice.name("judul", title).name("untuk", whom).name("produk", product);
		return voice.say("service.summary");
	}

	private static String text(Voice voice, String requirements, String time, String fee, String product) {
		String free = voice.pick(List.of("Biaya: tidak dipungut biaya (gratis).", "Tarif: gratis.",
				"Layanan ini tidak dipungut biaya."));
		return String.join("\n", voice.say("service.opening"),
				voice.pick(List.of("Persyaratan: ", "Syarat: ", "Berkas yang dibawa: ")) + requirements + ".",
				voice.say("service.procedure"), "Jangka waktu penyelesaian: " + time + ".",
				fee.equals("gratis") ? free : "Biaya: " + fee + ".", "Produk layanan: " + product + ".",
				voice.some("service.right", 3));
	}

}
