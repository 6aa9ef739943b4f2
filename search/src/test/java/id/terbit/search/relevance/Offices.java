package id.terbit.search.relevance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import id.terbit.search.relevance.Places.Department;
import id.terbit.search.relevance.Places.District;

/** What the site of every department and district says of itself. */
final class Offices {

	private static final List<String> TITLES = List.of("S.Sos., M.Si.", "S.E., M.M.", "S.T., M.T.", "S.STP.", "S.H.",
			"S.Kom.", "S.Pd., M.Pd.");

	private Offices() {
	}

	static List<Item> items() {
		List<Item> items = new ArrayList<>();
		for (Department department : Places.DEPARTMENTS) {
			items.add(profile(department));
			items.add(tasks(department));
			items.add(contact(department.site(), department.name(), department.shortName(), department.topics()));
			items.add(official(department.site(), department.head(), department.shortName(), department.field(),
					department.topics() + " pimpinan-opd"));
			items.add(standard(department));
			items.addAll(Reports.of(department));
		}
		Rows.cells("units.txt", 5).forEach((row) -> items.add(unit(row)));
		for (District district : Places.DISTRICTS) {
			items.add(profile(district));
			items.add(inDistrict(district, official(district.site(), "Camat " + district.name(),
					"Kecamatan " + district.name(), "pemerintahan umum dan pelayanan kecamatan", "camat")));
			items.add(inDistrict(district, contact(district.site(), "Kantor Camat " + district.name(),
					"Kecamatan " + district.name(), "kantor-camat")));
			items.add(Reports.of(district));
		}
		return items;
	}

	private static Item inDistrict(District district, Item item) {
		return item.in(district.slug());
	}

	private static Item profile(Department department) {
		Voice voice = new Voice("profile " + department.site());
		String name = department.name();
		String text = name + " (" + department.shortName() + ") adalah perangkat daerah yang menyelenggarakan urusan "
				+ department.field() + " di Kabupaten Bengkalis. Bagian-bagiannya ialah "
				+ String.join(", ", department.divisions()) + ". Sehari-hari " + department.shortName() + " menangani "
				+ department.concerns() + ".\n" + voice.some("profile.text", 4);
		return new Item.Builder(department.site(), "page", "Profil " + name).topics(department.topics(), "profil-opd")
			.summary(department.shortName() + " menyelenggarakan urusan " + department.field() + ".")
			.text(text)
			.captions("Kantor " + name)
			.category("profil")
			.tags(List.of("profil"))
			.date(voice.dayOf(voice.number(2021, 2024)))
			.build();
	}

	private static Item tasks(Department department) {
		Voice voice = new Voice("tasks " + department.site());
		String parts = String.join("; ",
				department.divisions()
					.stream()
					.map((part) -> part + " melaksanakan kebijakan menurut bidangnya")
					.toList());
		String text = "Tugas: membantu bupati melaksanakan urusan " + department.field()
				+ " dan tugas pembantuan. Fungsi: perumusan kebijakan, pelaksanaan, evaluasi dan pelaporan. " + parts
				+ ".\n" + voice.some("profile.text", 4);
		return new Item.Builder(department.site(), "page", "Tugas, Fungsi dan Struktur Organisasi " + department.name())
			.topics(department.topics(), "tugas-fungsi")
			.summary("Susunan organisasi " + department.shortName() + " beserta tugas pokok dan fungsinya.")
			.text(text)
			.captions("Bagan struktur organisasi " + department.shortName())
			.category("profil")
			.tags(List.of("profil", "struktur"))
			.date(voice.dayOf(voice.number(2021, 2024)))
			.build();
	}

	private static Item contact(String site, String name, String shortName, String topics) {
		Voice voice = new Voice("contact " + site);
		String text = "Alamat kantor: Jalan Contoh Nomor " + voice.number(1, 99)
				+ ", Bengkalis. Telepon kantor: (0766) 70" + voice.number(10_000, 99_999) + ". Surel: " + site
				+ "@example.org. "
				+ voice.pick(
						List.of("Jam pelayanan Senin sampai Kamis pukul 07.30–16.00 WIB, Jumat pukul 07.30–16.30 WIB.",
								"Loket buka pada hari kerja pukul 08.00–15.30 WIB."))
				+ " Pengunjung dapat datang dengan angkutan umum; tempat parkir dan jalur kursi roda tersedia."
				+ " Surat resmi ditujukan kepada pimpinan " + shortName
				+ " dan diterima di meja tata usaha. Aduan dan saran dapat pula dikirim melalui kanal pengaduan daerah atau"
				+ " media sosial resmi. Peta lokasi kantor tersedia di bagian bawah halaman ini.";
		return new Item.Builder(site, "page", "Alamat dan Kontak " + name).topics(topics, "kontak")
			.summary("Alamat, nomor telepon, surel dan jam buka kantor " + shortName + ".")
			.text(text)
			.category("kontak")
			.tags(List.of("kontak"))
			.date(voice.dayOf(voice.number(2021, 2025)))
			.build();
	}

