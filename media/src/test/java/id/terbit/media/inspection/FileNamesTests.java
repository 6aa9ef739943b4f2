package id.terbit.media.inspection;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FileNamesTests {

	@ParameterizedTest
	@CsvSource({ "Foto Pantai.JPG, Foto Pantai.jpg", "../../etc/passwd, passwd.jpg", "C:\\fakepath\\a.png, a.jpg",
			"foto.php.jpg, foto-php.jpg", ".htaccess, htaccess.jpg", "CON.jpg, berkas-CON.jpg", "a<b>c.jpg, a-b-c.jpg",
			"'', berkas.jpg", "...., berkas.jpg", "No. 12 Tahun 2024.pdf, No- 12 Tahun 2024.jpg" })
	void a_name_is_a_label_with_the_extension_of_its_type(String given, String clean) {
		assertThat(FileNames.clean(given, FileType.JPEG)).isEqualTo(clean);
	}

	@Test
	void control_and_direction_characters_vanish() {
		assertThat(FileNames.clean("fo\0to\u202Egpj.exe", FileType.JPEG)).isEqualTo("fotogpj.jpg");
		assertThat(FileNames.clean("a\r\nb\u200B.jpg", FileType.JPEG)).isEqualTo("ab.jpg");
	}

	@Test
	void a_name_of_four_thousand_characters_is_cut() {
		assertThat(FileNames.clean("x".repeat(4096) + ".jpg", FileType.JPEG)).hasSize(104);
	}

}
