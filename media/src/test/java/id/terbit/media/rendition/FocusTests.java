package id.terbit.media.rendition;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import id.terbit.asset.Shape;
import id.terbit.media.Pictures;
import id.terbit.media.inspection.FileType;
import id.terbit.media.inspection.PictureFacts;
import id.terbit.refusal.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FocusTests {

	private final Renderer renderer = new Renderer(
			new RenditionProperties(0.82f, 0.8f, 50_000_000, Duration.ofSeconds(5)), List.of(Format.values()));

	@TempDir
	private Path folder;

	@Test
	void shapes_are_cut_in_their_widths_and_formats_and_nothing_is_enlarged() throws IOException {
		assertThat(names(cut(Pictures.jpeg(2400, 1600), new PictureFacts(2400, 1600, 1, false), Focus.MIDDLE)))
			.containsExactly("320x213.webp", "320x213.jpg", "640x427.webp", "640x427.jpg", "960x640.webp",
					"960x640.jpg", "1200x630.jpg");
		assertThat(names(cut(Pictures.jpeg(300, 300), new PictureFacts(300, 300, 1, false), Focus.MIDDLE)))
			.containsExactly("300x200.webp", "300x200.jpg", "300x158.jpg");
	}

	@Test
	void the_same_picture_gives_the_same_bytes() throws IOException {
		byte[] photo = Pictures.jpeg(1300, 900);
		PictureFacts facts = new PictureFacts(1300, 900, 1, false);
		Focus focus = new Focus(310, 720);

		List<byte[]> once = bytes(cut(photo, facts, focus));
		List<byte[]> again = bytes(cut(photo, facts, focus));

		assertThat(IntStream.range(0, once.size()).allMatch((i) -> Arrays.equals(once.get(i), again.get(i)))).isTrue();
	}

	/** A red spot in a white picture that lies as its orientation says. */
	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void what_matters_is_in_the_cut_however_the_camera_was_held(int orientation) throws IOException {
		BufferedImage upright = spot(900, 300, 840, 250);
		BufferedImage stored = Pixels.upright(upright, inverse(orientation));
		byte[] photo = Pictures.jpeg(stored, orientation);

		Map<Shape, List<Rendered>> made = cut(photo,
				new PictureFacts(stored.getWidth(), stored.getHeight(), orientation, false), new Focus(933, 833));

		Rendered card = smallCard(made);
		assertThat(card.width()).isEqualTo(320);
		assertThat(isRed(Pictures.decoded(card.bytes()), 1 - 60.0 / 450, 250.0 / 300)).isTrue();
		Rendered middle = smallCard(
				cut(photo, new PictureFacts(stored.getWidth(), stored.getHeight(), orientation, false), Focus.MIDDLE));
		assertThat(isRed(Pictures.decoded(middle.bytes()), 1 - 60.0 / 450, 250.0 / 300)).isFalse();
	}

	@Test
	void a_picture_is_turned_and_cropped_from_what_was_uploaded() throws IOException {
		BufferedImage upright = spot(900, 300, 840, 250);
		Edit edit = new Edit(1, 0, 800, 500, 200);

		Path made = this.folder.resolve("made");
		this.renderer.edit(file(Pictures.encoded(upright, "jpg")), FileType.JPEG, new PictureFacts(900, 300, 1, false),
				edit, made);
		BufferedImage edited = Pictures.decoded(Files.readAllBytes(made));

		assertThat(edited.getWidth()).isEqualTo(150);
		assertThat(edited.getHeight()).isEqualTo(180);
		// turned clockwise, 840 from the left is 840 from the top, 250 from the top is 50
		// from the left
		assertThat(isRed(edited, 50.0 / 150, 120.0 / 180)).isTrue();
	}

	@Test
	void four_quarter_turns_are_none_and_the_part_turns_along() {
		Edit edit = new Edit(0, 100, 200, 300, 400);

		assertThat(edit.turned()).isEqualTo(new Edit(1, 400, 100, 400, 300));
		assertThat(edit.turned().turned().turned().turned()).isEqualTo(edit);
	}

	@Test
	void a_crop_outside_of_the_picture_is_refused() {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> Edit.checked(0, 600, 0, 500, 1000))
			.withMessageContaining("asset.crop-outside");
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> Edit.checked(0, 0, 0, 10, 1000))
			.withMessageContaining("asset.crop-outside");
	}

	@Test
	void what_matters_stays_where_it_is_when_the_picture_is_edited() {
		Focus focus = new Focus(600, 400);
		Edit part = new Edit(0, 500, 250, 500, 500);

		assertThat(focus.moved(Edit.NONE, part)).isEqualTo(new Focus(200, 300));
		assertThat(focus.moved(Edit.NONE, part).moved(part, Edit.NONE)).isEqualTo(focus);
		assertThat(focus.moved(Edit.NONE, Edit.NONE.turned())).isEqualTo(new Focus(600, 600));
		assertThat(new Focus(0, 0).moved(Edit.NONE, part)).as("cut away").isEqualTo(new Focus(0, 0));
	}

	private Map<Shape, List<Rendered>> cut(byte[] photo, PictureFacts facts, Focus focus) throws IOException {
		return this.renderer.cut(file(photo), FileType.JPEG, facts, focus);
	}

	private static Rendered smallCard(Map<Shape, List<Rendered>> made) {
		return made.getOrDefault(Shape.CARD, List.of()).get(1);
	}

	private Path file(byte[] photo) throws IOException {
		return Files.write(this.folder.resolve("foto.jpg"), photo);
	}

	private static List<String> names(Map<Shape, List<Rendered>> made) {
		return made.values()
			.stream()
			.flatMap(List::stream)
			.map((one) -> "%dx%d.%s".formatted(one.width(), one.height(), one.extension()))
			.toList();
	}

	private static List<byte[]> bytes(Map<Shape, List<Rendered>> made) {
		return made.values().stream().flatMap(List::stream).map(Rendered::bytes).toList();
	}

	private static BufferedImage spot(int width, int height, int x, int y) {
		BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = image.createGraphics();
		graphics.setColor(Color.WHITE);
		graphics.fillRect(0, 0, width, height);
		graphics.setColor(Color.RED);
		graphics.fillRect(x - 20, y - 20, 40, 40);
		graphics.dispose();
		return image;
	}

	/** What undoes an orientation: all but two undo themselves. */
	private static int inverse(int orientation) {
		return switch (orientation) {
			case 6 -> 8;
			case 8 -> 6;
			default -> orientation;
		};
	}

	private static boolean isRed(BufferedImage image, double x, double y) {
		Color colour = new Color(image.getRGB((int) (x * (image.getWidth() - 1)), (int) (y * (image.getHeight() - 1))));
		return colour.getRed() > 180 && colour.getGreen() < 90 && colour.getBlue() < 90;
	}

}
