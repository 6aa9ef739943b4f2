package id.terbit.media.wordimport;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Code pages of Windows as Java names them. */
final class RtfCharsets {

	private RtfCharsets() {
	}

	/** The charset of a code page; Western where it is not known. */
	static Charset of(int codePage) {
		String name = switch (codePage) {
			case 65001 -> "UTF-8";
			case 10000 -> "x-MacRoman";
			case 437 -> "IBM437";
			case 850 -> "IBM850";
			case 874 -> "x-windows-874";
			case 932 -> "windows-31j";
			case 936 -> "GBK";
			case 949 -> "x-windows-949";
			case 950 -> "Big5";
			default -> "windows-" + ((codePage >= 1250 && codePage <= 1258) ? codePage : 1252);
		};
		return Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.ISO_8859_1;
	}

}
