package id.terbit.search.relevance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import id.terbit.search.relevance.Places.Department;
import id.terbit.search.relevance.Places.District;

/** Documents to download: plans, reports, figures, forms, maps. */
final class Reports {

	private Reports() {
	}

	static List<Item> items() {
		List<Item> items = new ArrayList<>();
		for (List<String> row : Rows.cells("documents.txt", 7)) {
			items.add(document(row.get(0), row.get(1), row.get(5), row.get(6)).topics(row.get(4), row.get(2))
				.date(new Voice("day " + row.get(1)).dayOf(Integer.parseInt(row.get(3))))
				.build());
		}
		return items;
	}

	/** Plan and report of a department. */
	static List<Item> of(Department department) {
		String name = department.name();
		String subject = "bidang " + department.field();
		return List.of(
				document(department.site(), "Rencana Strategis (Renstra) " + name + " 2021–2026",
						"tujuan, sasaran, program dan indikator " + subject, "isu strategis kerangka pendanaan")
					.topics("renstra")
					.date(LocalDate.of(2021, 11, 15))
					.build(),
				document(department.site(), "Laporan Kinerja Instansi Pemerintah (LAKIP) " + name + " Tahun 2024",
						"capaian kinerja dan evaluasi program " + subject, "akuntabilitas capaian sasaran")
					.topics("lakip")
					.date(LocalDate.of(2025, 3, 20))
					.build());
	}

	/** Figures of a district. */
	static Item of(District district) {
		return document("diskominfotik", "Kecamatan " + district.name() + " dalam Angka 2024",
				"luas wilayah, jumlah penduduk, sekolah dan sarana kesehatan Kecamatan " + district.name(),
				"penduduk " + String.join(" ", district.villages()))
			.topics("dalam-angka-kecamatan")
			.district(district.slug())
			.date(LocalDate.of(2024, 9, 26))
			.build();
	}

	private static Item.Builder document(String site, String title, String content, String words) {
		Voice voice = new Voice("document " + site + title);
		String owner = site.equals("pesona") ? "redaksi" : Places.department(site).shortName();
		String text = "Dokumen ini memuat " + content + ". Penyusunnya ialah " + owner
				+ " berdasarkan data yang dikumpulkan sepanjang tahun. "
				+ voice.pick(List.of("Angka pada dokumen adalah data contoh.", "Isi dokumen adalah data contoh."))
				+ " Berkas dapat diunduh dalam format PDF dan tersedia pula teks alternatif bagi pembaca layar."
				+ " Permintaan dalam bentuk lain disampaikan melalui pejabat pengelola informasi dan dokumentasi."
				+ " Pengutipan diperkenankan dengan menyebut sumber dan tahun terbit dokumen. "
				+ voice.pick(List.of("Dokumen diperbarui setiap tahun.", "Perbaikan dicatat pada halaman terakhir."));
		return new Item.Builder(site, "document", title)
			.summary(voice
				.pick(List.of("Memuat " + content + ".", "Unduh " + title + ".", "Berkas PDF: " + content + ".")))
			.text(text)
			.attachment(title + " " + words)
			.category("unduhan")
			.tags(List.of("unduhan", owner));
	}

}
