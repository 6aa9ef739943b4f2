package id.terbit.publisher.page;

import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import id.terbit.publisher.page.Accent.Shades;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class AccentTests {

	private static final double AA = 4.5;

	/** Corners of the colour cube, the project's own colour, and a hundred at random. */
	static Stream<String> colours() {
		Random random = new Random(7);
		return Stream.concat(
				Stream.of("#000000", "#ffffff", "#ffff00", "#00ff00", "#ff0000", "#0000ff", "#808080", "#0b6b6b"),
				IntStream.range(0, 100)
					.mapToObj((number) -> String.format(Locale.ROOT, "#%06x", random.nextInt(0x1000000))));
	}

	@ParameterizedTest
	@MethodSource("colours")
	void any_colour_becomes_readable_on_every_ground(String colour) {
		Accent accent = Accent.of(colour);
		Shades light = accent.light();
		Shades dark = accent.dark();
		for (String ground : new String[] { "#fbfaf6", "#ffffff", "#f1efe8", light.soft() }) {
			assertThat(Accent.contrast(light.accent(), ground)).as(ground).isGreaterThanOrEqualTo(AA);
			assertThat(Accent.contrast(light.strong(), ground)).as(ground).isGreaterThanOrEqualTo(AA);
		}
		for (String ground : new String[] { "#0e1615", "#16201f", "#1c2826", dark.soft() }) {
			assertThat(Accent.contrast(dark.accent(), ground)).as(ground).isGreaterThanOrEqualTo(AA);
			assertThat(Accent.contrast(dark.strong(), ground)).as(ground).isGreaterThanOrEqualTo(AA);
		}
		assertThat(Accent.contrast(light.on(), light.accent())).isGreaterThanOrEqualTo(AA);
		assertThat(Accent.contrast(light.on(), light.strong())).isGreaterThanOrEqualTo(AA);
		assertThat(Accent.contrast(dark.on(), dark.accent())).isGreaterThanOrEqualTo(AA);
		assertThat(Accent.contrast(dark.on(), dark.strong())).isGreaterThanOrEqualTo(AA);
	}

	@Test
	void what_is_no_colour_can_not_reach_the_style_sheet() {
		assertThat(Accent.of("red;}body{display:none").css()).isEqualTo(Accent.of("#0b6b6b").css());
	}

}
