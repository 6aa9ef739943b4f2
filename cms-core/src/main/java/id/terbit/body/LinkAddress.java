package id.terbit.body;

import java.util.regex.Pattern;

/**
 * Which addresses a link may have. An allow list: whatever a browser might read as
 * another scheme after dropping white space or control characters does not pass.
 */
final class LinkAddress {

	private static final int LONGEST = 2_000;

	/** No user name before the host: it makes one host look like another. */
	private static final Pattern WEB = Pattern.compile("(?i)https?://[^/?#@:\\[\\]]+(:\\d{1,5})?([/?#].*)?");

	private static final Pattern MAIL = Pattern.compile("(?i)mailto:[^@?/]+@[^@?/]+(\\?[^?]*)?");

	private static final Pattern PHONE = Pattern.compile("(?i)tel:\\+?[0-9][0-9().-]{1,31}");

	private LinkAddress() {
	}

	static boolean allows(String address) {
		if (address.length() > LONGEST || address.codePoints().anyMatch(LinkAddress::mayHide)) {
			return false;
		}
		return WEB.matcher(address).matches() || MAIL.matcher(address).matches() || PHONE.matcher(address).matches();
	}

	/** Characters that an address never needs raw and that hide what it is. */
	private static boolean mayHide(int character) {
		return switch (Character.getType(character)) {
			case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE,
					Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
				true;
			default -> "\\\"<>^`{|}".indexOf(character) >= 0;
		};
	}

}
