package id.terbit.asset;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import id.terbit.asset.Asset.Contents;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AssetTests {

	@ParameterizedTest
	@CsvSource({ "../Rencana Kerja (2026).pdf,Rencana-Kerja-2026-.pdf", "...,berkas", "Perbup 12.docx,Perbup-12.docx" })
	void a_name_in_an_address_needs_no_escaping(String name, String expected) {
		Asset asset = new Asset(new AssetId(UUID.randomUUID()), UUID.randomUUID(), "0".repeat(64), "application/pdf", 1,
				0, 0, "", "", "", name, Contents.NONE, List.of(), Instant.EPOCH, null);

		assertThat(asset.addressName()).isEqualTo(expected);
	}

}
