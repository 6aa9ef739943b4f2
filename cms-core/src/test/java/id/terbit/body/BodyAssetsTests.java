package id.terbit.body;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import id.terbit.asset.AssetId;
import id.terbit.body.Block.Attachment;
import id.terbit.body.Block.Gallery;
import id.terbit.body.Block.Image;
import id.terbit.body.Block.Paragraph;
import id.terbit.body.Block.Table;
import id.terbit.body.Block.TableCell;
import id.terbit.body.Block.TableRow;
import id.terbit.body.Block.Video;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BodyAssetsTests {

	private static final AssetId GONE = new AssetId(new UUID(1, 1));

	private static final AssetId HERE = new AssetId(new UUID(1, 2));

	private static final Paragraph TEXT = new Paragraph(List.of(new Inline.Text("Teks")));

	@Test
	void what_shows_nothing_else_goes_with_its_file() {
		Body body = new Body(List.of(TEXT, new Image(GONE), new Attachment(GONE), new Gallery(List.of(GONE)),
				new Video(GONE, null, "", HERE, null)));

		assertThat(BodyAssets.without(body, Set.of(GONE)).blocks()).containsExactly(TEXT);
	}

	@Test
	void the_rest_stays_without_it() {
		Body body = new Body(List.of(new Gallery(List.of(HERE, GONE)), new Video(HERE, null, "", GONE, GONE),
				new Table(List.of(new TableRow(List.of(new TableCell(false, 1, 1, List.of(new Image(GONE))),
						new TableCell(true, 1, 1, List.of(TEXT, new Image(GONE)))))))));

		Body without = BodyAssets.without(body, Set.of(GONE));

		assertThat(without.blocks()).containsExactly(new Gallery(List.of(HERE)), new Video(HERE, null, "", null, null),
				new Table(List.of(new TableRow(List.of(new TableCell(false, 1, 1, List.of(new Paragraph(List.of()))),
						new TableCell(true, 1, 1, List.of(TEXT)))))));
		assertThat(BodyAssets.all(without)).containsExactly(HERE);
	}

	@Test
	void a_body_without_the_file_is_the_same() {
		Body body = new Body(List.of(TEXT, new Image(HERE)));

		assertThat(BodyAssets.without(body, Set.of(GONE))).isEqualTo(body);
	}

}
