package id.terbit.search.relevance;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The departments and districts, and what is said of them in sentences. */
final class Places {

	static final List<Department> DEPARTMENTS = Rows.cells("departments.txt", 7).stream().map(Department::of).toList();

	static final List<District> DISTRICTS = Rows.cells("districts.txt", 6).stream().map(District::of).toList();

	private static final Map<String, Department> BY_SITE = DEPARTMENTS.stream()
		.collect(Collectors.toMap(Department::site, Function.identity()));

	private static final Map<String, District> BY_SLUG = DISTRICTS.stream()
		.collect(Collectors.toMap(District::slug, Function.identity()));

	private static final Department PORTAL = new Department("pesona", "Pesona Bengkalis", "Portal Pesona Bengkalis", "",
			"informasi daerah", List.of(), "kabar dan wisata");

	private Places() {
	}

	/** The department whose site it is. */
	static Department department(String site) {
		return site.equals(PORTAL.site()) ? PORTAL : Objects.requireNonNull(BY_SITE.get(site), site);
	}

	static District district(String slug) {
		return Objects.requireNonNull(BY_SLUG.get(slug), slug);
	}

	/** The names of the whole regency, where a text is about no district. */
	static void nameRegency(Voice voice) {
		voice.name("kec", "Bengkalis").name("desa", "Bengkalis");
		voice.name("tempat", voice.pick(List.of("Gedung Daerah Contoh", "aula kantor dinas",
				"Balai Kerapatan Adat Contoh", "ruang rapat Setda", "pusat kota Bengkalis")));
	}

	/**
	 * A department.
	 *
	 * @param field what it is in charge of
	 * @param divisions its parts
	 * @param concerns what its texts are about
	 */
	record Department(String site, String shortName, String name, String topics, String field, List<String> divisions,
			String concerns) {

		static Department of(List<String> cells) {
			return new Department(cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4),
					Rows.split(cells.get(5), ";"), cells.get(6));
		}

		/** Post of its head. */
		String head() {
			return switch (this.site) {
				case "setda" -> "Sekretaris Daerah";
				case "inspektorat" -> "Inspektur Daerah";
				case "rsud" -> "Direktur " + this.name;
				default -> "Kepala " + this.name;
			};
		}

		void name(Voice voice) {
			voice.name("dinas", this.shortName);
		}

	}

	/**
	 * A district.
	 *
	 * @param code of the home ministry
	 * @param seat its town
	 * @param known what it is known for
	 */
	record District(String slug, String name, String code, String seat, List<String> villages, String known) {

		static District of(List<String> cells) {
			return new District(cells.get(0), cells.get(1), cells.get(2), cells.get(3), Rows.split(cells.get(4), ";"),
					cells.get(5));
		}

		String site() {
			return "kec-" + this.slug;
		}

		void name(Voice voice) {
			String village = voice.pick(this.villages);
			voice.name("kec", this.name).name("desa", village);
			voice.name("tempat", voice.pick(List.of("Balai " + village, "lapangan " + village,
					"Kantor Camat " + this.name, "SMP Contoh " + this.name, "halaman masjid " + village)));
		}

		/** The place before the first sentence of news. */
		String dateline() {
			return this.seat.toUpperCase(Locale.ROOT);
		}

	}

}
