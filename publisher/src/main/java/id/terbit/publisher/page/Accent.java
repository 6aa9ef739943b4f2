package id.terbit.publisher.page;

import java.awt.Color;

/**
 * Readable variants of a site's colour. The colour is data and may be anything; text on
 * it and in it must keep the contrast of WCAG 2.2 AA (4.5:1) on every ground that
 * {@code tokens.css} names.
 */
public record Accent(Shades light, Shades dark) {

	private static final Rgb WHITE = new Rgb(255, 255, 255);

	private static final Rgb BLACK = new Rgb(0, 0, 0);

	/** The darkest ground of light pages, {@code --sunken}. */
	private static final Rgb LIGHT_GROUND = Rgb.of("#f1efe8");

	/** The page of dark mode, {@code --paper}. */
	private static final Rgb DARK_PAPER = Rgb.of("#0e1615");

	/** The lightest ground of dark pages, {@code --sunken}. */
	private static final Rgb DARK_GROUND = Rgb.of("#1c2826");

	/** A little above 4.5, so that rounding never falls below. */
	private static final double TEXT = 4.6;

	private static final double STRONG = 7.1;

	/** Thin light letters on a dark page want more. */
	private static final double TEXT_ON_DARK = 6.5;

	private static final double STRONG_ON_DARK = 9;

	/**
	 * The variants of one colour.
	 * @param colour {@code #rrggbb}; anything else gives the project's own colour
	 */
	public static Accent of(String colour) {
		Rgb chosen = colour.matches("#[0-9a-fA-F]{6}") ? Rgb.of(colour) : Rgb.of("#0b6b6b");
		return new Accent(light(chosen), dark(chosen));
	}

	private static Shades light(Rgb chosen) {
		Rgb soft = chosen.mix(WHITE, 0.88);
		Rgb ground = (soft.luminance() < LIGHT_GROUND.luminance()) ? soft : LIGHT_GROUND;
		Rgb accent = towards(chosen, BLACK, ground, TEXT);
		return new Shades(accent.css(), towards(accent, BLACK, ground, STRONG).css(), soft.css(), WHITE.css());
	}

	private static Shades dark(Rgb chosen) {
		Rgb soft = chosen.mix(DARK_PAPER, 0.72);
		Rgb ground = (soft.luminance() > DARK_GROUND.luminance()) ? soft : DARK_GROUND;
		Rgb accent = lighter(chosen, ground, TEXT_ON_DARK);
		return new Shades(accent.css(), lighter(accent, ground, STRONG_ON_DARK).css(), soft.css(),
				towards(chosen.mix(BLACK, 0.8), BLACK, accent, TEXT).css());
	}

	/** Lighter and less glaring, where mixing with white alone would grey it. */
	private static Rgb lighter(Rgb from, Rgb ground, double contrast) {
		float[] hsb = Color.RGBtoHSB(from.red(), from.green(), from.blue(), null);
		for (int step = 0; step <= 50; step++) {
			float share = step / 50f;
			Rgb colour = new Rgb(
					Color.HSBtoRGB(hsb[0], hsb[1] * (1 - share), hsb[2] + (1 - hsb[2]) * share) & 0xffffff);
			if (colour.contrast(ground) >= contrast) {
				return colour;
			}
		}
		return WHITE;
	}

	private static Rgb towards(Rgb from, Rgb to, Rgb ground, double contrast) {
		Rgb colour = from;
		for (int step = 1; colour.contrast(ground) < contrast && step <= 50; step++) {
			colour = from.mix(to, step / 50.0);
		}
		return colour;
	}

	/** The style sheet that puts these colours in place of the project's own. */
	public String css() {
		return ":root{%s}\n@media (prefers-color-scheme:dark){:root{%s}}\n".formatted(this.light.css(),
				this.dark.css());
	}

	/** Contrast of two colours, {@code #rrggbb} each, from 1 to 21 (WCAG 2.2). */
	public static double contrast(String one, String other) {
		return Rgb.of(one).contrast(Rgb.of(other));
	}

	/**
	 * The four values that a site overrides, {@code #rrggbb} each.
	 *
	 * @param accent for text, links and grounds of buttons
	 * @param strong the same when pointed at
	 * @param soft a quiet ground
	 * @param on text on {@code accent}
	 */
	public record Shades(String accent, String strong, String soft, String on) {

		String css() {
			return "--accent:%s;--accent-strong:%s;--accent-soft:%s;--on-accent:%s".formatted(this.accent, this.strong,
					this.soft, this.on);
		}

	}

	private record Rgb(int red, int green, int blue) {

		Rgb(int value) {
			this(value >> 16, (value >> 8) & 0xff, value & 0xff);
		}

		static Rgb of(String hex) {
			return new Rgb(Integer.parseInt(hex.substring(1), 16));
		}

		Rgb mix(Rgb other, double share) {
			return new Rgb(mix(this.red, other.red, share), mix(this.green, other.green, share),
					mix(this.blue, other.blue, share));
		}

		private static int mix(int one, int other, double share) {
			return (int) Math.round(one + (other - one) * share);
		}

		double luminance() {
			return 0.2126 * linear(this.red) + 0.7152 * linear(this.green) + 0.0722 * linear(this.blue);
		}

		private static double linear(int channel) {
			double value = channel / 255.0;
			return (value <= 0.04045) ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
		}

		double contrast(Rgb other) {
			double one = luminance();
			double two = other.luminance();
			return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
		}

		String css() {
			return "#%02x%02x%02x".formatted(this.red, this.green, this.blue);
		}

	}

}