	private static Item official(String site, String post, String shortName, String field, String topics) {
		Voice voice = new Voice("official " + site + post);
		voice.name("dinas", shortName);
		String person = voice.person() + ", " + voice.pick(TITLES);
		LocalDate since = voice.dayOf(voice.number(2021, 2025));
		String state = voice.pick(List.of("Definitif", "Definitif", "Plt", "Pj"));
		String text = person + " menjabat " + post + " (" + state + ") sejak " + Voice.written(since)
				+ ". Tugas pokoknya memimpin penyelenggaraan urusan " + field + ".\n" + voice.some("official.text", 6);
		return new Item.Builder(site, "official", person + " – " + post).topics(topics)
			.summary(post + (state.equals("Definitif") ? "" : " (" + state + ")") + ".")
			.text(text)
			.captions("Foto " + person)
			.category("pejabat")
			.tags(List.of("pejabat"))
			.date(since)
			.build();
	}

	private static Item standard(Department department) {
		Voice voice = new Voice("standard " + department.site());
		voice.name("dinas", department.shortName());
		String text = "Dengan ini " + department.name()
				+ " menyatakan sanggup menyelenggarakan pelayanan sesuai standar yang"
				+ " ditetapkan dan menerima sanksi bila tidak menepatinya. Standar pelayanan memuat persyaratan, prosedur,"
				+ " jangka waktu, biaya dan produk pelayanan di bidang " + department.field() + ".\n"
				+ voice.some("service.right", 4);
		return new Item.Builder(department.site(), "page", "Maklumat dan Standar Pelayanan " + department.shortName())
			.topics("standar-pelayanan")
			.summary("Janji pelayanan " + department.shortName() + " kepada masyarakat.")
			.text(text)
			.category("layanan")
			.tags(List.of("standar pelayanan"))
			.date(voice.dayOf(voice.number(2021, 2025)))
			.build();
	}

	private static Item unit(List<String> row) {
		Voice voice = new Voice("unit " + row.get(1));
		Department department = Places.department(row.get(0));
		String text = row.get(1) + " pada " + department.name() + " " + row.get(3) + ". Hubungi " + row.get(1)
				+ " untuk " + row.get(4) + ". Kantornya buka pada hari kerja dan dapat dihubungi lewat telepon "
				+ department.shortName() + ".\n" + voice.some("profile.text", 4);
		return new Item.Builder(row.get(0), "page", row.get(1)).topics(row.get(2))
			.summary(Voice.capitalised(row.get(3)) + ".")
			.text(text)
			.category("profil")
			.tags(List.of("profil", department.shortName().toLowerCase(Locale.ROOT)))
			.date(voice.dayOf(voice.number(2021, 2025)))
			.build();
	}

	private static Item profile(District district) {
		Voice voice = new Voice("district " + district.slug());
		String name = "Kecamatan " + district.name();
		String text = name + " beribu kota " + district.seat() + " dan berkode wilayah " + district.code()
				+ ". Wilayahnya antara lain " + String.join(", ", district.villages()) + ". " + district.name()
				+ " dikenal karena " + district.known()
				+ ". Kantor camat melayani surat keterangan, rekomendasi dan perekaman dokumen warga. "
				+ voice.pick(List.of("Mata pencaharian warga ialah bertani, berdagang dan melaut.",
						"Sebagian besar warga bekerja di kebun, pasar dan jasa."))
				+ " " + voice.some("profile.text", 2);
		return new Item.Builder(district.site(), "page", "Profil " + name).topics("profil-kecamatan")
			.summary("Wilayah, desa, penduduk dan potensi " + name + ".")
			.text(text)
			.captions("Kantor Camat " + district.name())
			.category("profil")
			.tags(List.of("profil", "kecamatan"))
			.district(district.slug())
			.date(voice.dayOf(voice.number(2021, 2024)))
			.build();
	}

}
